import type { LibraryReply } from '#contract/reply.ts'
import { number } from './columns.ts'
import type { Database } from './database.ts'
import { ownOrganKey } from './own-organ.ts'
import { toReply, wholeColumns } from './reply-rows.ts'
import { templatesState } from './templates-state.ts'

/** What an index of the replies was made from: equal stamps, equal replies. */
export interface RepliesState {
  stamp: string
  /** The row of the last reply among them; 0 for none. */
  lastSeq: number
}

/**
 * The state of the replies that are mined and offered: live, and the newest of their versions.
 *
 * @param untilSeq  looks only at the replies up to this row, as if no later one had come
 *
 * Some 20 ms of 100,000 replies.
 */
export function repliesState(db: Database, untilSeq = Number.MAX_SAFE_INTEGER): RepliesState {
  const row =
    db.get(
      `SELECT count(*) AS replies, coalesce(sum(seq), 0) AS seqs, coalesce(max(revision), 0) AS revision,
         coalesce(max(seq), 0) AS last_seq
       FROM replies WHERE removed_at_ms IS NULL AND is_newest = 1 AND seq <= ?`,
      untilSeq,
    ) ?? {}
  const counts = ['replies', 'seqs', 'revision'].map((name) => number(row, name))
  return { stamp: [...counts, ownOrganKey(db)].join('/'), lastSeq: number(row, 'last_seq') }
}

/** Changes with every mining, every change that the clerk makes to a template or takes back, and with replies that join. */
export function templatesStamp(db: Database): string {
  const { state } = templatesState(db)
  const imported = number(db.get('SELECT count(*) AS imported FROM imported_templates') ?? {}, 'imported')
  return JSON.stringify([state, imported])
}

/** The replies of `repliesState` behind a row, in the order of import. */
export function* repliesAfter(db: Database, seq: number): Generator<LibraryReply> {
  const ownOrgan = ownOrganKey(db)
  const rows = db.iterate(
    `SELECT ${wholeColumns} FROM replies r JOIN reply_texts t ON t.seq = r.seq
     WHERE r.removed_at_ms IS NULL AND r.is_newest = 1 AND r.seq > ? ORDER BY r.seq`,
    seq,
  )
  for (const row of rows) yield toReply(row, ownOrgan)
}
