import { z } from 'zod'

export const slotTypeSchema = z.enum([
  'year',
  'date',
  'number',
  'percentage',
  'person',
  'organ',
  'meeting',
  'document',
  'topic',
  'list',
  'text',
  'clause',
])

/** The variable part of a template. `values` are the distinct values seen, most frequent first; a clause holds "true"/"false". */
export const slotSchema = z.object({
  name: z.string(),
  type: slotTypeSchema,
  values: z.array(z.string()),
})

/** One place where a passage stands. Rendering the template with `values` gives `text` back exactly. */
export const occurrenceSchema = z.object({
  file: z.string(),
  replyId: z.string(),
  date: z.string().nullable(),
  /** UTF-16 code units into that reply's normalised text, end exclusive. */
  start: z.number().int(),
  end: z.number().int(),
  text: z.string(),
  values: z.record(z.string(), z.union([z.string(), z.boolean()])),
})

/** Characters of most of the replies: nine in ten have `low` or more, half have `median` or more, one in ten has `high` or more. */
export const lengthsSchema = z.object({
  low: z.number().int(),
  median: z.number().int(),
  high: z.number().int(),
})

/** What the replies of a structure are like. */
export const structureShapeSchema = z.object({
  characters: lengthsSchema,
  /** How the body is numbered, by level of the paragraphs (0 for 一是 and the like): the first number as printed, and in how many replies. */
  numbering: z.array(z.object({ level: z.number().int(), style: z.string(), replies: z.number().int() })),
  /** The sections of the body, the last one of every reply last. `heading` is what most of them begin with, null when that differs. */
  sections: z.array(
    z.object({ heading: z.string().nullable(), replies: z.number().int(), characters: lengthsSchema }),
  ),
})

/** A passage (a run of text the library repeats) or a structure (the skeleton of a whole reply) as Handlebars. */
export const templateSchema = z.object({
  id: z.string(),
  kind: z.enum(['passage', 'structure']),
  /** What a clerk calls it: the first words of a passage, kind and headings of a structure. */
  name: z.string(),
  /** The part of a reply in which it stands: opening, paragraph, closing, signature, contact … */
  part: z.string(),
  template: z.string(),
  slots: z.array(slotSchema),
  occurrences: z.array(occurrenceSchema),
  /** ISO dates of the oldest and newest reply that uses it. */
  firstUse: z.string().nullable(),
  lastUse: z.string().nullable(),
  /** Of a structure that was mined; a passage has none. */
  shape: structureShapeSchema.optional(),
})

/** A place in the library: UTF-16 code units into the normalised text of a reply, end exclusive. */
export const placeSchema = z.object({
  replyId: z.string(),
  start: z.number().int(),
  end: z.number().int(),
})

/**
 * What a change by the clerk was made to: the template of that id, and some of the places where it stood. Mining anew may
 * give other ids; the places find it again.
 */
export const anchorSchema = z.object({ templateId: z.string(), places: z.array(placeSchema).max(200) })

/** `new` waits for a review, `obsolete` and `rejected` ones are never offered. */
export const templateStateSchema = z.enum(['new', 'kept', 'obsolete', 'rejected'])

export const templateChangeSchema = z.discriminatedUnion('kind', [
  /** `replacement` is what to use instead of an obsolete one. */
  z.object({ kind: z.literal('state'), state: templateStateSchema, replacement: anchorSchema.nullable() }),
  /** Null gives back the mined name. */
  z.object({ kind: z.literal('name'), name: z.string().min(1).max(80).nullable() }),
  /** The clerk's own Handlebars to offer in place of the mined text; null gives that back. */
  z.object({ kind: z.literal('wording'), wording: z.string().min(1).max(20_000).nullable() }),
  /** Another name or type for a slot, named as it is now. */
  z.object({
    kind: z.literal('slot'),
    slot: z.string(),
    name: z.string().min(1).max(20),
    type: slotTypeSchema,
  }),
  /** One template out of several. */
  z.object({ kind: z.literal('merge'), others: z.array(anchorSchema).min(1).max(50) }),
  /** These places become a template of their own. */
  z.object({ kind: z.literal('split'), places: z.array(placeSchema).min(1).max(2_000) }),
])

/** A change by the clerk, kept apart from what is mined and made again after every mining, oldest first. */
export const templateEditSchema = z.object({
  id: z.string(),
  atMs: z.number(),
  anchor: anchorSchema,
  change: templateChangeSchema,
})

/** Why a template may be out of date. `newerId` is the variant in use since. */
export const stalenessSchema = z.object({
  reason: z.enum(['newer-variant', 'old-values', 'long-unused']),
  /** ISO date of the last use, or the newest year among its values. */
  since: z.string(),
  newerId: z.string().nullable(),
})

/** A template with what the clerk did to it. `template` is as mined: with it every occurrence renders to its text. */
export const curatedTemplateSchema = templateSchema.extend({
  state: templateStateSchema,
  origin: z.enum(['mined', 'imported']),
  /** Handlebars to offer instead of `template`; null when that is offered. */
  wording: z.string().nullable(),
  isRenamed: z.boolean(),
  /** Id of what to use instead of an obsolete one. */
  replacedBy: z.string().nullable(),
  staleness: stalenessSchema.nullable(),
  /** Ids of templates that say nearly the same, newest use first. */
  variants: z.array(z.string()),
})

/** A template as the page shows it: `occurrences` and the values of the slots may be only of its newest uses. */
export const templateViewSchema = curatedTemplateSchema.extend({
  /** Replies that use it. */
  uses: z.number().int(),
  occurrenceTotal: z.number().int(),
})

/** One fact that the library states in several replies: a slot of a passage, with its values, newest first. */
export const factSchema = z.object({
  templateId: z.string(),
  /** The constant text around the value: before and after it. */
  before: z.string(),
  after: z.string(),
  slot: z.string(),
  type: slotTypeSchema,
  values: z.array(
    z.object({ value: z.string(), replyId: z.string(), file: z.string(), date: z.string().nullable() }),
  ),
  /** Replies of the same year state different values. */
  disagrees: z.boolean(),
})

/** A fact as it is listed: with its newest values, and by how many uses it is stated. */
export const listedFactSchema = factSchema.extend({ total: z.number().int() })

export const mineSummarySchema = z.object({
  templates: z.number().int(),
  occurrences: z.number().int(),
  /** Share (0..1) of the characters of all blocks that lie inside passage occurrences. */
  coverage: z.number(),
  seconds: z.number(),
})

export type SlotType = z.infer<typeof slotTypeSchema>
export type Slot = z.infer<typeof slotSchema>
export type Occurrence = z.infer<typeof occurrenceSchema>
export type Lengths = z.infer<typeof lengthsSchema>
export type StructureShape = z.infer<typeof structureShapeSchema>
export type Template = z.infer<typeof templateSchema>
export type MineSummary = z.infer<typeof mineSummarySchema>
export type Place = z.infer<typeof placeSchema>
export type Anchor = z.infer<typeof anchorSchema>
export type TemplateState = z.infer<typeof templateStateSchema>
export type TemplateChange = z.infer<typeof templateChangeSchema>
export type TemplateEdit = z.infer<typeof templateEditSchema>
export type Staleness = z.infer<typeof stalenessSchema>
export type CuratedTemplate = z.infer<typeof curatedTemplateSchema>
export type TemplateView = z.infer<typeof templateViewSchema>
export type Fact = z.infer<typeof factSchema>
export type ListedFact = z.infer<typeof listedFactSchema>
