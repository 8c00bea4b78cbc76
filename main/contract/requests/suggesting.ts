import { z } from 'zod'
import { replySummarySchema } from '../reply-list.ts'
import {
  foundPassageSchema,
  suggestionSchema,
  suggestRequestSchema,
  suggestSearchSchema,
} from '../suggestion.ts'
import { none } from './table.ts'
import type { RequestTable } from './table.ts'

/** What is offered at the caret. */
export const suggestingRequests = {
  'suggest.ask': {
    input: suggestRequestSchema,
    output: z.object({ items: z.array(suggestionSchema), ms: z.number() }),
  },
  /** Passages and replies that hold what is searched, best first. */
  'suggest.search': {
    input: suggestSearchSchema,
    output: z.object({
      passages: z.array(foundPassageSchema),
      replies: z.array(replySummarySchema),
      ms: z.number(),
    }),
  },
  /** Forgets what was learned from taking and putting away. */
  'suggest.forget': { input: none, output: none },
  'suggest.feedback': {
    input: z.object({ kind: z.enum(['accepted', 'dismissed']), suggestion: suggestionSchema }),
    output: none,
  },
} as const satisfies RequestTable
