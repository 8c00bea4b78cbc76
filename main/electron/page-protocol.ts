import { protocol } from 'electron'
import { readFile } from 'node:fs/promises'
import { extname, join, normalize, sep } from 'node:path'

export const pageOrigin = 'app://nifu'

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.json': 'application/json',
}

/** No script but the page's own, nothing from elsewhere, no code from strings. `style-src` serves antd's style elements. */
export const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "frame-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ')

/** Must run before the app is ready: app:// becomes a secure, standard origin. */
export function registerPageScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ])
}

/**
 * Serves the page's folder as app://nifu/…; nothing above that folder can be reached.
 *
 * @param pageDir  folder of index.html
 * @param extra    documents kept in memory, by path: what is being printed
 */
export function servePage(pageDir: string, extra: ReadonlyMap<string, string>): void {
  protocol.handle('app', async (request) => {
    const url = new URL(request.url)
    if (url.host !== 'nifu' || request.method !== 'GET') return new Response(null, { status: 404 })
    const inMemory = extra.get(url.pathname)
    if (inMemory !== undefined) return respond(inMemory, '.html')
    const path = normalize(
      join(pageDir, decodeURIComponent(url.pathname === '/' ? '/index.html' : url.pathname)),
    )
    if (!path.startsWith(normalize(pageDir) + sep)) return new Response(null, { status: 404 })
    try {
      return respond(await readFile(path), extname(path))
    } catch {
      return new Response(null, { status: 404 })
    }
  })
}

function respond(body: string | Uint8Array<ArrayBuffer>, extension: string): Response {
  return new Response(body, {
    headers: {
      'content-type': types[extension] ?? 'application/octet-stream',
      'content-security-policy': contentSecurityPolicy,
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
    },
  })
}
