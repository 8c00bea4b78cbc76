import { z } from 'zod'
import { partOfRowSchema } from './comparison.ts'

/** The place of the library that a sentence came from. */
export const sentenceSourceSchema = z.object({
  replyId: z.string(),
  /** In the normalised text of that reply. */
  start: z.number().int(),
  end: z.number().int(),
  text: z.string(),
  /** What was changed of it; `equal` and `insert` give the sentence. */
  parts: z.array(partOfRowSchema),
})

/** A sentence and its best earlier source: `reused` but for noise, `edited`, or `new` without any. */
export const sentenceOriginSchema = z.object({
  start: z.number().int(),
  end: z.number().int(),
  kind: z.enum(['reused', 'edited', 'new']),
  source: sentenceSourceSchema.nullable(),
  /** Replies that have this wording, or nearly; with `hasMoreUses` there may be more. */
  uses: z.number().int(),
  hasMoreUses: z.boolean(),
  /** ISO date of the newest of them. */
  lastUsed: z.string().nullable(),
})

/** Characters of a section by where they came from; `title` is null for what stands before the first heading. */
export const sectionShareSchema = z.object({
  title: z.string().nullable(),
  start: z.number().int(),
  end: z.number().int(),
  reused: z.number().int(),
  edited: z.number().int(),
  fresh: z.number().int(),
})

/** A paragraph that this addressee has received before. */
export const receivedBeforeSchema = z.object({
  start: z.number().int(),
  end: z.number().int(),
  replyId: z.string(),
  name: z.string(),
  /** 0..1: share of the paragraph that stands in that reply. */
  share: z.number(),
  date: z.string().nullable(),
})

/** Where a text came from, in the order of the text. */
export const originsSchema = z.object({
  text: z.string(),
  sentences: z.array(sentenceOriginSchema),
  sections: z.array(sectionShareSchema),
  received: z.array(receivedBeforeSchema),
})

export type SentenceOrigin = z.infer<typeof sentenceOriginSchema>
export type SectionShare = z.infer<typeof sectionShareSchema>
export type ReceivedBefore = z.infer<typeof receivedBeforeSchema>
export type Origins = z.infer<typeof originsSchema>
