import { z } from 'zod'

/** What a check reports. Offsets are UTF-16 code units into the checked text; `suggestion` is the text to put there, if one is known. */
export const findingSchema = z.object({
  rule: z.string(),
  severity: z.enum(['error', 'warning', 'hint']),
  message: z.string(),
  start: z.number().int(),
  end: z.number().int(),
  text: z.string(),
  suggestion: z.string().nullable(),
})

/** How a draft meets a requested point: said, said without substance, or not at all. */
export const answerStateSchema = z.enum(['answered', 'thin', 'none'])

/** Where a draft answers a point of its proposal: `blocks` are indices into the draft's blocks, ascending. */
export const draftAnswerSchema = z.object({
  pointId: z.string(),
  state: answerStateSchema,
  blocks: z.array(z.number().int()),
  /** The clerk said so; otherwise it was told by the words. */
  isByClerk: z.boolean(),
})

export type AnswerState = z.infer<typeof answerStateSchema>
export type DraftAnswer = z.infer<typeof draftAnswerSchema>
export type Finding = z.infer<typeof findingSchema>
