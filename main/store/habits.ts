import type { Database } from './database.ts'
import { loadDocument, saveDocument } from './documents.ts'

/** What the ranking learnt from the clerk, as the worker wrote it; null before the first lesson. */
export function loadHabits(db: Database): string | null {
  return loadDocument(db, 'habits')
}

export function forgetHabits(db: Database): void {
  db.run("DELETE FROM documents WHERE name = 'habits'")
}

export function saveHabits(db: Database, habitsJson: string, nowMs: number): void {
  saveDocument(db, 'habits', habitsJson, nowMs)
}
