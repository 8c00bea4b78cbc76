import type { Reply } from '#contract/reply.ts'
import { json, number, text } from './columns.ts'
import type { Database } from './database.ts'

/** What a reply says of its case, and its blocks. */
export type ReplyFacts = Pick<
  Reply,
  | 'title'
  | 'meeting'
  | 'number'
  | 'addressees'
  | 'honorific'
  | 'signer'
  | 'contact'
  | 'date'
  | 'organ'
  | 'subject'
  | 'blocks'
>

/** A mark of what the live replies say: it changes when one is added, removed, restored, corrected or read anew. */
export function libraryMark(db: Database): string {
  const row = db.get(
    `SELECT count(*) AS replies, coalesce(sum(seq), 0) AS seqs,
       (SELECT coalesce(max(revision), 0) FROM replies) AS revision
     FROM replies WHERE removed_at_ms IS NULL`,
  )
  return ['replies', 'seqs', 'revision'].map((column) => number(row ?? {}, column)).join(' ')
}

/**
 * The facts of at most `limit` live replies behind `after`, in the order of their import, so that a large library can be
 * read in steps. `next` is the `after` of the next step, null behind the last.
 */
export function replyFactsAfter(
  db: Database,
  after: number,
  limit: number,
): { facts: ReplyFacts[]; next: number | null } {
  const rows = db.all(
    `SELECT r.seq, t.reply_json AS facts_json
     FROM replies r JOIN reply_texts t ON t.seq = r.seq
     WHERE r.removed_at_ms IS NULL AND r.seq > ? ORDER BY r.seq LIMIT ?`,
    after,
    limit,
  )
  const last = rows.at(-1)
  return {
    facts: rows.map((row) => json<ReplyFacts>(row, 'facts_json')),
    next: rows.length < limit || last === undefined ? null : number(last, 'seq'),
  }
}

/** The meetings that live replies name, as printed, and the years of those replies; each pair once. */
export function meetingYears(db: Database): { meeting: string; year: number }[] {
  return db
    .all(
      `SELECT DISTINCT t.reply_json ->> '$.meeting' AS meeting, r.year
       FROM replies r JOIN reply_texts t ON t.seq = r.seq
       WHERE r.removed_at_ms IS NULL AND r.year > 0 AND t.reply_json ->> '$.meeting' IS NOT NULL
       ORDER BY meeting, r.year`,
    )
    .map((row) => ({ meeting: text(row, 'meeting'), year: number(row, 'year') }))
}
