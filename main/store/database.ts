import { existsSync, rmSync, statSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import type { Failure } from '#contract/failure.ts'
import type { Warning } from '#contract/reply.ts'
import { backup } from './backup.ts'
import { number } from './columns.ts'
import { type Connection, openConnection } from './connection.ts'
import { StoreError, failureOf, guarded } from './errors.ts'
import { type LibraryFiles, libraryFiles } from './files.ts'
import { makeFolder } from './make-folder.ts'
import { newerDatabase, storeFailures } from './messages.ts'
import { migrate, migrations, versionOf } from './migrate.ts'
import { recoverIfDamaged } from './recovery.ts'

/** The open library: the tables, and the care for their file. */
export interface Database extends Omit<Connection, 'close'> {
  readonly dir: string
  readonly readOnly: boolean
  /** What happened on opening that the clerk should know. */
  readonly notices: readonly Warning[]
  /** Renews the last good copy when anything changed since; off the thread, so writing may go on. */
  backup(): Promise<void>
  /** Renews the last good copy and closes. The answer is why the copy could not be made; it is closed in any case. */
  close(): Promise<Failure | null>
}

export interface OpenOptions {
  /** Readers (the worker) neither create, migrate nor recover. */
  readOnly?: boolean
  /** Names the file that a damaged database is moved to. */
  nowMs?: number
}

/**
 * Opens `library.sqlite` in the folder `dir`; both are created when missing. One process may open it for writing
 * (lock.ts sees to that), any number for reading.
 *
 * @throws StoreError `read-only`, `disk-full`, `locked`, `unsupported` (made by a newer version), and when
 *         reading only `not-found`, `corrupt`, `stale` (made by an older version); whatever stood in the folder is left as it was
 */
export function openDatabase(dir: string, options: OpenOptions = {}): Database {
  const files = libraryFiles(dir)
  return options.readOnly === true ? openForReading(dir, files) : openForWriting(dir, files, options.nowMs)
}

function openForWriting(dir: string, files: LibraryFiles, nowMs = Date.now()): Database {
  guarded(() => makeFolder(dir))
  const notice = guarded(() => recoverIfDamaged(files, nowMs))
  const backupIsCurrent = guarded(() => isCopyOf(files.backup, files.database))
  const connection = openConnection(files.database, false)
  try {
    connection.exec(
      'PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA cache_size = -16384; PRAGMA temp_store = MEMORY',
    )
    migrate(connection, files.beforeMigration)
    guarded(() => rmSync(files.staged, { force: true }))
  } catch (error) {
    connection.close()
    throw error
  }

  let copiedAtChange = backupIsCurrent ? changesOf(connection) : -1
  let copying: Promise<void> = Promise.resolve()
  const renewBackup = (): Promise<void> => {
    const next = copying
      .catch(() => undefined)
      .then(async () => {
        const change = changesOf(connection)
        if (change === copiedAtChange) return
        // Empties the journal first, so that closing does not touch the database after its copy (see isCopyOf).
        connection.get('PRAGMA wal_checkpoint(TRUNCATE)')
        await backup(connection.raw, files.backup)
        copiedAtChange = change
      })
    copying = next
    return next
  }

  return {
    ...connection,
    dir,
    readOnly: false,
    notices: notice === null ? [] : [notice],
    backup: renewBackup,
    close: async () => {
      let failure: Failure | null = null
      try {
        await renewBackup()
      } catch (error) {
        failure = failureOf(error)
        if (failure === null) throw error
      } finally {
        connection.close()
      }
      return failure
    },
  }
}

function openForReading(dir: string, files: LibraryFiles): Database {
  if (!existsSync(files.database)) throw new StoreError(storeFailures.missing)
  const connection = openReader(files.database)
  try {
    const version = versionOf(connection)
    if (version > migrations.length) throw new StoreError(newerDatabase(version, migrations.length))
    if (version < migrations.length) throw new StoreError(storeFailures.older)
  } catch (error) {
    connection.close()
    throw error
  }
  return {
    ...connection,
    dir,
    readOnly: true,
    notices: [],
    backup: () => Promise.reject(new StoreError(storeFailures.readOnly)),
    close: () => {
      connection.close()
      return Promise.resolve(null)
    },
  }
}

/**
 * In a folder that cannot be written SQLite cannot make the shared-memory file of its WAL. A database without one
 * can then still be read as immutable.
 */
function openReader(database: string): Connection {
  try {
    return probed(openConnection(database, true))
  } catch (error) {
    const wal = `${database}-wal`
    const complete = !existsSync(wal) || statSync(wal).size === 0
    if (failureOf(error)?.code !== 'read-only' || !complete || !statSync(database).isFile()) throw error
    const url = pathToFileURL(database)
    url.searchParams.set('immutable', '1')
    return probed(openConnection(url, true))
  }
}

function probed(connection: Connection): Connection {
  try {
    versionOf(connection)
    return connection
  } catch (error) {
    connection.close()
    throw error
  }
}

/** Whether the copy was made after the last change: nothing in the journal, and the database not younger. */
function isCopyOf(copy: string, database: string): boolean {
  if (!existsSync(copy) || !existsSync(database)) return false
  const wal = `${database}-wal`
  if (existsSync(wal) && statSync(wal).size > 0) return false
  return statSync(copy).mtimeMs >= statSync(database).mtimeMs
}

function changesOf(connection: Connection): number {
  return number(connection.get('SELECT total_changes() AS changes') ?? {}, 'changes')
}
