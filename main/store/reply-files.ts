import { number, text } from './columns.ts'
import type { Database } from './database.ts'
import type { KnownReply } from './replies.ts'
import { noteFieldSearch } from './reply-content.ts'

/** Notes that a reply came under this name; `fileHash` is the SHA-256 of that file, hex, null when it is not known. */
export function addFile(db: Database, seq: number, file: string, fileHash: string | null): void {
  db.run(
    `INSERT INTO reply_files (seq, file, file_hash) VALUES (?, ?, ?)
     ON CONFLICT (seq, file) DO UPDATE SET file_hash = coalesce(excluded.file_hash, file_hash)`,
    seq,
    file,
    fileHash,
  )
}

/** As `addFile` for a reply that is there already: it is found by the new name, too. */
export function addFurtherFile(db: Database, seq: number, file: string, fileHash: string | null): void {
  db.transaction(() => {
    const isNew =
      db.get('SELECT 1 AS found FROM reply_files WHERE seq = ? AND file = ?', seq, file) === undefined
    addFile(db, seq, file, fileHash)
    if (isNew) noteFieldSearch(db, seq)
  })
}

/**
 * The reply that was read from a file of these very bytes, a live one before a removed one; null when there is none.
 *
 * @param file  the name that it came under as well; null for any
 */
export function replyByFileHash(
  db: Database,
  fileHash: string,
  file: string | null = null,
): KnownReply | null {
  const row = db.get(
    `SELECT r.seq, r.id, r.removed_at_ms FROM reply_files f JOIN replies r ON r.seq = f.seq
     WHERE f.file_hash = ? AND f.file = coalesce(?, f.file)
     ORDER BY r.removed_at_ms IS NOT NULL, r.seq DESC LIMIT 1`,
    fileHash,
    file,
  )
  return row === undefined
    ? null
    : { seq: number(row, 'seq'), id: text(row, 'id'), isRemoved: row.removed_at_ms !== null }
}
