import { text, number } from '../columns.ts'
import type { Connection } from '../connection.ts'
import { searchTokens } from '../search-terms.ts'

/**
 * Full-text search over the replies: an FTS5 index of character pairs (search-terms.ts) that keeps no copy of the
 * text; its rowid is `replies.seq`.
 */
export function createReplySearch(connection: Connection): void {
  connection.exec(
    `CREATE VIRTUAL TABLE reply_search USING fts5 (tokens, content = '', tokenize = "unicode61 remove_diacritics 0")`,
  )
  for (const row of connection.iterate('SELECT seq, text FROM reply_texts ORDER BY seq')) {
    connection.run(
      'INSERT INTO reply_search (rowid, tokens) VALUES (?, ?)',
      number(row, 'seq'),
      searchTokens(text(row, 'text')),
    )
  }
}
