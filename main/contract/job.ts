import { z } from 'zod'
import { failureSchema } from './failure.ts'
import { warningSchema } from './reply.ts'

/** What became of one file of an import. A failed one keeps its row until it is dismissed. */
export const importOutcomeSchema = z.object({
  id: z.string(),
  file: z.string(),
  status: z.enum(['imported', 'duplicate', 'failed']),
  replyId: z.string().nullable(),
  warnings: z.array(warningSchema),
  error: failureSchema.nullable(),
  atMs: z.number(),
})

export const importSummarySchema = z.object({
  imported: z.number().int(),
  duplicate: z.number().int(),
  failed: z.number().int(),
  seconds: z.number(),
})

/** Long work and how far it is. `label` names what is being done now (a file, a stage); `total` is 0 while unknown. */
export const jobSchema = z.object({
  id: z.string(),
  kind: z.enum(['import', 'mine', 'index']),
  label: z.string(),
  done: z.number().int(),
  total: z.number().int(),
  status: z.enum(['running', 'done', 'failed', 'cancelled']),
  failure: failureSchema.nullable(),
  /** For a finished import. */
  imported: importSummarySchema.nullable(),
})

export type ImportOutcome = z.infer<typeof importOutcomeSchema>
export type ImportSummary = z.infer<typeof importSummarySchema>
export type Job = z.infer<typeof jobSchema>
