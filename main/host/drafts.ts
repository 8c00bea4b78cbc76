import type { Draft, DraftSummary } from '#contract/draft.ts'
import type { HandlerInput } from '#contract/requests.ts'
import { compareTexts } from '#domain/comparing/compare.ts'
import { forAnotherItem, forMember } from '#domain/drafting/duplicate.ts'
import { opinionBlocks } from '#domain/drafting/opinion-blocks.ts'
import { bodyText, takeOverBody } from '#domain/drafting/take-over.ts'
import { fallbackSkeleton, layOutSkeleton } from '#domain/templating/skeleton.ts'
import {
  draftById,
  insertDraft,
  listDrafts,
  removeDraft,
  restoreDraft,
  saveDraft,
  setGroup,
} from '#store/drafts.ts'
import { templateById } from '#store/templates.ts'
import { fail, success } from './answers.ts'
import { hostFailures } from './messages.ts'
import type { Handlers, HostContext } from './parts.ts'

type DraftHandlers = Pick<
  Handlers,
  | 'draft.list'
  | 'draft.create'
  | 'draft.get'
  | 'draft.save'
  | 'draft.remove'
  | 'draft.restore'
  | 'draft.duplicate'
  | 'draft.takeOver'
>

/** The replies being written. */
export function draftHandlers(context: HostContext): DraftHandlers {
  const { store, clock, emit } = context
  const changed = () => emit({ type: 'changed', what: 'drafts' })

  return {
    'draft.list': () => success({ drafts: listDrafts(store) }),
    'draft.create': ({ card, structureId, proposal, blocks }) => {
      const structure = structureId === null ? null : templateById(store, structureId)
      if (structureId !== null && structure?.kind !== 'structure') return fail(hostFailures.structureMissing)
      const standard = () => (card.handling === 'joint' ? opinionBlocks(card) : fallbackSkeleton(card))
      const draft = newDraft(context, {
        card,
        blocks: blocks ?? (structure === null ? standard() : layOutSkeleton(structure, card)),
        structureId,
        proposal,
        groupId: null,
      })
      insertDraft(store, draft)
      changed()
      return success(draft)
    },
    'draft.get': ({ draftId }) => {
      const draft = draftById(store, draftId)
      return draft === null ? fail(hostFailures.draftMissing) : success(draft)
    },
    'draft.save': ({ draftId, revision, card, blocks, state }) => {
      const nowMs = clock()
      const outcome = saveDraft(store, draftId, revision, { card, blocks, state }, nowMs)
      switch (outcome.kind) {
        case 'missing':
          return fail(hostFailures.draftMissing)
        case 'stale':
          return fail(hostFailures.draftStale)
        case 'saved':
          changed()
          return success({ revision: outcome.revision, updatedAtMs: nowMs })
      }
    },
    'draft.remove': ({ draftId }) => {
      if (!removeDraft(store, draftId, clock())) return fail(hostFailures.draftMissing)
      changed()
      return success({})
    },
    'draft.restore': ({ draftId }) => {
      if (!restoreDraft(store, draftId)) return fail(hostFailures.draftMissing)
      changed()
      return success({})
    },
    'draft.duplicate': (input) => {
      const source = draftById(store, input.draftId)
      if (source === null) return fail(hostFailures.draftMissing)
      const groupId = source.groupId ?? context.newId()
      const { own, others } = contentsFor(source, input)
      const drafts = others.map((content) =>
        newDraft(context, { ...content, structureId: source.structureId, groupId }),
      )
      store.transaction(() => {
        setGroup(store, source.id, groupId)
        if (own !== null)
          saveDraft(store, source.id, source.revision, { ...own, state: source.state }, clock())
        for (const draft of drafts) insertDraft(store, draft)
      })
      changed()
      return success({ drafts: drafts.map(summaryOf) })
    },
    'draft.takeOver': ({ draftId, fromId }) => {
      const into = draftById(store, draftId)
      const from = draftById(store, fromId)
      if (into === null || from === null) return fail(hostFailures.draftMissing)
      if (into.groupId === null || into.groupId !== from.groupId) return fail(hostFailures.groupMismatch)
      const blocks = takeOverBody(into, from)
      return success({ blocks, comparison: compareTexts(bodyText(into.blocks), bodyText(blocks)) })
    },
  }
}

type NewContent = Pick<Draft, 'card' | 'blocks' | 'proposal' | 'structureId' | 'groupId'>

function newDraft({ newId, clock }: HostContext, content: NewContent): Draft {
  const nowMs = clock()
  return { ...content, id: newId(), state: 'drafting', revision: 1, createdAtMs: nowMs, updatedAtMs: nowMs }
}

type Content = Pick<Draft, 'card' | 'blocks' | 'proposal'>

/** What the new drafts hold, and what becomes of the draft itself; null when it stays. */
function contentsFor(
  source: Draft,
  input: HandlerInput<'draft.duplicate'>,
): { own: Content | null; others: Content[] } {
  if (input.for === 'item') return { own: null, others: [forAnotherItem(source)] }
  const [own = null, ...others] = input.names.map((name) => forMember(source, name))
  return { own, others }
}

function summaryOf({ id, card, state, groupId, revision, updatedAtMs }: Draft): DraftSummary {
  return { id, card, state, groupId, revision, updatedAtMs }
}
