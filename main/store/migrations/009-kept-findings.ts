import type { Connection } from '../connection.ts'

/** Findings that a clerk keeps with a reason, and how often that happens to each rule. */
export function addKeptFindings(connection: Connection): void {
  connection.exec(`
    CREATE TABLE kept_findings (
      draft_id TEXT NOT NULL,
      key TEXT NOT NULL,
      rule TEXT NOT NULL,
      quote TEXT NOT NULL,
      reason TEXT NOT NULL,
      kept_at_ms INTEGER NOT NULL,
      PRIMARY KEY (draft_id, key)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE rule_counts (
      rule TEXT PRIMARY KEY,
      kept INTEGER NOT NULL,
      fixed INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;
  `)
}
