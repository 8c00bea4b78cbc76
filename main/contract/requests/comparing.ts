import { z } from 'zod'
import { comparisonSchema, sideSchema } from '../comparison.ts'
import { originsSchema } from '../origin.ts'
import { replySummarySchema } from '../reply-list.ts'
import { id } from './table.ts'
import type { RequestTable } from './table.ts'

/** Two texts, and whether what differs by white space, line breaks, width and the shape of marks counts as the same. */
const pairSchema = z.object({ a: sideSchema, b: sideSchema, ignoreNoise: z.boolean().default(false) })

/** Texts beside each other. */
export const comparingRequests = {
  /** The replies of the library that share most text with `text`, best first, without those of `except`. */
  'compare.nearest': {
    input: z.object({
      text: z.string(),
      limit: z.number().int().min(1).max(50).default(5),
      except: z.array(id).default([]),
    }),
    output: z.object({ nearest: z.array(z.object({ reply: replySummarySchema, share: z.number() })) }),
  },
  'compare.sides': { input: pairSchema, output: comparisonSchema },
  /**
   * Where each sentence came from. Of a reply of the library its own versions and later replies are no source. Its
   * addressees, or those of the draft's card, are those who may have received a paragraph before, unless others are given.
   */
  'compare.origins': {
    input: z.object({ of: sideSchema, addressees: z.array(z.string()).nullable().default(null) }),
    output: originsSchema.extend({ replies: z.array(replySummarySchema) }),
  },
  /** Writes b as a text with what was changed of a: a .docx with tracked changes, or a page to be printed. */
  'compare.export': {
    input: pairSchema.extend({
      targetId: id,
      format: z.enum(['docx', 'html']),
      /** What the two texts are called. */
      names: z.object({ a: z.string(), b: z.string() }),
    }),
    output: z.object({ fileName: z.string(), bytes: z.number().int() }),
  },
} as const satisfies RequestTable
