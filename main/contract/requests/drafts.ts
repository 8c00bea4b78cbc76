import { z } from 'zod'
import { comparisonSchema } from '../comparison.ts'
import {
  cardSchema,
  draftBlockSchema,
  draftContentSchema,
  draftSchema,
  draftStateSchema,
  draftSummarySchema,
  revisionSummarySchema,
} from '../draft.ts'
import { proposalSchema } from '../proposal.ts'
import { id, none } from './table.ts'
import type { RequestTable } from './table.ts'

const revisionNumber = z.number().int().min(1)

/** The replies being written. */
export const draftRequests = {
  'draft.list': { input: none, output: z.object({ drafts: z.array(draftSummarySchema) }) },
  /** Without `blocks` the draft is laid out from the structure, or by the standard form; a 会办 case as an opinion to the lead. */
  'draft.create': {
    input: z.object({
      card: cardSchema,
      structureId: id.nullable(),
      proposal: proposalSchema.nullable().default(null),
      blocks: z.array(draftBlockSchema).nullable().default(null),
    }),
    output: draftSchema,
  },
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
  /**
   * Drafts with the same content, in one group with it. `item` (并案): one for another item, the facts that differ open and the
   * others to be confirmed. `members` (联名): one for each of the names, the draft itself, as a new revision, for the first.
   */
  'draft.duplicate': {
    input: z.discriminatedUnion('for', [
      z.object({ draftId: id, for: z.literal('item') }),
      z.object({ draftId: id, for: z.literal('members'), names: z.array(z.string().min(1)).min(2).max(100) }),
    ]),
    output: z.object({ drafts: z.array(draftSummarySchema) }),
  },
  /**
   * The blocks that `draftId` would have with the body of another draft of its group: headings and paragraphs from there, all
   * else, and what comes from the card, its own. `comparison` is of its body before and after. Nothing is saved.
   */
  'draft.takeOver': {
    input: z.object({ draftId: id, fromId: id }),
    output: z.object({ blocks: z.array(draftBlockSchema), comparison: comparisonSchema }),
  },
  /** The kept revisions, newest first. */
  'draft.revisions': {
    input: z.object({ draftId: id }),
    output: z.object({ revisions: z.array(revisionSummarySchema) }),
  },
  'draft.revision': {
    input: z.object({ draftId: id, revision: revisionNumber }),
    output: draftContentSchema,
  },
  /** A kept revision beside the text as it is now: `a` is the revision's. */
  'draft.compareRevision': {
    input: z.object({ draftId: id, revision: revisionNumber, text: z.string() }),
    output: comparisonSchema,
  },
  /** A named revision is kept for ever; null takes the name away. */
  'draft.nameRevision': {
    input: z.object({
      draftId: id,
      revision: revisionNumber,
      name: z.string().trim().min(1).max(60).nullable(),
    }),
    output: none,
  },
  /** After an end that was not a proper one: the draft that was written last, as it stands on disk; else null. Told until dismissed. */
  'draft.recovered': { input: none, output: z.object({ draft: draftSummarySchema.nullable() }) },
  'draft.dismissRecovered': { input: none, output: none },
} as const satisfies RequestTable
