import { existsSync } from 'node:fs'
import type { Failure } from '#contract/failure.ts'
import { type Database, openDatabase } from '#store/database.ts'
import { failureOf } from '#store/errors.ts'
import { libraryFiles } from '#store/files.ts'
import { saveHabits } from '#store/habits.ts'
import { acquireLock } from '#store/lock.ts'
import { notices } from './messages.ts'
import { say } from './output.ts'

export interface HabitKeeper {
  /** Writes the habits into the library. While another process holds it they are not kept, which is no failure. */
  keep(habitsJson: string): Failure | null
  close(): Promise<void>
}

interface Writer {
  store: Database
  release(): void
}

/** Keeps what the ranking learns. Takes the library for writing with the first lesson, so that mere asking locks nothing. */
export function createHabitKeeper(library: string): HabitKeeper {
  let writer: Writer | null = null
  let isRefused = false
  return {
    keep: (habitsJson) => {
      if (isRefused) return null
      try {
        writer ??= openWriter(library)
        if (writer === null) {
          isRefused = true
          say(notices.habitsNotKept)
          return null
        }
        saveHabits(writer.store, habitsJson, Date.now())
        return null
      } catch (error) {
        const failure = failureOf(error)
        if (failure === null) throw error
        return failure
      }
    },
    close: async () => {
      if (writer !== null) await closeWriter(writer)
      writer = null
    },
  }
}

/**
 * Makes an empty library where there is none, and brings one of an older version up to date. Returns why that cannot be,
 * null when there is one now.
 */
export async function ensureLibrary(library: string): Promise<Failure | null> {
  try {
    if (await isCurrent(library)) return null
    const lock = acquireLock(library, { pid: process.pid, nowMs: Date.now() })
    if (!lock.ok) return lock.error
    await closeWriter({ store: openLocked(library, lock.release), release: lock.release })
    return null
  } catch (error) {
    const failure = failureOf(error)
    if (failure === null) throw error
    return failure
  }
}

async function isCurrent(library: string): Promise<boolean> {
  if (!existsSync(libraryFiles(library).database)) return false
  try {
    await openDatabase(library, { readOnly: true }).close()
    return true
  } catch (error) {
    if (failureOf(error)?.code === 'stale') return false
    throw error
  }
}

function openWriter(library: string): Writer | null {
  const lock = acquireLock(library, { pid: process.pid, nowMs: Date.now() })
  return lock.ok ? { store: openLocked(library, lock.release), release: lock.release } : null
}

function openLocked(library: string, release: () => void): Database {
  try {
    return openDatabase(library)
  } catch (error) {
    release()
    throw error
  }
}

async function closeWriter({ store, release }: Writer): Promise<void> {
  try {
    const failure = await store.close()
    if (failure !== null) say(failure.message)
  } finally {
    release()
  }
}
