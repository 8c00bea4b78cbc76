import type { LibraryReply, ReadReply, Warning } from '#contract/reply.ts'
import type { ReplySummary } from '#contract/requests.ts'
import { json, number, text, textOrNull } from './columns.ts'
import type { Row } from './connection.ts'
import type { Database } from './database.ts'
import { searchQuery, searchTokens } from './search-terms.ts'

const summaryColumns =
  'r.id, r.file, r.format, r.imported_at_ms, r.title, r.kind, r.number, r.subject, r.organ, r.date, r.characters, r.warnings_json'
const wholeColumns = `r.id, r.file, r.format, r.encoding, r.imported_at_ms, r.warnings_json,
  t.text, t.paragraphs_json, t.reply_json, t.places_json`
const newestFirst = 'ORDER BY r.date DESC, r.seq DESC'

/**
 * Adds a reply. `contentHash` is the SHA-256 of its normalised text (hex) and unique in the library.
 *
 * O(length of the text), about 2 ms for 3,000 characters, most of it for the search index.
 */
export function insertReply(db: Database, reply: LibraryReply, contentHash: string): void {
  db.transaction(() => {
    db.run(
      `INSERT INTO replies (id, content_hash, file, format, encoding, imported_at_ms, title, kind, number, subject,
         organ, date, characters, warnings_json, search_text)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      reply.id,
      contentHash,
      reply.file,
      reply.format,
      reply.encoding,
      reply.importedAtMs,
      reply.reply.title,
      reply.reply.kind,
      reply.reply.number,
      reply.reply.subject,
      reply.reply.organ,
      reply.reply.date,
      reply.text.length,
      JSON.stringify(reply.warnings),
      searchText(reply),
    )
    const seq = number(db.get('SELECT seq FROM replies WHERE id = ?', reply.id) ?? {}, 'seq')
    db.run(
      'INSERT INTO reply_texts (seq, text, paragraphs_json, reply_json, places_json) VALUES (?, ?, ?, ?, ?)',
      seq,
      reply.text,
      JSON.stringify(reply.paragraphs),
      JSON.stringify(reply.reply),
      JSON.stringify(reply.places),
    )
    db.run('INSERT INTO reply_search (rowid, tokens) VALUES (?, ?)', seq, searchTokens(reply.text))
  })
}

/** A live reply in full, null when there is none of that id. */
export function replyById(db: Database, id: string): LibraryReply | null {
  const row = db.get(
    `SELECT ${wholeColumns} FROM replies r JOIN reply_texts t ON t.seq = r.seq
     WHERE r.id = ? AND r.removed_at_ms IS NULL`,
    id,
  )
  return row === undefined ? null : toReply(row)
}

export function replySummaryById(db: Database, id: string): ReplySummary | null {
  const row = db.get(`SELECT ${summaryColumns} FROM replies r WHERE r.id = ? AND r.removed_at_ms IS NULL`, id)
  return row === undefined ? null : toSummary(row)
}

/** The reply with that normalised text, live or removed; null when the library never had it. */
export function replyByContentHash(
  db: Database,
  contentHash: string,
): { id: string; isRemoved: boolean } | null {
  const row = db.get('SELECT id, removed_at_ms FROM replies WHERE content_hash = ?', contentHash)
  return row === undefined ? null : { id: text(row, 'id'), isRemoved: row.removed_at_ms !== null }
}

export function countReplies(db: Database): number {
  return number(
    db.get('SELECT count(*) AS replies FROM replies WHERE removed_at_ms IS NULL') ?? {},
    'replies',
  )
}

/** The live replies, newest date first, those without a date last. */
export function listReplies(db: Database): ReplySummary[] {
  return db
    .all(`SELECT ${summaryColumns} FROM replies r WHERE r.removed_at_ms IS NULL ${newestFirst}`)
    .map(toSummary)
}

/**
 * The live replies that hold every word of `search` (parted by white space), in a field or a file name or in the
 * text; a word of one character is looked for in the fields only. An empty search finds all.
 */
export function searchReplies(db: Database, search: string): ReplySummary[] {
  const words = search.split(/\s+/u).filter((word) => word !== '')
  const conditions: string[] = []
  const values: string[] = []
  for (const word of words) {
    const query = searchQuery(word)
    const inText =
      query === null ? '' : ' OR r.seq IN (SELECT rowid FROM reply_search WHERE reply_search MATCH ?)'
    conditions.push(`(instr(r.search_text, ?) > 0${inText})`)
    values.push(word.toLowerCase(), ...(query === null ? [] : [query]))
  }
  if (conditions.length === 0) return listReplies(db)
  return db
    .all(
      `SELECT ${summaryColumns} FROM replies r
       WHERE r.removed_at_ms IS NULL AND ${conditions.join(' AND ')} ${newestFirst}`,
      ...values,
    )
    .map(toSummary)
}

/** Takes replies out of the library; they stay restorable. Returns how many were live. */
export function removeReplies(db: Database, ids: readonly string[], nowMs: number): number {
  return db.transaction(() =>
    ids.reduce(
      (changed, id) =>
        changed +
        db.run('UPDATE replies SET removed_at_ms = ? WHERE id = ? AND removed_at_ms IS NULL', nowMs, id),
      0,
    ),
  )
}

/** Brings removed replies back. Returns how many were removed. */
export function restoreReplies(db: Database, ids: readonly string[]): number {
  return db.transaction(() =>
    ids.reduce(
      (changed, id) =>
        changed +
        db.run('UPDATE replies SET removed_at_ms = NULL WHERE id = ? AND removed_at_ms IS NOT NULL', id),
      0,
    ),
  )
}

/** Every live reply in the order of its import, one in memory at a time. */
export function* iterateReplies(db: Database): Generator<LibraryReply> {
  const rows = db.iterate(
    `SELECT ${wholeColumns} FROM replies r JOIN reply_texts t ON t.seq = r.seq
     WHERE r.removed_at_ms IS NULL ORDER BY r.seq`,
  )
  for (const row of rows) yield toReply(row)
}

function toReply(row: Row): LibraryReply {
  return {
    id: text(row, 'id'),
    file: text(row, 'file'),
    format: text(row, 'format'),
    encoding: textOrNull(row, 'encoding'),
    importedAtMs: number(row, 'imported_at_ms'),
    text: text(row, 'text'),
    paragraphs: json<ReadReply['paragraphs']>(row, 'paragraphs_json'),
    reply: json<ReadReply['reply']>(row, 'reply_json'),
    places: json<ReadReply['places']>(row, 'places_json'),
    warnings: json<Warning[]>(row, 'warnings_json'),
  }
}

function toSummary(row: Row): ReplySummary {
  return {
    id: text(row, 'id'),
    file: text(row, 'file'),
    format: text(row, 'format'),
    importedAtMs: number(row, 'imported_at_ms'),
    title: textOrNull(row, 'title'),
    kind: textOrNull(row, 'kind') as ReplySummary['kind'],
    number: textOrNull(row, 'number'),
    subject: textOrNull(row, 'subject'),
    organ: textOrNull(row, 'organ'),
    date: textOrNull(row, 'date'),
    characters: number(row, 'characters'),
    warnings: json<Warning[]>(row, 'warnings_json'),
  }
}

function searchText({ file, reply }: LibraryReply): string {
  const fields = [
    reply.title,
    reply.subject,
    reply.number,
    reply.meeting,
    reply.organ,
    reply.signer,
    reply.documentNumber,
    reply.date,
    ...reply.addressees,
    file,
  ]
  return fields
    .filter((field) => field !== null)
    .join('\n')
    .toLowerCase()
}
