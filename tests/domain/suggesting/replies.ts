import type { LibraryReply, Part, Reply } from '#contract/reply.ts'
import { emptyContact } from '#contract/reply.ts'

const emptyReply: Reply = {
  title: null,
  body: null,
  meeting: null,
  term: null,
  session: null,
  kind: null,
  number: null,
  handlingResult: null,
  signer: null,
  documentNumber: null,
  addressees: [],
  honorific: null,
  subject: null,
  organ: null,
  date: null,
  publicity: null,
  contact: emptyContact,
  cc: [],
  attachments: [],
  blocks: [],
}

/** A library reply of the paragraphs given, with the fields given. */
export function replyOf(id: string, paragraphs: [Part, string][], fields: Partial<Reply> = {}): LibraryReply {
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
    reply: { ...emptyReply, ...fields },
    places: [],
    warnings: [],
  }
}
