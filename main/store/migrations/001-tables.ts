import type { Connection } from '../connection.ts'

/**
 * The first tables. Of a reply, `replies` holds what lists need and `reply_texts` the rest, so that listing 100,000
 * of them does not read their texts. `documents` holds single things as JSON, by name.
 */
export function createTables(connection: Connection): void {
  connection.exec(`
    CREATE TABLE replies (
      seq INTEGER PRIMARY KEY,
      id TEXT NOT NULL UNIQUE,
      content_hash TEXT NOT NULL UNIQUE,
      file TEXT NOT NULL,
      format TEXT NOT NULL,
      encoding TEXT,
      imported_at_ms INTEGER NOT NULL,
      removed_at_ms INTEGER,
      title TEXT,
      kind TEXT,
      number TEXT,
      subject TEXT,
      organ TEXT,
      date TEXT,
      characters INTEGER NOT NULL,
      warnings_json TEXT NOT NULL,
      search_text TEXT NOT NULL
    ) STRICT;
    CREATE INDEX replies_by_date ON replies (date DESC, seq DESC) WHERE removed_at_ms IS NULL;

    CREATE TABLE reply_texts (
      seq INTEGER PRIMARY KEY REFERENCES replies (seq),
      text TEXT NOT NULL,
      paragraphs_json TEXT NOT NULL,
      reply_json TEXT NOT NULL,
      places_json TEXT NOT NULL
    ) STRICT;

    CREATE TABLE templates (
      position INTEGER PRIMARY KEY,
      id TEXT NOT NULL UNIQUE,
      kind TEXT NOT NULL,
      name TEXT NOT NULL,
      part TEXT NOT NULL,
      template TEXT NOT NULL,
      first_use TEXT,
      last_use TEXT,
      uses INTEGER NOT NULL,
      occurrence_count INTEGER NOT NULL,
      slots_json TEXT NOT NULL,
      occurrences_json TEXT NOT NULL
    ) STRICT;

    CREATE TABLE drafts (
      id TEXT PRIMARY KEY NOT NULL,
      structure_id TEXT,
      state TEXT NOT NULL,
      revision INTEGER NOT NULL,
      created_at_ms INTEGER NOT NULL,
      updated_at_ms INTEGER NOT NULL,
      removed_at_ms INTEGER,
      card_json TEXT NOT NULL,
      blocks_json TEXT NOT NULL
    ) STRICT;

    CREATE TABLE draft_revisions (
      draft_id TEXT NOT NULL REFERENCES drafts (id),
      revision INTEGER NOT NULL,
      state TEXT NOT NULL,
      saved_at_ms INTEGER NOT NULL,
      card_json TEXT NOT NULL,
      blocks_json TEXT NOT NULL,
      PRIMARY KEY (draft_id, revision)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE import_outcomes (
      seq INTEGER PRIMARY KEY,
      id TEXT NOT NULL UNIQUE,
      file TEXT NOT NULL,
      status TEXT NOT NULL,
      reply_id TEXT,
      warnings_json TEXT NOT NULL,
      error_json TEXT,
      at_ms INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX import_outcomes_by_file ON import_outcomes (file);

    CREATE TABLE documents (
      name TEXT PRIMARY KEY NOT NULL,
      json TEXT NOT NULL,
      updated_at_ms INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;
  `)
}
