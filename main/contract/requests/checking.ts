import { z } from 'zod'
import { draftAnswerSchema, draftFindingSchema, ruleInfoSchema } from '../finding.ts'
import { id, none } from './table.ts'
import type { RequestTable } from './table.ts'

/** What is wrong with a draft. */
export const checkingRequests = {
  /** The draft as last saved; the offsets of the findings are into `text`, its blocks joined by "\n". */
  'check.run': {
    input: z.object({ draftId: id }),
    output: z.object({ text: z.string(), findings: z.array(draftFindingSchema) }),
  },
  /** Keeps a finding as it is, for a written reason; it is open again when the text around it changes. */
  'check.keep': {
    input: z.object({
      draftId: id,
      key: z.string().max(200),
      rule: z.string().max(40),
      quote: z.string().max(5_000),
      reason: z.string().trim().min(1).max(500),
    }),
    output: none,
  },
  /** Takes that back. */
  'check.release': { input: z.object({ draftId: id, key: z.string().max(200) }), output: none },
  /** Tells that the fix of a finding of the rule was taken. */
  'check.fixed': { input: z.object({ rule: z.string().max(40) }), output: none },
  'check.rules': { input: none, output: z.object({ rules: z.array(ruleInfoSchema) }) },
  /** Writes the 核稿单 as .docx, a paragraph a line, the first one its title. */
  'check.sheet': {
    input: z.object({ targetId: id, lines: z.array(z.string().max(10_000)).min(1).max(5_000) }),
    output: z.object({ fileName: z.string(), bytes: z.number().int() }),
  },
  /** The points of the draft's proposal, in their order, and where the draft as last saved answers them. */
  'check.answers': {
    input: z.object({ draftId: id }),
    output: z.object({ answers: z.array(draftAnswerSchema) }),
  },
} as const satisfies RequestTable
