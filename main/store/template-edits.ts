import type { CuratedTemplate, TemplateEdit } from '#contract/template.ts'
import { json, number, text } from './columns.ts'
import type { Row } from './connection.ts'
import type { Database } from './database.ts'

/** What an edit replaced, and the ids that it left in its place: enough to take it back. */
export interface EditEffect {
  before: CuratedTemplate[]
  afterIds: string[]
}

export function insertEdit(db: Database, edit: TemplateEdit, { before, afterIds }: EditEffect): void {
  db.run(
    `INSERT INTO template_edits (id, at_ms, anchor_json, change_json, before_json, after_json)
     VALUES (?, ?, ?, ?, ?, ?)`,
    edit.id,
    edit.atMs,
    JSON.stringify(edit.anchor),
    JSON.stringify(edit.change),
    JSON.stringify(before),
    JSON.stringify(afterIds),
  )
}

export function countEdits(db: Database): number {
  return number(db.get('SELECT count(*) AS edits FROM template_edits') ?? {}, 'edits')
}

/** Every edit, oldest first. */
export function listEdits(db: Database): TemplateEdit[] {
  return db.all('SELECT id, at_ms, anchor_json, change_json FROM template_edits ORDER BY seq').map(toEdit)
}

/** Takes an edit away. `effect` is null when others were made since, whose work it may be part of. Null: no such edit. */
export function removeEdit(db: Database, id: string): { effect: EditEffect | null } | null {
  return db.transaction(() => {
    const row = db.get('SELECT seq, before_json, after_json FROM template_edits WHERE id = ?', id)
    if (row === undefined) return null
    const newest = number(db.get('SELECT max(seq) AS seq FROM template_edits') ?? {}, 'seq')
    db.run('DELETE FROM template_edits WHERE id = ?', id)
    if (newest !== number(row, 'seq')) return { effect: null }
    const before = json<CuratedTemplate[]>(row, 'before_json')
    return { effect: { before, afterIds: json<string[]>(row, 'after_json') } }
  })
}

/** Mining anew makes the templates that edits replaced out of date: they are undone by mining then. */
export function forgetEffects(db: Database): void {
  db.run("UPDATE template_edits SET before_json = '[]', after_json = '[]'")
}

/** As `forgetEffects`, for the edits that left one of these templates and are more than a word of the clerk on it. */
export function forgetEffectsOn(db: Database, templateIds: ReadonlySet<string>): void {
  const rows = db.all(
    `SELECT seq, after_json FROM template_edits
     WHERE before_json <> '[]' AND change_json ->> 'kind' IN ('slot', 'merge', 'split')`,
  )
  for (const row of rows) {
    if (!json<string[]>(row, 'after_json').some((id) => templateIds.has(id))) continue
    db.run(
      "UPDATE template_edits SET before_json = '[]', after_json = '[]' WHERE seq = ?",
      number(row, 'seq'),
    )
  }
}

function toEdit(row: Row): TemplateEdit {
  return {
    id: text(row, 'id'),
    atMs: number(row, 'at_ms'),
    anchor: json<TemplateEdit['anchor']>(row, 'anchor_json'),
    change: json<TemplateEdit['change']>(row, 'change_json'),
  }
}
