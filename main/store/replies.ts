import type { Corrections, LibraryReply, ReadReply, Source } from '#contract/reply.ts'
import type { ReplySummary } from '#contract/reply-list.ts'
import { number, text } from './columns.ts'
import type { Database } from './database.ts'
import { ownOrganKey } from './own-organ.ts'
import { addFile } from './reply-files.ts'
import { summaryColumns, toReply, toSummary, wholeColumns } from './reply-rows.ts'
import { type StoredContent, noteContent } from './reply-content.ts'
import { refreshGroup } from './versions.ts'

/** A reply to be stored: as read, and what is known of it besides. */
export type NewReply = ReadReply & Pick<LibraryReply, 'id' | 'file' | 'format' | 'encoding' | 'importedAtMs'>

/** What is kept of the file. `bytes` only where another encoding may have to be tried. */
export interface KeptOrigin {
  source: Source | null
  bytes: Uint8Array | null
  /** SHA-256 of the file, hex. */
  fileHash: string | null
}

const nothingKept: KeptOrigin = { source: null, bytes: null, fileHash: null }

/**
 * Adds a reply and returns its row number. `contentHash` is the SHA-256 of its normalised text (hex) and unique in the
 * library.
 *
 * O(length of the text), about 2 ms for 3,000 characters, most of it for the search index.
 */
export function insertReply(
  db: Database,
  reply: NewReply,
  contentHash: string,
  kept: KeptOrigin = nothingKept,
): number {
  return db.transaction(() => {
    db.run(
      `INSERT INTO replies (id, content_hash, file, format, encoding, imported_at_ms, characters, warnings_json)
       VALUES (?, ?, ?, ?, ?, ?, 0, '[]')`,
      reply.id,
      contentHash,
      reply.file,
      reply.format,
      reply.encoding,
      reply.importedAtMs,
    )
    const seq = number(db.get('SELECT last_insert_rowid() AS seq') ?? {}, 'seq')
    db.run('UPDATE replies SET version_group = seq WHERE seq = ?', seq)
    addFile(db, seq, reply.file, kept.fileHash)
    noteContent(db, seq, { read: reply, corrected: reply, corrections: null, ...kept })
    return seq
  })
}

/** What of a reply is put in place when it is read anew. */
export interface ReplacedReply extends StoredContent {
  contentHash: string
  format: string
  encoding: string | null
}

/** Puts another reading in place of a reply; id, names and links stay. */
export function replaceReply(db: Database, seq: number, content: ReplacedReply): void {
  db.transaction(() => {
    db.run(
      'UPDATE replies SET content_hash = ?, format = ?, encoding = ? WHERE seq = ?',
      content.contentHash,
      content.format,
      content.encoding,
      seq,
    )
    noteContent(db, seq, content)
    noteRevision(db, seq)
  })
}

/** Notes what was corrected of a reply; no corrections at all leave it as read. */
export function correctReply(
  db: Database,
  seq: number,
  content: { read: ReadReply; corrected: ReadReply; corrections: Corrections | null },
): void {
  db.transaction(() => {
    noteContent(db, seq, content)
    noteRevision(db, seq)
  })
}

function noteRevision(db: Database, seq: number): void {
  db.run('UPDATE replies SET revision = (SELECT max(revision) + 1 FROM replies) WHERE seq = ?', seq)
  const row = db.get('SELECT version_group FROM replies WHERE seq = ?', seq)
  refreshGroup(db, number(row ?? {}, 'version_group'))
}

/** The row number of a live reply, null when there is none of that id. */
export function seqOf(db: Database, id: string): number | null {
  const row = db.get('SELECT seq FROM replies WHERE id = ? AND removed_at_ms IS NULL', id)
  return row === undefined ? null : number(row, 'seq')
}

/** A live reply in full, null when there is none of that id. */
export function replyById(db: Database, id: string): LibraryReply | null {
  const row = db.get(
    `SELECT ${wholeColumns} FROM replies r JOIN reply_texts t ON t.seq = r.seq
     WHERE r.id = ? AND r.removed_at_ms IS NULL`,
    id,
  )
  return row === undefined ? null : toReply(row, ownOrganKey(db))
}

export function replySummaryById(db: Database, id: string): ReplySummary | null {
  const row = db.get(`SELECT ${summaryColumns} FROM replies r WHERE r.id = ? AND r.removed_at_ms IS NULL`, id)
  return row === undefined ? null : toSummary(row, ownOrganKey(db))
}

/** A reply found by something else than its id. */
export interface KnownReply {
  seq: number
  id: string
  isRemoved: boolean
}

/** The reply with that normalised text, live or removed; null when the library never had it. */
export function replyByContentHash(db: Database, contentHash: string): KnownReply | null {
  const row = db.get('SELECT seq, id, removed_at_ms FROM replies WHERE content_hash = ?', contentHash)
  return row === undefined
    ? null
    : { seq: number(row, 'seq'), id: text(row, 'id'), isRemoved: row.removed_at_ms !== null }
}

export function countReplies(db: Database): number {
  return number(
    db.get('SELECT count(*) AS replies FROM replies WHERE removed_at_ms IS NULL') ?? {},
    'replies',
  )
}

/** Takes replies out of the library; they stay restorable. Returns how many were live. */
export function removeReplies(db: Database, ids: readonly string[], nowMs: number): number {
  return changeEach(db, ids, (id) =>
    db.run('UPDATE replies SET removed_at_ms = ? WHERE id = ? AND removed_at_ms IS NULL', nowMs, id),
  )
}

/** Brings removed replies back. Returns how many were removed. */
export function restoreReplies(db: Database, ids: readonly string[]): number {
  return changeEach(db, ids, (id) =>
    db.run('UPDATE replies SET removed_at_ms = NULL WHERE id = ? AND removed_at_ms IS NOT NULL', id),
  )
}

/** Changes replies one by one and settles anew which version of each group is the newest. */
function changeEach(db: Database, ids: readonly string[], change: (id: string) => number): number {
  return db.transaction(() => {
    const changed = ids.filter((id) => change(id) > 0)
    const groups = new Set(
      changed.map((id) =>
        number(db.get('SELECT version_group FROM replies WHERE id = ?', id) ?? {}, 'version_group'),
      ),
    )
    for (const group of groups) refreshGroup(db, group)
    return changed.length
  })
}

/**
 * Every live reply in the order of its import, one in memory at a time.
 *
 * @param versions  `newest` passes over those of which a newer version is there, so that nothing counts twice
 */
export function* iterateReplies(db: Database, versions: 'newest' | 'all'): Generator<LibraryReply> {
  const ownOrgan = ownOrganKey(db)
  const rows = db.iterate(
    `SELECT ${wholeColumns} FROM replies r JOIN reply_texts t ON t.seq = r.seq
     WHERE r.removed_at_ms IS NULL ${versions === 'newest' ? 'AND r.is_newest = 1' : ''} ORDER BY r.seq`,
  )
  for (const row of rows) yield toReply(row, ownOrgan)
}
