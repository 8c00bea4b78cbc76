import { type Corrections, type ReadReply, type Reply, type Source, noCorrections } from '#contract/reply.ts'
import { json, jsonOrNull, text } from './columns.ts'
import type { Row } from './connection.ts'
import type { Database } from './database.ts'
import { columnsOf, searchColumns, searchValues } from './reply-columns.ts'
import { searchTokens } from './search-terms.ts'

/** A reply as read and as corrected, with what is kept of its file; what is left out stays as it was. */
export interface StoredContent {
  read: ReadReply
  corrected: ReadReply
  /** Null when nothing was corrected. */
  corrections: Corrections | null
  source?: Source | null
  bytes?: Uint8Array | null
}

/** Writes text, fields, columns, search indexes and origin of a reply whose row is there. Call it in a transaction. */
export function noteContent(db: Database, seq: number, content: StoredContent): void {
  const { corrected, corrections } = content
  const { file } = db.get('SELECT file FROM replies WHERE seq = ?', seq) ?? {}
  const columns = columnsOf(corrected.reply, typeof file === 'string' ? file : '')
  db.run(
    `UPDATE replies SET title = ?, kind = ?, number = ?, subject = ?, organ = ?, date = ?, year = ?, organ_key = ?,
       subject_order = ?, organ_order = ?, number_order = ?, file_order = ?, characters = ?, warnings_json = ?,
       is_warned = ?, is_corrected = ?, corrections_json = ?
     WHERE seq = ?`,
    ...Object.values(columns),
    corrected.text.length,
    JSON.stringify(corrected.warnings),
    corrected.warnings.length > 0 ? 1 : 0,
    corrections === null ? 0 : 1,
    corrections === null ? null : JSON.stringify(corrections),
    seq,
  )
  noteText(db, seq, corrected)
  noteOriginal(db, seq, corrections === null ? null : content.read)
  if (content.source !== undefined && content.source !== null) {
    noteSource(db, seq, content.source, content.bytes ?? null)
  }
  noteFieldSearch(db, seq)
}

function noteText(db: Database, seq: number, { text: written, paragraphs, reply, places }: ReadReply): void {
  const before = db.get('SELECT text FROM reply_texts WHERE seq = ?', seq)
  const old = before === undefined ? null : text(before, 'text')
  db.run(
    `INSERT INTO reply_texts (seq, text, paragraphs_json, reply_json, places_json) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT (seq) DO UPDATE SET text = excluded.text, paragraphs_json = excluded.paragraphs_json,
       reply_json = excluded.reply_json, places_json = excluded.places_json`,
    seq,
    written,
    JSON.stringify(paragraphs),
    JSON.stringify(reply),
    JSON.stringify(places),
  )
  if (old === written) return
  if (old !== null) {
    // The index keeps no text: what goes must be told to it.
    db.run(
      "INSERT INTO reply_search (reply_search, rowid, tokens) VALUES ('delete', ?, ?)",
      seq,
      searchTokens(old),
    )
  }
  db.run('INSERT INTO reply_search (rowid, tokens) VALUES (?, ?)', seq, searchTokens(written))
}

/** A reply that was corrected is kept as read besides, so that a correction can be taken back. */
function noteOriginal(db: Database, seq: number, read: ReadReply | null): void {
  db.run('DELETE FROM reply_originals WHERE seq = ?', seq)
  if (read === null) return
  db.run(
    'INSERT INTO reply_originals (seq, paragraphs_json, reply_json, places_json) VALUES (?, ?, ?, ?)',
    seq,
    JSON.stringify(read.paragraphs),
    JSON.stringify(read.reply),
    JSON.stringify(read.places),
  )
}

function noteSource(db: Database, seq: number, source: Source, bytes: Uint8Array | null): void {
  db.run(
    `INSERT INTO reply_sources (seq, text, map_json, bytes) VALUES (?, ?, ?, ?)
     ON CONFLICT (seq) DO UPDATE SET text = excluded.text, map_json = excluded.map_json, bytes = excluded.bytes`,
    seq,
    source.text,
    JSON.stringify(source.map),
    bytes,
  )
}

/** Makes a reply findable by its fields and by all names it came under. */
export function noteFieldSearch(db: Database, seq: number): void {
  const row = db.get('SELECT reply_json FROM reply_texts WHERE seq = ?', seq) ?? {}
  const files = db.all('SELECT file FROM reply_files WHERE seq = ?', seq).map((one) => text(one, 'file'))
  db.run('DELETE FROM reply_field_search WHERE rowid = ?', seq)
  db.run(
    `INSERT INTO reply_field_search (rowid, ${searchColumns.join(', ')})
     VALUES (?, ${searchColumns.map(() => '?').join(', ')})`,
    seq,
    ...searchValues(json<Reply>(row, 'reply_json'), files),
  )
}

/** A reply as it was read, before any correction, and what was corrected of it. */
export function contentOf(db: Database, seq: number): { read: ReadReply; corrections: Corrections } {
  const row =
    db.get(
      `SELECT r.warnings_json, r.corrections_json, t.text,
         coalesce(o.paragraphs_json, t.paragraphs_json) AS paragraphs_json,
         coalesce(o.reply_json, t.reply_json) AS reply_json,
         coalesce(o.places_json, t.places_json) AS places_json
       FROM replies r JOIN reply_texts t ON t.seq = r.seq LEFT JOIN reply_originals o ON o.seq = r.seq
       WHERE r.seq = ?`,
      seq,
    ) ?? {}
  return { read: toRead(row), corrections: jsonOrNull<Corrections>(row, 'corrections_json') ?? noCorrections }
}

function toRead(row: Row): ReadReply {
  return {
    text: text(row, 'text'),
    paragraphs: json<ReadReply['paragraphs']>(row, 'paragraphs_json'),
    reply: json<ReadReply['reply']>(row, 'reply_json'),
    places: json<ReadReply['places']>(row, 'places_json'),
    warnings: json<ReadReply['warnings']>(row, 'warnings_json'),
  }
}
