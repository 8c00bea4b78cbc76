import type { LibraryReply } from '#contract/reply.ts'
import type { CuratedTemplate, Occurrence } from '#contract/template.ts'
import { number, text, textOrNull } from './columns.ts'
import type { Row } from './connection.ts'
import type { Database } from './database.ts'
import { occurrencesIn, occurrencesOf } from './occurrences.ts'
import { ownOrganKey } from './own-organ.ts'
import { toReply, wholeColumns } from './reply-rows.ts'
import { templatesState } from './templates-state.ts'

/** What an index of the replies was made from. */
export interface RepliesState {
  /** Equal stamps, equal replies. */
  stamp: string
  /** What every reply was read with; an index with another basis has nothing in common with this one. */
  basis: string
}

/** The state of the replies that are mined and offered: live, and the newest of their versions. Some 20 ms of 100,000. */
export function repliesState(db: Database): RepliesState {
  const row =
    db.get(
      `SELECT count(*) AS replies, coalesce(sum(seq), 0) AS seqs, coalesce(max(revision), 0) AS revision
       FROM replies WHERE removed_at_ms IS NULL AND is_newest = 1`,
    ) ?? {}
  const basis = ownOrganKey(db)
  const counts = ['replies', 'seqs', 'revision'].map((name) => number(row, name))
  return { stamp: [...counts, basis].join('/'), basis }
}

/** The revision of each of those replies by its id. Some 80 ms of 100,000. */
export function replyRevisions(db: Database): Map<string, number> {
  const revisions = new Map<string, number>()
  const rows = db.iterate(
    'SELECT id, revision FROM replies WHERE removed_at_ms IS NULL AND is_newest = 1 ORDER BY seq',
  )
  for (const row of rows) revisions.set(text(row, 'id'), number(row, 'revision'))
  return revisions
}

/**
 * `stamp` changes with every mining, every change that the clerk makes to a template or takes back, and with replies that join;
 * `mining` with the first of these only.
 */
export function templatesStamp(db: Database): { stamp: string; mining: string } {
  const { state, mining } = templatesState(db)
  const imported = number(db.get('SELECT count(*) AS imported FROM imported_templates') ?? {}, 'imported')
  return { stamp: JSON.stringify([state, imported]), mining }
}

/** Of each passage by its id what changes when its words, its uses or its state do. O(passages). */
export function passageKeys(db: Database): Map<string, string> {
  const rows = db.iterate(
    `SELECT id, state, uses, occurrence_count, first_use, last_use, template FROM templates
     WHERE kind = 'passage' ORDER BY position`,
  )
  const keys = new Map<string, string>()
  for (const row of rows) {
    const counts = ['uses', 'occurrence_count'].map((name) => number(row, name))
    const dates = ['first_use', 'last_use'].map((name) => textOrNull(row, name) ?? '')
    keys.set(text(row, 'id'), [text(row, 'state'), ...counts, ...dates, text(row, 'template')].join('/'))
  }
  return keys
}

/** A passage with some or all of its occurrences; `uses` counts all. */
export interface StoredPassage {
  id: string
  kind: 'passage'
  template: string
  state: CuratedTemplate['state']
  uses: number
  occurrences: Occurrence[]
}

/** All passages, or those of these ids, with all their occurrences. */
export function* storedPassages(db: Database, ids: readonly string[] | null): Generator<StoredPassage> {
  const columns = "SELECT id, template, state, uses FROM templates WHERE kind = 'passage'"
  if (ids === null) {
    for (const row of db.iterate(`${columns} ORDER BY position`))
      yield toPassage(row, occurrencesOf(db, text(row, 'id')))
  }
  for (const id of ids ?? []) {
    const row = db.get(`${columns} AND id = ?`, id)
    if (row !== undefined) yield toPassage(row, occurrencesOf(db, id))
  }
}

/** The passages that stand in some replies, each with its occurrences there. */
export function* passagesOfReplies(db: Database, replyIds: readonly string[]): Generator<StoredPassage> {
  const within = JSON.stringify(replyIds)
  const rows = db.all(
    `SELECT id, template, state, uses FROM templates WHERE kind = 'passage' AND id IN (
       SELECT template_id FROM occurrences WHERE reply_id IN (SELECT value FROM json_each(?))) ORDER BY position`,
    within,
  )
  for (const row of rows) yield toPassage(row, occurrencesIn(db, text(row, 'id'), within))
}

function toPassage(row: Row, occurrences: Occurrence[]): StoredPassage {
  const state = text(row, 'state') as CuratedTemplate['state']
  const [id, template] = [text(row, 'id'), text(row, 'template')]
  return { id, kind: 'passage', template, state, uses: number(row, 'uses'), occurrences }
}

/** A reply with the number of its last change. */
export type RevisedReply = LibraryReply & { revision: number }

const revised = `SELECT ${wholeColumns}, r.revision FROM replies r JOIN reply_texts t ON t.seq = r.seq
  WHERE r.removed_at_ms IS NULL AND r.is_newest = 1`

/** The replies of `repliesState`, in the order of import; of `ids` only those, in their order. */
export function* revisedReplies(db: Database, ids: readonly string[] | null): Generator<RevisedReply> {
  const ownOrgan = ownOrganKey(db)
  const toRevised = (row: Row): RevisedReply => ({
    ...toReply(row, ownOrgan),
    revision: number(row, 'revision'),
  })
  if (ids === null) for (const row of db.iterate(`${revised} ORDER BY r.seq`)) yield toRevised(row)
  for (const id of ids ?? []) {
    const row = db.get(`${revised} AND r.id = ?`, id)
    if (row !== undefined) yield toRevised(row)
  }
}
