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
})

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
export type Template = z.infer<typeof templateSchema>
export type MineSummary = z.infer<typeof mineSummarySchema>
