import type { StoredReply, Part, Reply } from '#contract/reply.ts'
import { emptyReply } from '#contract/reply.ts'
import type { Template } from '#contract/template.ts'

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

/** A paragraph of a reply as a passage without slots. */
export function passageTemplate(reply: StoredReply, paragraph: number): Template {
  const { start = 0, end = 0, part = 'paragraph' } = reply.paragraphs[paragraph] ?? {}
  const text = reply.text.slice(start, end)
  return {
    id: `${reply.id}-${paragraph}`,
    kind: 'passage',
    name: text.slice(0, 6),
    part,
    template: text,
    slots: [],
    occurrences: [{ file: reply.file, replyId: reply.id, date: null, start, end, text, values: {} }],
    firstUse: null,
    lastUse: null,
  }
}
