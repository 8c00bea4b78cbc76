import type { ReplyFilter, ReplyOrder, ReplySummary } from '#contract/reply-list.ts'
import { number, text } from './columns.ts'
import type { Database } from './database.ts'
import { ownOrganKey } from './own-organ.ts'
import { filterCondition } from './reply-filter.ts'
import { summaryColumns, toSummary } from './reply-rows.ts'

const orderColumns: Readonly<Record<ReplyOrder['by'], string>> = {
  date: 'date',
  subject: 'subject_order',
  number: 'number_order',
  organ: 'organ_order',
  characters: 'characters',
  imported: 'imported_at_ms',
  file: 'file_order',
}

export interface ReplyPage {
  order: ReplyOrder
  offset: number
  limit: number
}

/**
 * A part of the live replies that a filter leaves. Those that lack what is ordered by come last in either direction; where
 * two are equal the one imported later comes first in a descending order.
 *
 * Without a search word 5 to 40 ms of 100,000 replies, wherever the part lies: orders and filters are answered by indexes.
 */
export function listReplies(
  db: Database,
  filter: ReplyFilter,
  { order, offset, limit }: ReplyPage,
): { replies: ReplySummary[]; total: number } {
  const { sql, values } = filterCondition(db, filter)
  const direction = order.isDescending ? 'DESC' : 'ASC'
  const ownOrgan = ownOrganKey(db)
  const seqs = db.all(
    `SELECT r.seq FROM replies r WHERE ${sql}
     ORDER BY r.${orderColumns[order.by]} ${direction} NULLS LAST, r.seq ${direction} LIMIT ? OFFSET ?`,
    ...values,
    limit,
    offset,
  )
  const replies = seqs.flatMap((row) => {
    const found = db.get(`SELECT ${summaryColumns} FROM replies r WHERE r.seq = ?`, number(row, 'seq'))
    return found === undefined ? [] : [toSummary(found, ownOrgan)]
  })
  return { replies, total: countFiltered(db, filter) }
}

function countFiltered(db: Database, filter: ReplyFilter): number {
  const { sql, values } = filterCondition(db, filter)
  return number(db.get(`SELECT count(*) AS replies FROM replies r WHERE ${sql}`, ...values) ?? {}, 'replies')
}

/** The ids of all live replies that a filter leaves, in the order of import. */
export function replyIds(db: Database, filter: ReplyFilter): string[] {
  const { sql, values } = filterCondition(db, filter)
  return db
    .all(`SELECT r.id FROM replies r WHERE ${sql} ORDER BY r.seq`, ...values)
    .map((row) => text(row, 'id'))
}
