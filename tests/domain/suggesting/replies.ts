import type { StoredReply, Part, Reply } from '#contract/reply.ts'
import { emptyReply } from '#contract/reply.ts'

/** A library reply of the paragraphs given, with the fields given. */
export function replyOf(id: string, paragraphs: [Part, string][], fields: Partial<Reply> = {}): StoredReply {
  let text = ''
  const placed = paragraphs.map(([part, paragraph]) => {
    if (text !== '') text += '\n'
    const start = text.length
    text += paragraph
    return { start, end: text.length, part, level: 0 }
  })
  return {
    id,
    file: `${id}.txt`,
    format: 'txt',
    encoding: 'utf-8',
    importedAtMs: 0,
    text,
    paragraphs: placed,
    reply: { ...emptyReply(), ...fields },
    places: [],
    warnings: [],
  }
}
