import { z } from 'zod'
import { editionSchema, exportFormatSchema, layoutSchema } from '../edition.ts'
import { warningSchema } from '../reply.ts'
import { id } from './table.ts'
import type { RequestTable } from './table.ts'

/** The document that leaves the office. */
export const issuingRequests = {
  'issue.preview': {
    input: z.object({ draftId: id, layout: layoutSchema, edition: editionSchema }),
    output: z.object({ html: z.string(), fileName: z.string(), warnings: z.array(warningSchema) }),
  },
  'issue.export': {
    input: z.object({
      draftId: id,
      targetId: id,
      format: exportFormatSchema,
      layout: layoutSchema,
      edition: editionSchema,
    }),
    output: z.object({ fileName: z.string(), bytes: z.number().int(), warnings: z.array(warningSchema) }),
  },
} as const satisfies RequestTable
