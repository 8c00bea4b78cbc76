import { z } from 'zod'

/** What a handling result comes to, whatever a place calls it: done, being done, planned, not possible, noted. */
export const outcomeSchema = z.enum(['solved', 'underway', 'planned', 'declined', 'reference'])

/** How grave a rule's findings are in this office; `off` rules are not looked at. */
export const ruleLevelSchema = z.enum(['error', 'warning', 'hint', 'off'])

/** The office's own words (单位词表): what is right though a rule would doubt it, what is not to be written, and bodies that were renamed. */
export const ownWordsSchema = z.object({
  protected: z.array(z.string().min(1).max(40)),
  forbidden: z.array(
    z.object({
      word: z.string().min(1).max(40),
      /** What to write in its place; '' for nothing in particular. */
      instead: z.string().max(40),
    }),
  ),
  renamed: z.array(
    z.object({
      old: z.string().min(1).max(40),
      now: z.string().min(1).max(40),
      /** ISO date from which the new name holds; null for long ago. */
      since: z.string().nullable(),
    }),
  ),
})

/**
 * Regional vocabulary (本地规则), shipped as data and editable by the office. The same letter means different things in
 * different places, which is why meanings stand here and never in code.
 */
export const profileSchema = z.object({
  /** Of the place, as the clerk chooses it. */
  name: z.string().min(1).max(40),
  /** The marks of handling results in this place, in their order: letters or words, and what each means. */
  results: z.array(
    z.object({ mark: z.string().min(1).max(30), meaning: z.string().max(60), outcome: outcomeSchema }),
  ),
  /** Further words that a result may consist of when it stands alone, without a label. */
  resultWords: z.array(z.string().min(1).max(30)),
  /** Words that names of organs end with here, besides the usual ones. */
  organEndings: z.array(z.string().min(1).max(10)),
  /** Months until a reply is due, counted from being handed over, by kind of work. */
  deadlines: z
    .object({
      reply: z.number().int().min(1).max(24),
      extended: z.number().int().min(1).max(24),
      joint: z.number().int().min(1).max(24),
      redo: z.number().int().min(1).max(24),
    })
    .default({ reply: 3, extended: 6, joint: 1, redo: 1 }),
  /** Where the mark of the result stands on the first page. */
  resultPlace: z.enum(['top-right', 'under-title']).default('under-title'),
  /** Whether members who propose together get a reply each or one to all. */
  jointReply: z.enum(['one-to-all', 'one-each']).default('one-to-all'),
  /** By the id of a rule of 核查, where the office wants another severity than the usual one. */
  checks: z.record(z.string().max(40), ruleLevelSchema).default({}),
  words: ownWordsSchema.default({ protected: [], forbidden: [], renamed: [] }),
})

export type RuleLevel = z.infer<typeof ruleLevelSchema>
export type OwnWords = z.infer<typeof ownWordsSchema>
export type Outcome = z.infer<typeof outcomeSchema>
export type Profile = z.infer<typeof profileSchema>
/** A profile as it is written down, usual values left out. */
export type ProfileInput = z.input<typeof profileSchema>
