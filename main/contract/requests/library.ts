import { z } from 'zod'
import { importOutcomeSchema } from '../job.ts'
import { replyFilterSchema, replyOrderSchema, replySummarySchema } from '../reply-list.ts'
import { correctionsSchema, kindSchema, libraryReplySchema, sourceSchema } from '../reply.ts'
import { textEncodingSchema } from '../settings.ts'
import { id, jobStarted, none } from './table.ts'
import type { RequestTable } from './table.ts'

/** The replies of the library. */
export const libraryRequests = {
  'library.import': { input: z.object({ fileIds: z.array(id).min(1).max(10_000) }), output: jobStarted },
  'library.importSamples': { input: none, output: jobStarted },
  /** A part of the list; `total` counts all that the filter leaves. Search words may name a field: `案由:停车`. */
  'library.list': {
    input: replyFilterSchema.extend({
      order: replyOrderSchema.default({ by: 'date', isDescending: true }),
      offset: z.number().int().min(0).default(0),
      limit: z.number().int().min(1).max(1_000).default(200),
    }),
    output: z.object({ replies: z.array(replySummarySchema), total: z.number().int() }),
  },
  /** What the list can be filtered by, with the number of replies; `ownOrgan` is the office's own body as far as known. */
  'library.facets': {
    input: none,
    output: z.object({
      total: z.number().int(),
      ownOrgan: z.string().nullable(),
      organs: z.array(z.object({ organ: z.string(), count: z.number().int(), isForeign: z.boolean() })),
      years: z.array(z.object({ year: z.number().int(), count: z.number().int() })),
      kinds: z.array(z.object({ kind: kindSchema.nullable(), count: z.number().int() })),
      formats: z.array(z.object({ format: z.string(), count: z.number().int() })),
      marks: z.object({
        warned: z.number().int(),
        corrected: z.number().int(),
        olderVersion: z.number().int(),
        foreign: z.number().int(),
      }),
    }),
  },
  /** The ids of all that a filter leaves, to mark them at once. */
  'library.ids': { input: replyFilterSchema, output: z.object({ ids: z.array(id) }) },
  'library.get': { input: z.object({ replyId: id }), output: libraryReplySchema },
  /** The text as the file had it, see `sourceSchema`. `canReread` when the file's bytes were kept for another encoding. */
  'library.source': {
    input: z.object({ replyId: id }),
    output: sourceSchema.extend({ canReread: z.boolean() }),
  },
  /** Replaces what was corrected of a reply; the answer is the reply as it is then. */
  'library.correct': {
    input: z.object({ replyId: id, corrections: correctionsSchema }),
    output: libraryReplySchema,
  },
  /** The beginning of a text file in another encoding, at most 2,000 characters, to choose by. */
  'library.tryEncoding': {
    input: z.object({ replyId: id, encoding: textEncodingSchema }),
    output: z.object({ text: z.string() }),
  },
  /** Reads a reply anew from what was kept of its file, in another encoding or, with null, as before. Corrections stay. */
  'library.reread': {
    input: z.object({ replyId: id, encoding: textEncodingSchema.nullable() }),
    output: libraryReplySchema,
  },
  /** Says that a reply is (not) a version of the others it is linked with. */
  'library.separate': {
    input: z.object({ replyId: id, isSeparate: z.boolean() }),
    output: libraryReplySchema,
  },
  'library.remove': {
    input: z.object({ replyIds: z.array(id).min(1) }),
    output: z.object({ removed: z.number().int() }),
  },
  'library.restore': {
    input: z.object({ replyIds: z.array(id).min(1) }),
    output: z.object({ restored: z.number().int() }),
  },
  'library.outcomes': { input: none, output: z.object({ outcomes: z.array(importOutcomeSchema) }) },
  'library.dismissOutcomes': { input: z.object({ ids: z.array(id).min(1) }), output: none },
} as const satisfies RequestTable
