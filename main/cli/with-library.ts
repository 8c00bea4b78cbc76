import { randomUUID } from 'node:crypto'
import type { LibraryParts } from '#host/parts.ts'
import { openDatabase } from '#store/database.ts'
import { StoreError } from '#store/errors.ts'
import { acquireLock } from '#store/lock.ts'
import { startThread } from '#worker/thread-port.ts'
import { appRoot } from './app-root.ts'
import { notices } from './messages.ts'
import { printLine, say } from './output.ts'

/**
 * Runs `work` over a library folder that is this process's alone: lock, store and worker in this order, closed in
 * reverse. A first SIGINT or SIGTERM aborts `signal`, a second ends the process.
 *
 * @returns the exit status of `work`; 1 after an error line when the library is open elsewhere or cannot be used
 */
export async function withLibrary(
  dir: string,
  work: (parts: LibraryParts, signal: AbortSignal) => Promise<number>,
): Promise<number> {
  try {
    const lock = acquireLock(dir, { pid: process.pid, nowMs: Date.now() })
    if (!lock.ok) {
      await printLine({ ok: false, error: lock.error })
      return 1
    }
    if (lock.tookOverStale) say(notices.tookOver)
    try {
      return await withStore(dir, work)
    } finally {
      lock.release()
    }
  } catch (error) {
    if (!(error instanceof StoreError)) throw error
    await printLine({ ok: false, error: error.failure })
    return 1
  }
}

async function withStore(
  dir: string,
  work: (parts: LibraryParts, signal: AbortSignal) => Promise<number>,
): Promise<number> {
  const store = openDatabase(dir)
  for (const notice of store.notices) say(notice.message)
  const worker = startThread(appRoot.workerEntry)
  const controller = new AbortController()
  const stop = () => controller.abort()
  process.once('SIGINT', stop)
  process.once('SIGTERM', stop)
  try {
    return await work({ store, worker, clock: Date.now, newId: randomUUID }, controller.signal)
  } finally {
    process.off('SIGINT', stop)
    process.off('SIGTERM', stop)
    await worker.close()
    const failure = await store.close()
    if (failure !== null) say(failure.message)
  }
}
