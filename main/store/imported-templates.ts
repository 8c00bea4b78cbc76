import type { Template } from '#contract/template.ts'
import { json } from './columns.ts'
import type { Database } from './database.ts'

/** Keeps a template from elsewhere; one of that id that came before is replaced. */
export function saveImported(db: Database, template: Template, file: string, nowMs: number): void {
  db.run(
    `INSERT INTO imported_templates (id, file, template_json, at_ms) VALUES (?, ?, ?, ?)
     ON CONFLICT (id) DO UPDATE SET file = excluded.file, template_json = excluded.template_json, at_ms = excluded.at_ms`,
    template.id,
    file,
    JSON.stringify(template),
    nowMs,
  )
}

/** In the order of their ids. */
export function listImported(db: Database): Template[] {
  return db
    .all('SELECT template_json FROM imported_templates ORDER BY id')
    .map((row) => json<Template>(row, 'template_json'))
}
