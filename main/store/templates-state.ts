import { text } from './columns.ts'
import type { Database } from './database.ts'
import { loadDocument, saveDocument } from './documents.ts'

/** Two random names: of what all templates are now, and of the mining that they come from. */
export interface TemplatesState {
  state: string
  mining: string
}

const never: TemplatesState = { state: '', mining: '' }

/** Equal states, equal templates. Both names are empty before the first mining. */
export function templatesState(db: Database): TemplatesState {
  const stored = loadDocument(db, 'templates-state')
  if (stored === null) return never
  const state: TemplatesState = JSON.parse(stored)
  return state
}

export function noteTemplatesMined(db: Database, nowMs: number): void {
  const name = randomName(db)
  save(db, { state: name, mining: name }, nowMs)
}

/** @param state  its name from now on, a random one when none is given */
export function noteTemplatesChanged(db: Database, state = randomName(db)): void {
  save(db, { ...templatesState(db), state }, 0)
}

function save(db: Database, state: TemplatesState, nowMs: number): void {
  saveDocument(db, 'templates-state', JSON.stringify(state), nowMs)
}

function randomName(db: Database): string {
  return text(db.get('SELECT lower(hex(randomblob(8))) AS name') ?? {}, 'name')
}
