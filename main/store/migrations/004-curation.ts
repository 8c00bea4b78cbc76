import type { Connection } from '../connection.ts'

/**
 * What the clerk does to templates: the changes, in the order in which they were made and made again after every mining, and
 * what was brought in from elsewhere. `before_json` of an edit holds what it replaced and `after_json` the ids that it left, to
 * take the last one back without mining.
 */
export function addCuration(connection: Connection): void {
  connection.exec(`
    ALTER TABLE templates ADD COLUMN state TEXT NOT NULL DEFAULT 'new';
    ALTER TABLE templates ADD COLUMN origin TEXT NOT NULL DEFAULT 'mined';
    ALTER TABLE templates ADD COLUMN wording TEXT;
    ALTER TABLE templates ADD COLUMN is_renamed INTEGER NOT NULL DEFAULT 0;
    ALTER TABLE templates ADD COLUMN replaced_by TEXT;
    ALTER TABLE templates ADD COLUMN staleness_json TEXT;
    ALTER TABLE templates ADD COLUMN variants_json TEXT NOT NULL DEFAULT '[]';

    CREATE TABLE template_edits (
      seq INTEGER PRIMARY KEY,
      id TEXT NOT NULL UNIQUE,
      at_ms INTEGER NOT NULL,
      anchor_json TEXT NOT NULL,
      change_json TEXT NOT NULL,
      before_json TEXT NOT NULL,
      after_json TEXT NOT NULL
    ) STRICT;

    CREATE TABLE imported_templates (
      id TEXT PRIMARY KEY NOT NULL,
      file TEXT NOT NULL,
      template_json TEXT NOT NULL,
      at_ms INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;
  `)
}
