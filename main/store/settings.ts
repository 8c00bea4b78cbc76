import { z } from 'zod'
import { type Settings, defaultSettings, settingsSchema } from '#contract/settings.ts'
import type { Warning } from '#contract/reply.ts'
import type { Database } from './database.ts'
import { loadDocument, saveDocument } from './documents.ts'
import { settingsReset } from './messages.ts'

const storedSchema = z.record(z.string(), z.unknown())

/**
 * The settings of this library. A section that cannot be read falls back to its default, and the notice names it; a
 * section that the file does not have yet takes its default without a word.
 */
export function loadSettings(db: Database): { settings: Settings; notice: Warning | null } {
  const json = loadDocument(db, 'settings')
  if (json === null) return { settings: defaultSettings, notice: null }
  const stored = storedSchema.safeParse(parseJson(json))
  if (!stored.success) {
    return { settings: defaultSettings, notice: settingsReset(Object.keys(settingsSchema.shape)) }
  }
  const bad: string[] = []
  const sections: Record<string, unknown> = { ...defaultSettings }
  for (const [name, schema] of Object.entries(settingsSchema.shape)) {
    if (!Object.hasOwn(stored.data, name)) continue
    const section = schema.safeParse(stored.data[name])
    if (section.success) sections[name] = section.data
    else bad.push(name)
  }
  return { settings: settingsSchema.parse(sections), notice: bad.length === 0 ? null : settingsReset(bad) }
}

export function saveSettings(db: Database, settings: Settings, nowMs: number): void {
  saveDocument(db, 'settings', JSON.stringify(settings), nowMs)
}

function parseJson(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    return null
  }
}
