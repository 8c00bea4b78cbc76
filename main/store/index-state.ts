import type { LibraryReply } from '#contract/reply.ts'
import { number, text } from './columns.ts'
import type { Row } from './connection.ts'
import type { Database } from './database.ts'
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

/** Changes with every mining, every change that the clerk makes to a template or takes back, and with replies that join. */
export function templatesStamp(db: Database): string {
  const { state } = templatesState(db)
  const imported = number(db.get('SELECT count(*) AS imported FROM imported_templates') ?? {}, 'imported')
  return JSON.stringify([state, imported])
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
