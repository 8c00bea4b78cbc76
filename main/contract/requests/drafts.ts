import { z } from 'zod'
import { cardSchema, draftBlockSchema, draftSchema, draftStateSchema, draftSummarySchema } from '../draft.ts'
import { id, none } from './table.ts'
import type { RequestTable } from './table.ts'

/** The replies being written. */
export const draftRequests = {
  'draft.list': { input: none, output: z.object({ drafts: z.array(draftSummarySchema) }) },
  'draft.create': { input: z.object({ card: cardSchema, structureId: id.nullable() }), output: draftSchema },
  'draft.get': { input: z.object({ draftId: id }), output: draftSchema },
  /** `revision` is the one the page last saw; `stale` when the draft was saved from elsewhere since. */
  'draft.save': {
    input: z.object({
      draftId: id,
      revision: z.number().int(),
      card: cardSchema,
      blocks: z.array(draftBlockSchema),
      state: draftStateSchema,
    }),
    output: z.object({ revision: z.number().int(), updatedAtMs: z.number() }),
  },
  'draft.remove': { input: z.object({ draftId: id }), output: none },
  'draft.restore': { input: z.object({ draftId: id }), output: none },
} as const satisfies RequestTable
