import { z } from 'zod'
import { cardSchema } from './draft.ts'

/** What is asked at the caret. `before` holds the earlier paragraphs in order, `typed` the current one up to the caret. */
export const suggestRequestSchema = z.object({
  card: cardSchema.partial(),
  heading: z.string().nullable().default(null),
  before: z.array(z.string()).default([]),
  typed: z.string().default(''),
  limit: z.number().int().min(1).max(50).default(5),
  /**
   * `best`: ways on of several lengths that together save most typing. `whole`: different paragraphs, each to its end,
   * for a list to be read and a grey text that can be taken clause by clause.
   */
  span: z.enum(['best', 'whole']).default('best'),
})

/** A slot inside `completes`, UTF-16 offsets. `filled` is true when the card or the draft gave its value. */
export const suggestedSlotSchema = z.object({
  name: z.string(),
  start: z.number().int(),
  end: z.number().int(),
  filled: z.boolean(),
})

export const suggestionSchema = z.object({
  /** What would be inserted at the caret. */
  completes: z.string(),
  /** The whole passage, as it would stand. */
  text: z.string(),
  templateId: z.string().nullable(),
  slots: z.array(suggestedSlotSchema),
  /** 0..1, comparable within one answer. */
  score: z.number(),
  sources: z.array(z.object({ file: z.string(), replyId: z.string(), date: z.string().nullable() })),
  /** How many replies use it. */
  uses: z.number().int(),
  /** The body that wrote it, when that is not the office's own: its facts need a badge. Null for the own body's. */
  foreignOrgan: z.string().nullable(),
  /** Why it is offered: the text goes on so, it followed such a paragraph, it is the office's form, its subject is alike. */
  reason: z.enum(['continues', 'follows', 'form', 'subject']),
  /** Whether it is sure enough to stand as grey text at the caret; the others stand in the panel only. */
  ghost: z.boolean(),
})

/** Search at the caret: by words, pinyin initials (`jsjs`) or words of a subject; blanks part words that must all be there. */
export const suggestSearchSchema = z.object({
  query: z.string().min(1).max(100),
  card: cardSchema.partial(),
  limit: z.number().int().min(1).max(50).default(20),
})

/** A paragraph found by search. `matches` are ranges of `suggestion.completes` to be marked. */
export const foundPassageSchema = z.object({
  suggestion: suggestionSchema,
  matches: z.array(z.object({ start: z.number().int(), end: z.number().int() })),
  /** The subject of the newest reply that has it. */
  subject: z.string().nullable(),
})

export type SuggestSearch = z.infer<typeof suggestSearchSchema>
export type FoundPassage = z.infer<typeof foundPassageSchema>
export type SuggestRequest = z.infer<typeof suggestRequestSchema>
export type SuggestedSlot = z.infer<typeof suggestedSlotSchema>
export type Suggestion = z.infer<typeof suggestionSchema>
