import { type Reply, emptyReply } from '#contract/reply.ts'
import { json, number, text } from '../columns.ts'
import type { Connection } from '../connection.ts'
import { columnsOf, searchColumns, searchValues } from '../reply-columns.ts'

/** What every list filters by; in each index of an order, so that a page is found without touching a row. */
const filtered = 'kind, organ_key, year, format, is_warned, is_corrected, is_newest, removed_at_ms'

const orders = {
  date: 'date',
  subject: 'subject_order',
  number: 'number_order',
  organ: 'organ_order',
  characters: 'characters',
  imported: 'imported_at_ms',
  file: 'file_order',
} as const

/**
 * Of every reply the text as its file had it and all names it came under; what was corrected; which replies are versions
 * of one another; and all that a list of 100,000 is filtered and ordered by. Replies from before have no source.
 */
export function addSourcesAndVersions(connection: Connection): void {
  connection.exec(`
    DROP INDEX replies_by_date;
    ALTER TABLE replies DROP COLUMN search_text;
    ALTER TABLE replies ADD COLUMN year INTEGER NOT NULL DEFAULT 0;
    ALTER TABLE replies ADD COLUMN organ_key TEXT NOT NULL DEFAULT '';
    ALTER TABLE replies ADD COLUMN subject_order TEXT;
    ALTER TABLE replies ADD COLUMN organ_order TEXT;
    ALTER TABLE replies ADD COLUMN number_order TEXT;
    ALTER TABLE replies ADD COLUMN file_order TEXT NOT NULL DEFAULT '';
    ALTER TABLE replies ADD COLUMN is_warned INTEGER NOT NULL DEFAULT 0;
    ALTER TABLE replies ADD COLUMN is_corrected INTEGER NOT NULL DEFAULT 0;
    ALTER TABLE replies ADD COLUMN corrections_json TEXT;
    ALTER TABLE replies ADD COLUMN chosen_encoding TEXT;
    ALTER TABLE replies ADD COLUMN revision INTEGER NOT NULL DEFAULT 0;
    ALTER TABLE replies ADD COLUMN version_group INTEGER NOT NULL DEFAULT 0;
    ALTER TABLE replies ADD COLUMN is_newest INTEGER NOT NULL DEFAULT 1;
    ALTER TABLE replies ADD COLUMN is_separate INTEGER NOT NULL DEFAULT 0;
    ALTER TABLE replies ADD COLUMN is_keyed INTEGER NOT NULL DEFAULT 0;

    CREATE TABLE reply_sources (
      seq INTEGER PRIMARY KEY REFERENCES replies (seq),
      text TEXT NOT NULL,
      map_json TEXT NOT NULL,
      bytes BLOB
    ) STRICT;

    CREATE TABLE reply_originals (
      seq INTEGER PRIMARY KEY REFERENCES replies (seq),
      paragraphs_json TEXT NOT NULL,
      reply_json TEXT NOT NULL,
      places_json TEXT NOT NULL
    ) STRICT;

    CREATE TABLE reply_files (
      seq INTEGER NOT NULL REFERENCES replies (seq),
      file TEXT NOT NULL,
      file_hash TEXT,
      PRIMARY KEY (seq, file)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX reply_files_by_hash ON reply_files (file_hash) WHERE file_hash IS NOT NULL;

    CREATE TABLE version_keys (
      key TEXT NOT NULL,
      seq INTEGER NOT NULL REFERENCES replies (seq),
      PRIMARY KEY (key, seq)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX version_keys_by_seq ON version_keys (seq);

    CREATE VIRTUAL TABLE reply_field_search USING fts5 (
      ${searchColumns.join(', ')}, content = '', contentless_delete = 1, tokenize = "unicode61 remove_diacritics 0"
    );
  `)
  connection.exec('INSERT INTO reply_files (seq, file, file_hash) SELECT seq, file, NULL FROM replies')
  connection.exec("UPDATE replies SET version_group = seq, is_warned = warnings_json <> '[]'")
  for (const row of connection.iterate('SELECT seq, reply_json FROM reply_texts ORDER BY seq')) {
    fill(connection, number(row, 'seq'), json<Partial<Reply>>(row, 'reply_json'))
  }
  for (const [name, column] of Object.entries(orders)) {
    connection.exec(
      `CREATE INDEX replies_in_order_of_${name} ON replies (${column}, seq, ${filtered}) WHERE removed_at_ms IS NULL`,
    )
  }
  connection.exec(`
    CREATE INDEX replies_by_organ ON replies (organ_key, removed_at_ms) WHERE removed_at_ms IS NULL;
    CREATE INDEX replies_by_group ON replies (version_group, removed_at_ms);
    CREATE INDEX replies_by_revision ON replies (revision);
    CREATE INDEX replies_without_keys ON replies (seq) WHERE is_keyed = 0;
  `)
}

function fill(connection: Connection, seq: number, stored: Partial<Reply>): void {
  const file = text(connection.get('SELECT file FROM replies WHERE seq = ?', seq) ?? {}, 'file')
  const reply = { ...emptyReply(), ...stored }
  const columns = columnsOf(reply, file)
  connection.run(
    `UPDATE replies SET year = ?, organ_key = ?, subject_order = ?, organ_order = ?, number_order = ?, file_order = ?
     WHERE seq = ?`,
    columns.year,
    columns.organKey,
    columns.subjectOrder,
    columns.organOrder,
    columns.numberOrder,
    columns.fileOrder,
    seq,
  )
  connection.run(
    `INSERT INTO reply_field_search (rowid, ${searchColumns.join(', ')})
     VALUES (?, ${searchColumns.map(() => '?').join(', ')})`,
    seq,
    ...searchValues(reply, [file]),
  )
}
