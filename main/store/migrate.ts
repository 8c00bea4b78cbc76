import { existsSync, rmSync } from 'node:fs'
import { number } from './columns.ts'
import type { Connection } from './connection.ts'
import { StoreError, guarded } from './errors.ts'
import { newerDatabase } from './messages.ts'
import { createTables } from './migrations/001-tables.ts'
import { createReplySearch } from './migrations/002-reply-search.ts'
import { addSourcesAndVersions } from './migrations/003-sources-and-versions.ts'
import { addCuration } from './migrations/004-curation.ts'
import { addProposals } from './migrations/005-proposals.ts'
import { addRevisionNames } from './migrations/006-named-revisions.ts'
import { addOccurrences } from './migrations/007-occurrences.ts'
import { addRegister } from './migrations/008-register.ts'
import { addKeptFindings } from './migrations/009-kept-findings.ts'
import { addStructureShapes } from './migrations/010-structure-shapes.ts'

/** Brings a database from the version before it to its own, which is its place in the list, counted from one. */
export type Migration = (connection: Connection) => void

/** Never edited once released; a change is a new one at the end. */
export const migrations: readonly Migration[] = [
  createTables,
  createReplySearch,
  addSourcesAndVersions,
  addCuration,
  addProposals,
  addRevisionNames,
  addOccurrences,
  addRegister,
  addKeptFindings,
  addStructureShapes,
]

/** The version of the tables: 0 for a new file, otherwise the number of the last migration it went through. */
export function versionOf(connection: Connection): number {
  return number(connection.get('PRAGMA user_version') ?? {}, 'user_version')
}

/**
 * Brings the database up to date, each migration in one transaction. An existing one is first copied to
 * `copyAsidePath(version)`, which is overwritten; when there is no room for the copy nothing is migrated.
 *
 * @throws StoreError `unsupported` when the database is newer than `steps`; it is not touched
 */
export function migrate(
  connection: Connection,
  copyAsidePath: (version: number) => string,
  steps: readonly Migration[] = migrations,
): void {
  const version = versionOf(connection)
  if (version > steps.length) throw new StoreError(newerDatabase(version, steps.length))
  if (version === steps.length) return
  if (version > 0) copyAside(connection, copyAsidePath(version))
  steps.forEach((step, index) => {
    if (index < version) return
    connection.transaction(() => {
      step(connection)
      connection.exec(`PRAGMA user_version = ${index + 1}`)
    })
  })
}

function copyAside(connection: Connection, path: string): void {
  guarded(() => {
    if (existsSync(path)) rmSync(path)
  })
  connection.run('VACUUM INTO ?', path)
}
