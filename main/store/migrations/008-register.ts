import type { Connection } from '../connection.ts'

/**
 * The register of issued replies and their files. A number is borne by one entry at a time; one that was withdrawn gives
 * it back.
 */
export function addRegister(connection: Connection): void {
  connection.exec(`
    CREATE TABLE issues (
      seq INTEGER PRIMARY KEY,
      id TEXT NOT NULL UNIQUE,
      draft_id TEXT NOT NULL,
      number TEXT,
      series TEXT,
      year INTEGER,
      sequence INTEGER,
      title TEXT,
      subject TEXT,
      addressees_json TEXT NOT NULL,
      organ TEXT,
      date TEXT,
      findings_json TEXT NOT NULL,
      kept_json TEXT NOT NULL,
      reply_id TEXT,
      issued_at_ms INTEGER NOT NULL,
      withdrawn_at_ms INTEGER,
      withdraw_note TEXT
    ) STRICT;
    CREATE UNIQUE INDEX issue_numbers ON issues (series, year, sequence)
      WHERE withdrawn_at_ms IS NULL AND sequence IS NOT NULL;
    CREATE INDEX issues_by_draft ON issues (draft_id);

    CREATE TABLE issued_files (
      seq INTEGER PRIMARY KEY,
      id TEXT NOT NULL UNIQUE,
      issue_id TEXT NOT NULL REFERENCES issues (id),
      file_name TEXT NOT NULL,
      format TEXT NOT NULL,
      layout TEXT NOT NULL,
      edition TEXT NOT NULL,
      draft_revision INTEGER NOT NULL,
      sha256 TEXT NOT NULL,
      bytes BLOB NOT NULL,
      written_at_ms INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX issued_files_by_issue ON issued_files (issue_id);
  `)
}
