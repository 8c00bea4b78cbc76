import type { MineSummary, Occurrence, Slot, Template } from '#contract/template.ts'
import type { TemplateSummary } from '#contract/requests.ts'
import { json, number, text, textOrNull } from './columns.ts'
import type { Row } from './connection.ts'
import type { Database } from './database.ts'
import { loadDocument, saveDocument } from './documents.ts'

const summaryColumns = 'id, kind, name, part, first_use, last_use, uses, occurrence_count, slots_json'

/** Puts what mining found in place of all templates, in the given order, and remembers its summary. */
export function replaceTemplates(
  db: Database,
  templates: readonly Template[],
  summary: MineSummary,
  nowMs: number,
): void {
  db.transaction(() => {
    db.run('DELETE FROM templates')
    for (const template of templates) insertTemplate(db, template)
    saveDocument(db, 'mine-summary', JSON.stringify(summary), nowMs)
  })
}

function insertTemplate(db: Database, template: Template): void {
  db.run(
    `INSERT INTO templates (id, kind, name, part, template, first_use, last_use, uses, occurrence_count, slots_json,
       occurrences_json)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    template.id,
    template.kind,
    template.name,
    template.part,
    template.template,
    template.firstUse,
    template.lastUse,
    new Set(template.occurrences.map((occurrence) => occurrence.replyId)).size,
    template.occurrences.length,
    JSON.stringify(template.slots),
    JSON.stringify(template.occurrences),
  )
}

export function countTemplates(db: Database): number {
  return number(db.get('SELECT count(*) AS templates FROM templates') ?? {}, 'templates')
}

/** What the last mining reported; null when the library was never mined. */
export function loadMineSummary(db: Database): MineSummary | null {
  const stored = loadDocument(db, 'mine-summary')
  if (stored === null) return null
  const summary: MineSummary = JSON.parse(stored)
  return summary
}

/** The templates whose name or text holds every word of `search` (parted by white space), in the order of mining. */
export function listTemplates(db: Database, search: string): TemplateSummary[] {
  const words = search.split(/\s+/u).filter((word) => word !== '')
  const conditions = words.map(() => '(instr(lower(name), ?) > 0 OR instr(lower(template), ?) > 0)')
  const where = conditions.length === 0 ? '' : `WHERE ${conditions.join(' AND ')}`
  const values = words.flatMap((word) => [word.toLowerCase(), word.toLowerCase()])
  return db
    .all(`SELECT ${summaryColumns} FROM templates ${where} ORDER BY position`, ...values)
    .map(toSummary)
}

export function templateById(db: Database, id: string): Template | null {
  const row = db.get('SELECT * FROM templates WHERE id = ?', id)
  return row === undefined ? null : toTemplate(row)
}

/** Every template in the order of mining, one in memory at a time. */
export function* iterateTemplates(db: Database): Generator<Template> {
  for (const row of db.iterate('SELECT * FROM templates ORDER BY position')) yield toTemplate(row)
}

function toTemplate(row: Row): Template {
  return {
    id: text(row, 'id'),
    kind: text(row, 'kind') as Template['kind'],
    name: text(row, 'name'),
    part: text(row, 'part'),
    template: text(row, 'template'),
    slots: json<Slot[]>(row, 'slots_json'),
    occurrences: json<Occurrence[]>(row, 'occurrences_json'),
    firstUse: textOrNull(row, 'first_use'),
    lastUse: textOrNull(row, 'last_use'),
  }
}

function toSummary(row: Row): TemplateSummary {
  return {
    id: text(row, 'id'),
    kind: text(row, 'kind') as Template['kind'],
    name: text(row, 'name'),
    part: text(row, 'part'),
    firstUse: textOrNull(row, 'first_use'),
    lastUse: textOrNull(row, 'last_use'),
    uses: number(row, 'uses'),
    occurrences: number(row, 'occurrence_count'),
    slots: json<Slot[]>(row, 'slots_json').map(({ name, type }) => ({ name, type })),
  }
}
