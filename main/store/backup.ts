import { existsSync, renameSync, rmSync } from 'node:fs'
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
    remove(part)
    await copyPages(source, part)
    if (!isSound(part)) throw new StoreError(storeFailures.damaged)
    renameSync(part, path)
  } catch (error) {
    throw asStoreError(error)
  } finally {
    remove(part)
  }
}

/** Removes a database file with its journal, where they exist. */
export function remove(path: string): void {
  for (const file of [path, `${path}-wal`, `${path}-shm`, `${path}-journal`]) {
    if (existsSync(file)) rmSync(file)
  }
}
