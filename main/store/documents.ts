import { text } from './columns.ts'
import type { Database } from './database.ts'

/** What is kept as JSON, by name: single things, and what was typed for the issue of a draft. */
export type DocumentName =
  'settings' | 'habits' | 'mine-summary' | 'templates-state' | `issue-texts ${string}`

export function loadDocument(db: Database, name: DocumentName): string | null {
  const row = db.get('SELECT json FROM documents WHERE name = ?', name)
  return row === undefined ? null : text(row, 'json')
}

export function saveDocument(db: Database, name: DocumentName, json: string, nowMs: number): void {
  db.run(
    `INSERT INTO documents (name, json, updated_at_ms) VALUES (?, ?, ?)
     ON CONFLICT (name) DO UPDATE SET json = excluded.json, updated_at_ms = excluded.updated_at_ms`,
    name,
    json,
    nowMs,
  )
}
