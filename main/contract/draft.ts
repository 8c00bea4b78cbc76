import { z } from 'zod'
import { handlingSchema, proposalSchema } from './proposal.ts'
import { bodySchema, contactSchema, honorificSchema, kindSchema } from './reply.ts'

/** The facts of one case (办件卡): the fields of a reply that are known before it is written. */
export const cardSchema = z.object({
  body: bodySchema.nullable(),
  kind: kindSchema.nullable(),
  meeting: z.string().nullable(),
  number: z.string().nullable(),
  subject: z.string().nullable(),
  addressees: z.array(z.string()),
  honorific: honorificSchema.nullable(),
  handlingResult: z.string().nullable(),
  signer: z.string().nullable(),
  documentNumber: z.string().nullable(),
  organ: z.string().nullable(),
  /** ISO date of the reply. */
  date: z.string().nullable(),
  publicity: z.string().nullable(),
  contact: contactSchema,
  /** ISO date by which the reply must be sent. */
  deadline: z.string().nullable(),
  /** ISO date on which the case was handed over (交办). */
  assignedOn: z.string().nullable(),
  handling: handlingSchema,
  /** The other bodies of the case: those that help where we lead, first the lead where we help. */
  partners: z.array(z.string()),
  /** Bodies that get a copy (抄送). */
  cc: z.array(z.string()),
})

/** Where a run of text came from. `ref` is a template id, a reply id or the name of a card field. */
export const originSchema = z.object({
  from: z.enum(['typed', 'template', 'slot', 'card', 'reply']),
  ref: z.string().nullable(),
})

/**
 * A run of text with one origin. `slot` names the slot it fills; `state` is `missing` for an unfilled slot
 * (its text is the placeholder 〔待补：…〕), `unconfirmed` for a reused fact that the clerk has not yet confirmed (待核).
 */
export const segmentSchema = z.object({
  text: z.string(),
  origin: originSchema,
  slot: z.string().nullable(),
  state: z.enum(['plain', 'missing', 'unconfirmed']),
})

/** What a block of a draft is. Its own words for the parts of the page, in the order in which they stand there. A `table` block
 * is one row, its cells parted by ｜; an `attachment` one line of the 附件说明; a `list` block one item. */
export const draftRoleSchema = z.enum([
  'title',
  'result',
  'salutation',
  'opening',
  'heading',
  'paragraph',
  'list',
  'table',
  'closing',
  'attachment',
  'signature',
  'date',
  'publicity',
  'contact',
])

export const draftBlockSchema = z.object({
  role: draftRoleSchema,
  level: z.number().int().min(0).max(4),
  segments: z.array(segmentSchema),
  /** Ids of the points of the proposal that this block answers, as far as the clerk said so. */
  answers: z.array(z.string()).optional(),
})

export const draftStateSchema = z.enum(['drafting', 'reviewing', 'issued'])

export const draftSchema = z.object({
  id: z.string(),
  card: cardSchema,
  blocks: z.array(draftBlockSchema),
  structureId: z.string().nullable(),
  state: draftStateSchema,
  /** What the reply answers; null until it is attached. */
  proposal: proposalSchema.nullable(),
  /** Drafts of one content (并案, 联名) share it; null for a draft of its own. */
  groupId: z.string().nullable(),
  /** Raised by one with every saved revision. */
  revision: z.number().int(),
  createdAtMs: z.number(),
  updatedAtMs: z.number(),
})

/** What the clerk changes of a draft, and what a revision holds. */
export const draftContentSchema = draftSchema.pick({ card: true, blocks: true, state: true })

/** A draft as a file of its own, to be brought in again. */
export const draftBackupSchema = draftSchema
  .pick({ card: true, blocks: true, state: true, proposal: true })
  .extend({ format: z.literal('nifu-draft-1'), savedAtMs: z.number() })

/** A kept state of a draft. */
export const revisionSummarySchema = z.object({
  revision: z.number().int(),
  savedAtMs: z.number(),
  state: draftStateSchema,
  /** Given by the clerk; such a revision is kept for ever. */
  name: z.string().nullable(),
  /** Of the text, without blanks. */
  characters: z.number().int(),
})

/** A draft as the desk lists it. */
export const draftSummarySchema = draftSchema.pick({
  id: true,
  card: true,
  state: true,
  groupId: true,
  revision: true,
  updatedAtMs: true,
})

export const emptyCard: Card = {
  body: null,
  kind: null,
  meeting: null,
  number: null,
  subject: null,
  addressees: [],
  honorific: null,
  handlingResult: null,
  signer: null,
  documentNumber: null,
  organ: null,
  date: null,
  publicity: null,
  contact: { name: null, phone: null, address: null, postcode: null },
  deadline: null,
  assignedOn: null,
  handling: 'sole',
  partners: [],
  cc: [],
}

export type Card = z.infer<typeof cardSchema>
export type Origin = z.infer<typeof originSchema>
export type Segment = z.infer<typeof segmentSchema>
export type DraftRole = z.infer<typeof draftRoleSchema>
export type DraftBlock = z.infer<typeof draftBlockSchema>
export type DraftState = z.infer<typeof draftStateSchema>
export type Draft = z.infer<typeof draftSchema>
export type DraftContent = z.infer<typeof draftContentSchema>
export type DraftBackup = z.infer<typeof draftBackupSchema>
export type RevisionSummary = z.infer<typeof revisionSummarySchema>
export type DraftSummary = z.infer<typeof draftSummarySchema>
