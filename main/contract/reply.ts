import { z } from 'zod'

/** A handled item: 政协 receives 提案, 人大 receives 建议 and 议案. */
export const bodySchema = z.enum(['政协', '人大'])
export const kindSchema = z.enum(['提案', '建议', '议案'])
export const honorificSchema = z.enum(['委员', '代表'])
export const blockRoleSchema = z.enum(['opening', 'heading', 'paragraph', 'table', 'closing'])

/** One heading or paragraph between the opening and the closing. `text` keeps its printed number and marker. */
export const blockSchema = z.object({
  role: blockRoleSchema,
  /** 1 for 一、, 2 for （一）, 3 for 1. or 1、, 4 for （1）, 0 for none. */
  level: z.number().int().min(0).max(4),
  text: z.string(),
})

export const contactSchema = z.object({
  name: z.string().nullable(),
  phone: z.string().nullable(),
  address: z.string().nullable(),
  postcode: z.string().nullable(),
})

/** What a reply says of itself. Every scalar may be null, every list empty. */
export const replySchema = z.object({
  title: z.string().nullable(),
  body: bodySchema.nullable(),
  meeting: z.string().nullable(),
  term: z.number().int().nullable(),
  session: z.number().int().nullable(),
  kind: kindSchema.nullable(),
  number: z.string().nullable(),
  handlingResult: z.string().nullable(),
  signer: z.string().nullable(),
  documentNumber: z.string().nullable(),
  addressees: z.array(z.string()),
  honorific: honorificSchema.nullable(),
  subject: z.string().nullable(),
  organ: z.string().nullable(),
  /** ISO 8601 calendar date. */
  date: z.string().nullable(),
  publicity: z.string().nullable(),
  contact: contactSchema,
  cc: z.array(z.string()),
  attachments: z.array(z.string()),
  blocks: z.array(blockSchema),
})

/** What part of a reply a paragraph of the normalised text is. The five block roles, and the parts around them. */
export const partSchema = z.enum([
  'documentNumber',
  'title',
  'result',
  'salutation',
  'opening',
  'heading',
  'paragraph',
  'table',
  'closing',
  'signature',
  'date',
  'publicity',
  'contact',
  'cc',
  'attachment',
  'other',
])

/** A paragraph of the normalised text. Offsets are UTF-16 code units into `ReadReply.text`, end exclusive. */
export const paragraphSchema = z.object({
  start: z.number().int(),
  end: z.number().int(),
  part: partSchema,
  level: z.number().int().min(0).max(4),
})

/** Where a field was found. `confidence` is 0..1; `start`/`end` as in `paragraphSchema`. */
export const fieldPlaceSchema = z.object({
  field: z.string(),
  start: z.number().int(),
  end: z.number().int(),
  confidence: z.number(),
})

export const warningSchema = z.object({ code: z.string(), message: z.string() })

/**
 * A reply as read: its normalised text (paragraphs joined by "\n", wrapped lines undone), the part each
 * paragraph plays, the fields taken from it and where each stands.
 */
export const readReplySchema = z.object({
  text: z.string(),
  paragraphs: z.array(paragraphSchema),
  reply: replySchema,
  places: z.array(fieldPlaceSchema),
  warnings: z.array(warningSchema),
})

/**
 * The text as the file had it, and where each piece of the normalised text stands in it: `map` holds runs
 * `[at, sourceAt, length]` one after the other in one list, ascending, where `text.slice(at, at + length)` stands, character
 * for character (though perhaps of another width), at `source.text.slice(sourceAt, sourceAt + length)`. Between two runs
 * something was dropped or put in.
 */
export const sourceSchema = z.object({ text: z.string(), map: z.array(z.number().int()) })

/**
 * What a clerk put right in a reply as read. `fields` holds the corrected ones only, null where the reply has no such
 * thing; `parts` names paragraphs by their text, so that they are found again when the file is read anew.
 */
export const correctionsSchema = z.object({
  fields: replySchema.omit({ blocks: true }).partial(),
  parts: z.array(z.object({ text: z.string(), part: partSchema, level: z.number().int().min(0).max(4) })),
})

/** A reply as it is mined, searched and compared with. `file` is the name it came under (for a line of a .jsonl file `path#id`). */
export const storedReplySchema = readReplySchema.extend({
  id: z.string(),
  file: z.string(),
  format: z.string(),
  encoding: z.string().nullable(),
  importedAtMs: z.number(),
})

/**
 * A reply as the library shows it, corrections applied. `alsoAs` are the names of files with the same text. Of the versions of
 * one reply only the newest is mined and offered.
 */
export const libraryReplySchema = storedReplySchema.extend({
  alsoAs: z.array(z.string()),
  corrections: correctionsSchema,
  /** Other versions of this reply, newest first. */
  versions: z.array(
    z.object({ id: z.string(), file: z.string(), date: z.string().nullable(), isNewest: z.boolean() }),
  ),
  isNewest: z.boolean(),
  /** Signed by another body than the office's own. */
  isForeign: z.boolean(),
})

export const noCorrections: Corrections = { fields: {}, parts: [] }

export const emptyContact = { name: null, phone: null, address: null, postcode: null }

export type Block = z.infer<typeof blockSchema>
export type BlockRole = z.infer<typeof blockRoleSchema>
export type Contact = z.infer<typeof contactSchema>
export type Reply = z.infer<typeof replySchema>
export type Part = z.infer<typeof partSchema>
export type Paragraph = z.infer<typeof paragraphSchema>
export type FieldPlace = z.infer<typeof fieldPlaceSchema>
export type Warning = z.infer<typeof warningSchema>
export type ReadReply = z.infer<typeof readReplySchema>
export type Source = z.infer<typeof sourceSchema>
/** A reply as read, with the text it was read from. */
export type SourcedReply = ReadReply & { source: Source }
export type Corrections = z.infer<typeof correctionsSchema>
export type StoredReply = z.infer<typeof storedReplySchema>
export type LibraryReply = z.infer<typeof libraryReplySchema>

/** A reply of which nothing is known; a fresh one with each call. */
export function emptyReply(): Reply {
  return {
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
    contact: { ...emptyContact },
    cc: [],
    attachments: [],
    blocks: [],
  }
}
