import { z } from 'zod'
import { ruleLevelSchema } from './profile.ts'

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

/**
 * A finding of a draft. `key` names it by its rule, its text and the text around it, wherever it stands. `kept` is the clerk's reason for
 * leaving it; `keptBefore` the one for the same words before the text around them changed.
 */
export const draftFindingSchema = findingSchema.extend({
  key: z.string(),
  kept: z.object({ reason: z.string(), keptAtMs: z.number() }).nullable(),
  keptBefore: z.string().nullable(),
})

/** What a rule is, as a clerk reads it, how grave it is here, and what became of its findings. */
export const ruleInfoSchema = z.object({
  id: z.string(),
  name: z.string(),
  why: z.string(),
  severity: findingSchema.shape.severity,
  level: ruleLevelSchema,
  kept: z.number().int(),
  fixed: z.number().int(),
  /** Its findings are kept again and again and never mended: perhaps it does not suit this office. */
  isAlwaysKept: z.boolean(),
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

export type DraftFinding = z.infer<typeof draftFindingSchema>
export type RuleInfo = z.infer<typeof ruleInfoSchema>
export type AnswerState = z.infer<typeof answerStateSchema>
export type DraftAnswer = z.infer<typeof draftAnswerSchema>
export type Finding = z.infer<typeof findingSchema>
