import { rmSync } from 'node:fs'
import type { CuratedTemplate, MineSummary, Occurrence } from '#contract/template.ts'
import { text } from './columns.ts'
import { openConnection } from './connection.ts'
import type { Database } from './database.ts'
import { guarded } from './errors.ts'
import { libraryFiles } from './files.ts'
import { type MinedReplies, noteMined } from './mined-replies.ts'
import { saveDocument } from './documents.ts'
import { forgetEffects } from './template-edits.ts'
import { insertTemplate } from './templates.ts'
import { noteTemplatesMined } from './templates-state.ts'

/** What a mining found, laid down template by template in a file of its own beside the library. */
export interface StagedTemplates {
  /**
   * Puts a template behind those before it.
   *
   * @param uses  in place of the template's own; read once, one by one, and not held
   */
  add(template: CuratedTemplate, uses?: Iterable<Occurrence>): void
  /** From here on the library can take it over. */
  finish(): void
  /** Away with it. */
  discard(): void
}

const tables = ['templates', 'occurrences']

/**
 * Begins to lay down what is mined, so that neither the worker nor the host holds all of it. What an earlier mining left there goes. Nobody
 * relies on the file before `finish`, so it needs no journal.
 *
 * @param library  for the form of its tables; it is only read
 * @throws StoreError as writing to the library does
 */
export function stageTemplates(library: Pick<Database, 'dir' | 'all'>): StagedTemplates {
  const path = libraryFiles(library.dir).staged
  removeStaged(library.dir)
  const connection = openConnection(path, false)
  const discard = () => {
    connection.close()
    removeStaged(library.dir)
  }
  try {
    connection.exec('PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF')
    for (const form of formsOf(library, 'table')) connection.exec(form)
    connection.exec('BEGIN')
  } catch (error) {
    discard()
    throw error
  }
  return {
    add: (template, uses) => insertTemplate(connection, template, null, uses),
    finish: () => {
      // As the library has them: rows are then taken over as they are, without being read.
      for (const form of formsOf(library, 'index')) connection.exec(form)
      connection.exec('COMMIT')
      connection.close()
    },
    discard,
  }
}

/** How the library made its tables, or their indexes. */
function formsOf(library: Pick<Database, 'all'>, type: 'table' | 'index'): string[] {
  const rows = library.all(
    `SELECT sql FROM sqlite_schema
     WHERE type = ? AND sql IS NOT NULL AND tbl_name IN (SELECT value FROM json_each(?))`,
    type,
    JSON.stringify(tables),
  )
  return rows.map((row) => text(row, 'sql'))
}

/**
 * Puts what was laid down in place of all templates, and remembers its summary and of which replies it is. All or nothing; then the file is
 * gone. Some 9 µs a use.
 */
export function takeStaged(db: Database, summary: MineSummary, nowMs: number, mined: MinedReplies): void {
  const path = libraryFiles(db.dir).staged
  db.run('ATTACH ? AS staged', path)
  try {
    db.transaction(() => {
      // A conflict ends the transaction, so that the pages that are written over are not kept in memory for undoing the statement alone.
      for (const table of tables)
        db.exec(
          `DELETE FROM main.${table}; INSERT OR ROLLBACK INTO main.${table} SELECT * FROM staged.${table}`,
        )
      saveDocument(db, 'mine-summary', JSON.stringify(summary), nowMs)
      noteMined(db, mined)
      noteTemplatesMined(db, nowMs)
      forgetEffects(db)
    })
  } finally {
    db.exec('DETACH staged')
    removeStaged(db.dir)
  }
}

/** What a mining that was broken off left behind. */
export function removeStaged(dir: string): void {
  guarded(() => rmSync(libraryFiles(dir).staged, { force: true }))
}
