import { z } from 'zod'
import { comparisonSchema } from '../comparison.ts'
import { replySummarySchema } from '../reply-list.ts'
import { id } from './table.ts'
import type { RequestTable } from './table.ts'

/** Texts beside each other. */
export const comparingRequests = {
  /** The replies of the library that share most text with `text`, best first. */
  'compare.nearest': {
    input: z.object({ text: z.string(), limit: z.number().int().min(1).max(50).default(5) }),
    output: z.object({ nearest: z.array(z.object({ reply: replySummarySchema, share: z.number() })) }),
  },
  /** `a` of the answer is the reply of the library, `b` the text given. */
  'compare.withReply': { input: z.object({ replyId: id, text: z.string() }), output: comparisonSchema },
} as const satisfies RequestTable
