import { randomUUID } from 'node:crypto'
import { readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { z } from 'zod'
import type { Failure } from '#contract/failure.ts'
import { failureOf, guarded } from './errors.ts'
import { libraryFiles } from './files.ts'
import { makeFolder } from './make-folder.ts'
import { lockedBy } from './messages.ts'
import { isRunning, startOfProcess } from './processes.ts'

const lockSchema = z.object({
  pid: z.number().int(),
  host: z.string(),
  /** When the process began, as the system counts it; null where the system does not say. Tells reused pids apart. */
  processStart: z.string().nullable(),
  startedAtMs: z.number(),
  url: z.string().nullable(),
  /** Tells two locks of the same process apart. */
  token: z.string(),
})

type LockContent = z.infer<typeof lockSchema>

export type LockResult =
  | {
      ok: true
      tookOverStale: boolean
      /** Says where the holder can be reached, for a second start to open. */
      updateUrl(url: string): void
      release(): void
    }
  | { ok: false; error: Failure; holder: { pid: number; url: string | null } }

export interface LockOwner {
  pid: number
  nowMs: number
  url?: string
}

/** A lock that cannot be read is being written just now, or was cut off when the computer went down. */
const unreadableIsStaleAfterMs = 5_000

/**
 * Takes the library folder for one writing process: `library.lock`, created exclusively, says who holds it. A lock
 * whose process no longer runs is taken over, by one of any number who try at once.
 *
 * @throws StoreError when the folder cannot be written
 */
export function acquireLock(dir: string, owner: LockOwner): LockResult {
  const path = libraryFiles(dir).lock
  const mine: LockContent = {
    pid: owner.pid,
    host: hostname(),
    processStart: startOfProcess(owner.pid),
    startedAtMs: owner.nowMs,
    url: owner.url ?? null,
    token: randomUUID(),
  }
  guarded(() => makeFolder(dir))
  if (created(path, mine)) return held(path, mine, false)
  if (isStale(path, owner.nowMs) && takenOver(path, mine)) return held(path, mine, true)
  if (created(path, mine)) return held(path, mine, false)
  const holder = readLock(path)
  return {
    ok: false,
    error: lockedBy({
      pid: holder?.pid ?? 0,
      host: holder === null || holder.host === mine.host ? null : holder.host,
      url: holder?.url ?? null,
    }),
    holder: { pid: holder?.pid ?? 0, url: holder?.url ?? null },
  }
}

function held(path: string, mine: LockContent, tookOverStale: boolean): LockResult {
  const isMine = () => readLock(path)?.token === mine.token
  return {
    ok: true,
    tookOverStale,
    updateUrl: (url) => {
      if (isMine()) replace(path, { ...mine, url })
    },
    release: () => {
      if (isMine()) guarded(() => rmSync(path, { force: true }))
    },
  }
}

function created(path: string, content: LockContent): boolean {
  try {
    writeFileSync(path, JSON.stringify(content), { flag: 'wx' })
    return true
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false
    if (failureOf(error) === null) throw error
    return guarded(() => {
      throw error
    })
  }
}

/**
 * Puts `mine` in place of a stale lock. Those who try at once are told apart by a second exclusive file, under which
 * the lock is looked at again: without it one could replace the fresh lock of another.
 */
function takenOver(path: string, mine: LockContent): boolean {
  const guard = `${path}.takeover`
  if (!created(guard, mine)) {
    if (isStale(guard, mine.startedAtMs)) rmSync(guard, { force: true })
    return false
  }
  try {
    if (!isStale(path, mine.startedAtMs)) return false
    replace(path, mine)
    return true
  } finally {
    rmSync(guard, { force: true })
  }
}

/** Renaming over the old file leaves no moment without a lock. */
function replace(path: string, content: LockContent): void {
  const part = `${path}.${content.token}`
  guarded(() => {
    writeFileSync(part, JSON.stringify(content), { flag: 'w' })
    renameSync(part, path)
  })
}

/** A lock of another computer (a shared folder) cannot be judged from here and counts as held. */
function isStale(path: string, nowMs: number): boolean {
  const lock = readLock(path)
  if (lock === null) {
    const writtenAtMs = statSync(path, { throwIfNoEntry: false })?.mtimeMs
    return writtenAtMs !== undefined && nowMs - writtenAtMs > unreadableIsStaleAfterMs
  }
  if (lock.host !== hostname()) return false
  if (!isRunning(lock.pid)) return true
  const start = startOfProcess(lock.pid)
  return start !== null && lock.processStart !== null && start !== lock.processStart
}

function readLock(path: string): LockContent | null {
  try {
    return lockSchema.parse(JSON.parse(readFileSync(path, 'utf8')))
  } catch {
    return null
  }
}
