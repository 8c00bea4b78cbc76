import { existsSync, statSync } from 'node:fs'
import { openConnection } from './connection.ts'
import { guarded, isDamage } from './errors.ts'

/** A database that was closed cleanly is looked through only up to this size (about 0.4 s); a larger one just opened. */
const alwaysCheckedBytes = 64 * 1024 * 1024

/**
 * Whether a database file can be trusted: readable, and its pages and indexes consistent (`PRAGMA quick_check`).
 * A large file without a left-over journal, that is one closed cleanly, is only opened and its tables read.
 *
 * @throws StoreError when the file cannot be judged at all (no permission, locked)
 */
export function isSound(path: string): boolean {
  const bytes = guarded(() => statSync(path).size)
  if (bytes === 0) return false
  const closedCleanly = !existsSync(`${path}-wal`) || statSync(`${path}-wal`).size === 0
  try {
    const connection = openConnection(path, false)
    try {
      connection.get('SELECT count(*) FROM sqlite_schema')
      if (closedCleanly && bytes > alwaysCheckedBytes) return true
      return connection.get('PRAGMA quick_check(1)')?.quick_check === 'ok'
    } finally {
      connection.close()
    }
  } catch (error) {
    if (isDamage(error)) return false
    throw error
  }
}
