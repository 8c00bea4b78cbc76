import type { LibraryReply } from '#contract/reply.ts'
import type { CuratedTemplate, Occurrence, StructureShape } from '#contract/template.ts'
import { json, number, text } from './columns.ts'
import type { Database } from './database.ts'
import { type LibraryDrift, noteJoined } from './mined-replies.ts'
import { addOccurrences } from './occurrences.ts'
import { toReply, wholeColumns } from './reply-rows.ts'
import { forgetEffectsOn } from './template-edits.ts'
import { exchangeTemplates, removeTemplate } from './templates.ts'
import { noteTemplatesChanged } from './templates-state.ts'

/** What changes in the templates when replies come and go. */
export interface JoinedReplies {
  uses: readonly { templateId: string; occurrence: Occurrence }[]
  exchanged: readonly { goneIds: readonly string[]; template: CuratedTemplate }[]
  dropped: readonly string[]
  aged: readonly Pick<CuratedTemplate, 'id' | 'variants' | 'staleness'>[]
  shaped: readonly { id: string; shape: StructureShape }[]
}

/**
 * Changes the templates as replies came and went, all or nothing.
 *
 * @param state  what the templates are called from now on
 */
export function storeJoined(db: Database, joined: JoinedReplies, drift: LibraryDrift, state: string): void {
  db.transaction(() => {
    const left = new Set(drift.gone.flatMap(({ id }) => templatesIn(db, id)))
    for (const { id } of drift.gone) db.run('DELETE FROM occurrences WHERE reply_id = ?', id)
    for (const id of left) recount(db, id)
    for (const { templateId, occurrence } of joined.uses) addUse(db, templateId, occurrence)
    const fresh = joined.exchanged.flatMap(({ goneIds, template }) => [...goneIds, template.id])
    for (const { goneIds, template } of joined.exchanged) exchangeTemplates(db, goneIds, [template])
    for (const id of joined.dropped) removeTemplate(db, id)
    for (const { id, variants, staleness } of joined.aged)
      db.run(
        'UPDATE templates SET variants_json = ?, staleness_json = ? WHERE id = ?',
        JSON.stringify(variants),
        staleness === null ? null : JSON.stringify(staleness),
        id,
      )
    for (const { id, shape } of joined.shaped)
      db.run('UPDATE templates SET shape_json = ? WHERE id = ?', JSON.stringify(shape), id)
    forgetEffectsOn(db, new Set([...left, ...joined.uses.map(({ templateId }) => templateId), ...fresh]))
    noteJoined(db, drift)
    noteTemplatesChanged(db, state)
  })
}

/** Counts the uses of a template anew; a few ms for 10,000 of them. */
function recount(db: Database, templateId: string): void {
  db.run(
    `UPDATE templates SET (uses, occurrence_count, first_use, last_use) = (
       SELECT count(DISTINCT reply_id), count(*), min(date), max(date) FROM occurrences WHERE template_id = ?)
     WHERE id = ?`,
    templateId,
    templateId,
  )
}

/** Puts a use behind the others and counts it. */
function addUse(db: Database, templateId: string, occurrence: Occurrence): void {
  const { replyId, date } = occurrence
  const known = db.get(
    'SELECT 1 AS one FROM occurrences INDEXED BY occurrences_by_reply WHERE reply_id = ? AND template_id = ?',
    replyId,
    templateId,
  )
  addOccurrences(db, templateId, [occurrence])
  db.run(
    `UPDATE templates SET uses = uses + ?, occurrence_count = occurrence_count + 1,
       first_use = CASE WHEN first_use IS NULL OR first_use > ? THEN ? ELSE first_use END,
       last_use = CASE WHEN last_use IS NULL OR last_use < ? THEN ? ELSE last_use END
     WHERE id = ?`,
    known === undefined ? 1 : 0,
    date,
    date,
    date,
    date,
    templateId,
  )
}

/** The templates that a reply uses, structures too. */
export function templatesIn(db: Database, replyId: string): string[] {
  return db
    .all('SELECT DISTINCT template_id FROM occurrences WHERE reply_id = ?', replyId)
    .map((row) => text(row, 'template_id'))
}

/** By how many replies a template is used; 0 for an unknown one. */
export function countUsers(db: Database, templateId: string): number {
  const row = db.get('SELECT uses FROM templates WHERE id = ?', templateId)
  return row === undefined ? 0 : number(row, 'uses')
}

/** The date of a template's last use but for some replies. */
export function lastUse(db: Database, templateId: string, butFor: readonly string[]): string | null {
  const row =
    butFor.length === 0
      ? db.get('SELECT last_use AS date FROM templates WHERE id = ?', templateId)
      : db.get(
          `SELECT max(date) AS date FROM occurrences
           WHERE template_id = ? AND reply_id NOT IN (SELECT value FROM json_each(?))`,
          templateId,
          JSON.stringify(butFor),
        )
  return typeof row?.date === 'string' ? row.date : null
}

/** A reply that is mined, null when it is gone or a newer version of it is there. Whose it is is not looked up. */
export function minedReplyById(db: Database, id: string): LibraryReply | null {
  const row = db.get(
    `SELECT ${wholeColumns} FROM replies r JOIN reply_texts t ON t.seq = r.seq
     WHERE r.id = ? AND r.removed_at_ms IS NULL AND r.is_newest = 1`,
    id,
  )
  return row === undefined ? null : toReply(row, '')
}

/** Of every reply that is mined the text and its paragraphs, in the order of their rows. */
export function* iterateTexts(db: Database): Generator<Pick<LibraryReply, 'id' | 'text' | 'paragraphs'>> {
  const rows = db.iterate(
    `SELECT r.id, t.text, t.paragraphs_json FROM replies r JOIN reply_texts t ON t.seq = r.seq
     WHERE r.removed_at_ms IS NULL AND r.is_newest = 1 ORDER BY r.seq`,
  )
  for (const row of rows)
    yield {
      id: text(row, 'id'),
      text: text(row, 'text'),
      paragraphs: json<LibraryReply['paragraphs']>(row, 'paragraphs_json'),
    }
}
