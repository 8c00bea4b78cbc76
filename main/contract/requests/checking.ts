import { z } from 'zod'
import { draftAnswerSchema, findingSchema } from '../finding.ts'
import { id } from './table.ts'
import type { RequestTable } from './table.ts'

/** What is wrong with a draft. */
export const checkingRequests = {
  /** The draft as last saved; the offsets of the findings are into `text`, its blocks joined by "\n". */
  'check.run': {
    input: z.object({ draftId: id }),
    output: z.object({ text: z.string(), findings: z.array(findingSchema) }),
  },
  /** The points of the draft's proposal, in their order, and where the draft as last saved answers them. */
  'check.answers': {
    input: z.object({ draftId: id }),
    output: z.object({ answers: z.array(draftAnswerSchema) }),
  },
} as const satisfies RequestTable
