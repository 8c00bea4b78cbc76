import { z } from 'zod'
import { partInCaseSchema, proposalFactsSchema, proposalSchema } from '../proposal.ts'
import { warningSchema } from '../reply.ts'
import { id, none } from './table.ts'
import type { RequestTable } from './table.ts'

/** What the cases answer. */
export const proposalRequests = {
  /**
   * Reads a proposal from a file of any readable format or from pasted text. Nothing is stored. `part` is our own part in
   * the case, null where it does not show (no handling bodies printed, or the office's own name is not set).
   */
  'proposal.read': {
    input: z.union([z.object({ fileId: id }), z.object({ text: z.string().min(1).max(500_000) })]),
    output: z.object({
      proposal: proposalSchema,
      facts: proposalFactsSchema,
      part: partInCaseSchema.nullable(),
      warnings: z.array(warningSchema),
    }),
  },
  /** Lays a proposal beside a draft, with its points as the clerk left them; null takes it away. */
  'proposal.attach': {
    input: z.object({ draftId: id, proposal: proposalSchema.nullable() }),
    output: none,
  },
  /** The years in which the library has replies to a meeting, whatever the form of its name; ascending, empty when it has none. */
  'card.meetingYears': {
    input: z.object({ meeting: z.string().max(100) }),
    output: z.object({ years: z.array(z.number().int()) }),
  },
} as const satisfies RequestTable
