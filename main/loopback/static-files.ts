import { createReadStream } from 'node:fs'
import { realpath, stat } from 'node:fs/promises'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { extname, join, sep } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { refusals } from './messages.ts'
import { refuse } from './refusal.ts'
import { sendRefusal } from './respond.ts'

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
}

/** The bundler puts a hash of the content into the names in this folder. */
const hashedFolder = '/assets/'

/** Serves the page's folder; nothing outside it, hidden or behind a link out of it can be reached. */
export async function sendStaticFile(
  pageDir: string,
  pathname: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.setHeader('Allow', 'GET, HEAD')
    return sendRefusal(response, refuse(405, refusals.method))
  }
  const found = await findFile(pageDir, pathname === '/' ? '/index.html' : pathname)
  if (found === null) {
    return sendRefusal(response, refuse(404, pathname === '/' ? refusals.page : refusals.path))
  }
  response.writeHead(200, {
    'Content-Type': types[extname(found.path).toLowerCase()] ?? 'application/octet-stream',
    'Content-Length': found.bytes,
    'Cache-Control': pathname.startsWith(hashedFolder) ? 'public, max-age=31536000, immutable' : 'no-cache',
  })
  if (request.method === 'HEAD') {
    response.end()
    return
  }
  await pipeline(createReadStream(found.path), response)
}

async function findFile(pageDir: string, pathname: string): Promise<{ path: string; bytes: number } | null> {
  const segments = decode(pathname)?.split('/').slice(1)
  if (segments === undefined || segments.some((part) => part === '' || part.startsWith('.'))) return null
  if (segments.some((part) => part.includes('\\') || part.includes(':') || part.includes('\0'))) return null
  try {
    const folder = await realpath(pageDir)
    const path = await realpath(join(folder, ...segments))
    const status = await stat(path)
    return path.startsWith(folder + sep) && status.isFile() ? { path, bytes: status.size } : null
  } catch {
    return null
  }
}

function decode(pathname: string): string | null {
  try {
    return decodeURIComponent(pathname)
  } catch {
    return null
  }
}
