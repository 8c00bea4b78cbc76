import { z } from 'zod'

/** One thing that a proposal asks for. `text` as printed there, its number left out. */
export const pointSchema = z.object({
  id: z.string(),
  text: z.string(),
  /** `waived`: the clerk says that it needs no answer. */
  isWaived: z.boolean(),
})

/** The proposal that a case answers, as it was attached or pasted. */
export const proposalSchema = z.object({
  /** Name of the file; null for pasted text. */
  file: z.string().nullable(),
  title: z.string().nullable(),
  /** Normalised, paragraphs joined by "\n". */
  text: z.string(),
  points: z.array(pointSchema),
})

export type Point = z.infer<typeof pointSchema>
export type Proposal = z.infer<typeof proposalSchema>
