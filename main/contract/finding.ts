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

export type Finding = z.infer<typeof findingSchema>
