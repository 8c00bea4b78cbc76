import { z } from 'zod'

/** What a handling result comes to, whatever a place calls it: done, being done, planned, not possible, noted. */
export const outcomeSchema = z.enum(['solved', 'underway', 'planned', 'declined', 'reference'])

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
})

export type Outcome = z.infer<typeof outcomeSchema>
export type Profile = z.infer<typeof profileSchema>
