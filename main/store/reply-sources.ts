import type { Source } from '#contract/reply.ts'
import { json, text, textOrNull } from './columns.ts'
import type { Database } from './database.ts'

/** What is kept of the file that a reply was read from. */
export interface StoredSource extends Source {
  /** Of a plain text file whose encoding its content does not tell for sure. */
  bytes: Uint8Array | null
}

/** Null for a reply from before sources were kept. */
export function sourceOf(db: Database, seq: number): StoredSource | null {
  const row = db.get('SELECT text, map_json, bytes FROM reply_sources WHERE seq = ?', seq)
  if (row === undefined) return null
  const { bytes } = row
  return {
    text: text(row, 'text'),
    map: json<number[]>(row, 'map_json'),
    bytes: bytes instanceof Uint8Array ? bytes : null,
  }
}

/** The encoding that the clerk chose for a file, null when it was told by its content. */
export function chosenEncoding(db: Database, seq: number): string | null {
  return textOrNull(db.get('SELECT chosen_encoding FROM replies WHERE seq = ?', seq) ?? {}, 'chosen_encoding')
}

export function setChosenEncoding(db: Database, seq: number, encoding: string | null): void {
  db.run('UPDATE replies SET chosen_encoding = ? WHERE seq = ?', encoding, seq)
}
