import { existsSync, renameSync, rmSync } from 'node:fs'
import { setTimeout } from 'node:timers/promises'
import { backup as copyPages, type DatabaseSync } from 'node:sqlite'
import { StoreError, asStoreError } from './errors.ts'
import { storeFailures } from './messages.ts'
import { isSound } from './soundness.ts'

/**
 * Copies the open database to `path` without stopping writers, and puts the copy in place only when it is complete
 * and sound; until then the copy before it stays.
 *
 * @throws StoreError when there is no room, or the copy shows damage
 */
export async function backup(source: DatabaseSync, path: string): Promise<void> {
  const part = `${path}.part`
  try {
    await copyInto(source, part)
    if (!isSound(part)) throw new StoreError(storeFailures.damaged)
    renameSync(part, path)
  } catch (error) {
    throw asStoreError(error)
  } finally {
    remove(part)
  }
}

const mostAttempts = 5
const betweenAttemptsMs = 20

/** Copies anew when a writer came in between: node:sqlite then rejects with SQLITE_BUSY, SQLITE_LOCKED or no code at all. */
async function copyInto(source: DatabaseSync, part: string): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    remove(part)
    try {
      await copyPages(source, part)
      return
    } catch (error) {
      if (attempt === mostAttempts || !isPassing(error)) throw error
      await setTimeout(attempt * betweenAttemptsMs)
    }
  }
}

function isPassing(error: unknown): boolean {
  const code = error instanceof Error && 'errcode' in error ? error.errcode : null
  return code === 0 || code === 5 || code === 6
}

/** Removes a database file with its journal, where they exist. */
export function remove(path: string): void {
  for (const file of [path, `${path}-wal`, `${path}-shm`, `${path}-journal`]) {
    if (existsSync(file)) rmSync(file)
  }
}
