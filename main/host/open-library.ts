import { randomUUID } from 'node:crypto'
import type { Result } from '#contract/failure.ts'
import { openDatabase } from '#store/database.ts'
import { StoreError } from '#store/errors.ts'
import { acquireLock } from '#store/lock.ts'
import { staleLockNotice } from '#store/messages.ts'
import { type FileHandles, createFileHandles } from './files.ts'
import { type Host, createHost } from './host.ts'
import type { HostParts, Log } from './parts.ts'

export interface OpenLibraryParts extends Pick<HostParts, 'worker' | 'samplesDir' | 'version' | 'printHtml'> {
  /** The data folder; created when missing. */
  dir: string
  log: Log
  clock?: () => number
}

export interface OpenLibrary {
  host: Host
  files: FileHandles
  /** Says in the lock where this edition can be reached, for a second start to tell. */
  announce(url: string): void
  /** Ends the host, the worker, the store and the lock, in this order. Safe to call twice. */
  close(): Promise<void>
}

/**
 * Takes a library folder and sets the host over it: lock, store, host. What both editions have in common.
 * The worker is closed with the library; when the library cannot be opened it is closed at once.
 *
 * @returns a failure with a message for the clerk when another process holds the folder or it cannot be used
 */
export async function openLibrary(parts: OpenLibraryParts): Promise<Result<OpenLibrary>> {
  const clock = parts.clock ?? Date.now
  try {
    const lock = acquireLock(parts.dir, { pid: process.pid, nowMs: clock() })
    if (!lock.ok) {
      await parts.worker.close()
      return { ok: false, error: lock.error }
    }
    try {
      return { ok: true, value: build(parts, clock, lock) }
    } catch (error) {
      lock.release()
      throw error
    }
  } catch (error) {
    await parts.worker.close()
    if (error instanceof StoreError) return { ok: false, error: error.failure }
    throw error
  }
}

type HeldLock = Extract<ReturnType<typeof acquireLock>, { ok: true }>

function build(parts: OpenLibraryParts, clock: () => number, lock: HeldLock): OpenLibrary {
  const store = openDatabase(parts.dir, { nowMs: clock() })
  const files = createFileHandles(randomUUID)
  const { worker, samplesDir, version, log, printHtml } = parts
  const host = createHost({
    store,
    worker,
    clock,
    newId: randomUUID,
    files,
    samplesDir,
    version,
    log,
    notices: lock.tookOverStale ? [staleLockNotice] : [],
    ...(printHtml === undefined ? {} : { printHtml }),
  })
  let closing: Promise<void> | null = null
  const closeAll = async () => {
    await host.close()
    await worker.close()
    const failure = await store.close()
    if (failure !== null) log.error(failure.message)
    lock.release()
  }
  return {
    host,
    files,
    announce: (url) => lock.updateUrl(url),
    close: () => (closing ??= closeAll()),
  }
}
