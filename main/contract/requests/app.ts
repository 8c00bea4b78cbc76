import { z } from 'zod'
import { jobSchema } from '../job.ts'
import { warningSchema } from '../reply.ts'
import { id, none } from './table.ts'
import type { RequestTable } from './table.ts'

/** The program itself and its long work. */
export const appRequests = {
  'app.info': {
    input: none,
    output: z.object({
      version: z.string(),
      /** Name of the library folder, without its path. */
      libraryName: z.string(),
      replies: z.number().int(),
      templates: z.number().int(),
      drafts: z.number().int(),
      /** Notices of start-up: a recovered database, a stale lock taken over. */
      notices: z.array(warningSchema),
      jobs: z.array(jobSchema),
    }),
  },
  'job.cancel': { input: z.object({ jobId: id }), output: none },
} as const satisfies RequestTable
