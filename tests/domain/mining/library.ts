import type { StoredReply, Part, Reply } from '#contract/reply.ts'
import { emptyReply } from '#contract/reply.ts'

/** One paragraph of an invented reply. */
export type Line = { part: Part; text: string; level?: number }

/** A reply of the library from its paragraphs and those of its fields that matter. */
export function libraryReply(id: string, lines: readonly Line[], fields: Partial<Reply> = {}): StoredReply {
  const paragraphs: StoredReply['paragraphs'] = []
  let text = ''
  for (const line of lines) {
    if (text !== '') text += '\n'
    paragraphs.push({
      start: text.length,
      end: text.length + line.text.length,
      part: line.part,
      level: line.level ?? 0,
    })
    text += line.text
  }
  return {
    id,
    file: `${id}.txt`,
    format: 'txt',
    encoding: 'utf-8',
    importedAtMs: 0,
    text,
    paragraphs,
    reply: { ...emptyReply(), ...fields },
    places: [],
    warnings: [],
  }
}
