import type {
  CuratedTemplate,
  MineSummary,
  Occurrence,
  Slot,
  StructureShape,
  TemplateView,
} from '#contract/template.ts'
import type { TemplateSummary } from '#contract/template-list.ts'
import { searchTemplate } from '#domain/templating/excerpt.ts'
import { json, jsonOrNull, number, text, textOrNull } from './columns.ts'
import type { Connection, Row } from './connection.ts'
import type { Database } from './database.ts'
import { loadDocument } from './documents.ts'
import {
  addOccurrences,
  newestOccurrences,
  occurrencesOf,
  removeOccurrences,
  slotsWithValues,
} from './occurrences.ts'
import { SlotTally } from './slot-tally.ts'
import { noteTemplatesChanged } from './templates-state.ts'

const summaryColumns = `id, kind, name, part, first_use, last_use, uses, occurrence_count, state, origin,
  wording IS NOT NULL OR is_renamed AS is_edited, staleness_json, json_array_length(variants_json) AS variants`

/**
 * Puts templates in place of others, one after the other where the first of those stood. One that stays under its id and comes without
 * uses keeps those that it has.
 *
 * @param goneIds  all that are taken away, those that are put back among them
 */
export function exchangeTemplates(
  db: Database,
  goneIds: readonly string[],
  templates: readonly CuratedTemplate[],
): void {
  const gone = new Set(goneIds)
  const staying = templates.filter(({ id, occurrences }) => occurrences.length === 0 && gone.has(id))
  const [only] = staying
  db.transaction(() => {
    noteTemplatesChanged(db)
    if (only !== undefined && staying.length === templates.length && gone.size === staying.length) {
      for (const template of staying) updateHand(db, template)
      return
    }
    const places = goneIds.flatMap((id) => {
      const row = db.get('SELECT position FROM templates WHERE id = ?', id)
      return row === undefined ? [] : [number(row, 'position')]
    })
    const kept = new Map(staying.map(({ id }) => [id, occurrencesOf(db, id)]))
    for (const id of goneIds) removeTemplate(db, id)
    if (places.length > 0) makeRoom(db, Math.min(...places), templates.length)
    templates.forEach((template, index) => {
      const occurrences = kept.get(template.id) ?? template.occurrences
      insertTemplate(
        db,
        { ...template, occurrences },
        places.length === 0 ? null : Math.min(...places) + index,
      )
    })
  })
}

/** Takes a template away with its uses. */
export function removeTemplate(db: Database, id: string): void {
  db.run('DELETE FROM templates WHERE id = ?', id)
  removeOccurrences(db, id)
}

/** Moves what stands from `position` on so far that `count` rows fit in. */
function makeRoom(db: Database, position: number, count: number): void {
  // By way of negative numbers, so that no two rows ever have one position.
  db.run('UPDATE templates SET position = -position - ? WHERE position >= ?', count, position)
  db.run('UPDATE templates SET position = -position WHERE position < 0')
}

/**
 * Puts a template with its uses at a place that is free; `position` null: behind all others.
 *
 * @param uses  read once, one by one, and not held
 */
export function insertTemplate(
  db: Pick<Connection, 'run' | 'get'>,
  template: CuratedTemplate,
  position: number | null,
  uses: Iterable<Occurrence> = template.occurrences,
): void {
  const tally = new SlotTally(template.slots)
  const replies = new Set<string>()
  let count = 0
  const counted = function* () {
    for (const use of uses) {
      tally.add(use.values)
      replies.add(use.replyId)
      count += 1
      yield use
    }
  }
  addOccurrences(db, template.id, counted())
  db.run(
    `INSERT INTO templates (position, id, kind, name, part, template, first_use, last_use, uses, occurrence_count,
       slots_json, state, origin, wording, is_renamed, replaced_by, staleness_json, variants_json,
       shape_json)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    position,
    template.id,
    template.kind,
    template.name,
    template.part,
    template.template,
    template.firstUse,
    template.lastUse,
    replies.size,
    count,
    JSON.stringify(count === 0 ? template.slots : tally.stored()),
    template.state,
    template.origin,
    template.wording,
    template.isRenamed ? 1 : 0,
    template.replacedBy,
    template.staleness === null ? null : JSON.stringify(template.staleness),
    JSON.stringify(template.variants),
    template.shape === undefined ? null : JSON.stringify(template.shape),
  )
}

/** Changes what the clerk says of a template, and nothing else. */
function updateHand(db: Database, template: CuratedTemplate): void {
  db.run(
    'UPDATE templates SET name = ?, state = ?, wording = ?, is_renamed = ?, replaced_by = ? WHERE id = ?',
    template.name,
    template.state,
    template.wording,
    template.isRenamed ? 1 : 0,
    template.replacedBy,
    template.id,
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
  const where = `WHERE ${conditions.join(' AND ')}`
  const values = words.flatMap((word) => [word.toLowerCase(), word.toLowerCase()])
  if (words.length === 0)
    return db.all(`SELECT ${summaryColumns} FROM templates ORDER BY position`).map(toSummary)
  return db
    .all(`SELECT ${summaryColumns}, template FROM templates ${where} ORDER BY position`, ...values)
    .flatMap((row) => {
      const found = searchTemplate({ name: text(row, 'name'), template: text(row, 'template') }, words)
      if (found === null) return []
      return found.excerpt === null ? toSummary(row) : { ...toSummary(row), excerpt: found.excerpt }
    })
}

export function templateById(db: Database, id: string): CuratedTemplate | null {
  const row = db.get('SELECT * FROM templates WHERE id = ?', id)
  return row === undefined ? null : withUses(row, occurrencesOf(db, id))
}

/** A template with at most `limit` of its uses, the newest, and how many it has; the values of its slots are of these. Null when unknown. */
export function templateView(db: Database, id: string, limit: number): TemplateView | null {
  const row = db.get('SELECT * FROM templates WHERE id = ?', id)
  if (row === undefined) return null
  return {
    ...withUses(row, newestOccurrences(db, id, limit)),
    uses: number(row, 'uses'),
    occurrenceTotal: number(row, 'occurrence_count'),
  }
}

/** As `templateById`, without its uses; of each slot some values that tell what it takes. */
export function bareTemplateById(db: Database, id: string): CuratedTemplate | null {
  const row = db.get('SELECT * FROM templates WHERE id = ?', id)
  return row === undefined ? null : toBare(row)
}

/** Every template in the order of mining, or those of one kind, one in memory at a time. */
export function* iterateTemplates(
  db: Database,
  kind: CuratedTemplate['kind'] | null = null,
): Generator<CuratedTemplate> {
  for (const row of db.iterate(
    'SELECT * FROM templates WHERE ?1 IS NULL OR kind = ?1 ORDER BY position',
    kind,
  ))
    yield withUses(row, occurrencesOf(db, text(row, 'id')))
}

/** As `iterateTemplates`, without uses; of each slot some values that tell what it takes. */
export function* iterateBareTemplates(db: Database): Generator<CuratedTemplate> {
  for (const row of db.iterate('SELECT * FROM templates ORDER BY position')) yield toBare(row)
}

function withUses(row: Row, occurrences: Occurrence[]): CuratedTemplate {
  const bare = toBare(row)
  if (occurrences.length === 0) return bare
  return { ...bare, slots: slotsWithValues(bare.slots, occurrences), occurrences }
}

function toBare(row: Row): CuratedTemplate {
  const shape = jsonOrNull<StructureShape>(row, 'shape_json')
  return {
    id: text(row, 'id'),
    kind: text(row, 'kind') as CuratedTemplate['kind'],
    name: text(row, 'name'),
    part: text(row, 'part'),
    template: text(row, 'template'),
    slots: json<Slot[]>(row, 'slots_json'),
    occurrences: [],
    firstUse: textOrNull(row, 'first_use'),
    lastUse: textOrNull(row, 'last_use'),
    state: text(row, 'state') as CuratedTemplate['state'],
    origin: text(row, 'origin') as CuratedTemplate['origin'],
    wording: textOrNull(row, 'wording'),
    isRenamed: number(row, 'is_renamed') === 1,
    replacedBy: textOrNull(row, 'replaced_by'),
    staleness: jsonOrNull<NonNullable<CuratedTemplate['staleness']>>(row, 'staleness_json'),
    variants: json<string[]>(row, 'variants_json'),
    ...(shape === null ? {} : { shape }),
  }
}

function toSummary(row: Row): TemplateSummary {
  return {
    id: text(row, 'id'),
    kind: text(row, 'kind') as CuratedTemplate['kind'],
    name: text(row, 'name'),
    part: text(row, 'part'),
    firstUse: textOrNull(row, 'first_use'),
    lastUse: textOrNull(row, 'last_use'),
    uses: number(row, 'uses'),
    occurrences: number(row, 'occurrence_count'),
    state: text(row, 'state') as CuratedTemplate['state'],
    origin: text(row, 'origin') as CuratedTemplate['origin'],
    isEdited: number(row, 'is_edited') === 1,
    staleness: jsonOrNull<NonNullable<CuratedTemplate['staleness']>>(row, 'staleness_json'),
    variants: number(row, 'variants'),
  }
}
