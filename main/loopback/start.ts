import { join } from 'node:path'
import type { Result } from '#contract/failure.ts'
import { findChromium, printWithChromium } from '#exporting/chromium-print.ts'
import { openLibrary } from '#host/open-library.ts'
import type { Log } from '#host/parts.ts'
import { startThread } from '#worker/thread-port.ts'
import { startFailures } from './messages.ts'
import { type Loopback, startLoopback } from './serve.ts'

export interface BrowserEditionParts {
  /** The data folder; created when missing. */
  libraryDir: string
  /** The worker's entry: `entry.ts` from source, `worker.js` as bundled. */
  workerEntry: URL
  /** Folder of the built page's index.html. */
  pageDir: string
  samplesDir: string
  version: string
  log: Log
  /** 0: one that is free. */
  port: number
}

/** Files on their way in and out; inside the library, so that what a killed process left is removed by the next. */
const transfersFolder = 'transfers'

/**
 * The composition root of the browser edition: worker, library (lock, store, host) and server, in this order; closed
 * in reverse.
 *
 * @returns a failure for the clerk when the library is open already or cannot be used, or the port is taken
 */
export async function startBrowserEdition(parts: BrowserEditionParts): Promise<Result<Loopback>> {
  const opened = await openLibrary({
    dir: parts.libraryDir,
    worker: startThread(parts.workerEntry),
    samplesDir: parts.samplesDir,
    version: parts.version,
    log: parts.log,
    ...(findChromium() === null ? {} : { printHtml: (html: string) => printWithChromium(html) }),
  })
  if (!opened.ok) return opened
  const library = opened.value
  try {
    const server = await startLoopback({
      host: library.host,
      files: library.files,
      pageDir: parts.pageDir,
      uploadsDir: join(parts.libraryDir, transfersFolder),
      log: parts.log,
      port: parts.port,
    })
    announcePrivately(() => library.announce(server.url))
    return {
      ok: true,
      value: {
        ...server,
        close: async () => {
          await server.close()
          await library.close()
        },
      },
    }
  } catch (error) {
    await library.close()
    const code = error instanceof Error && 'code' in error ? error.code : null
    if (code !== 'EADDRINUSE' && code !== 'EACCES') throw error
    return { ok: false, error: startFailures.port(parts.port) }
  }
}

/** The address holds the token: the file that it is written to must be this user's alone. */
function announcePrivately(announce: () => void): void {
  const before = process.umask(0o077)
  try {
    announce()
  } finally {
    process.umask(before)
  }
}
