import type { Draft } from '#contract/draft.ts'
import { fallbackSkeleton, layOutSkeleton } from '#domain/templating/skeleton.ts'
import { draftById, insertDraft, listDrafts, removeDraft, restoreDraft, saveDraft } from '#store/drafts.ts'
import { templateById } from '#store/templates.ts'
import { fail, success } from './answers.ts'
import { hostFailures } from './messages.ts'
import type { Handlers, HostContext } from './parts.ts'

type DraftHandlers = Pick<
  Handlers,
  'draft.list' | 'draft.create' | 'draft.get' | 'draft.save' | 'draft.remove' | 'draft.restore'
>

/** The replies being written. */
export function draftHandlers({ store, clock, newId, emit }: HostContext): DraftHandlers {
  const changed = () => emit({ type: 'changed', what: 'drafts' })

  return {
    'draft.list': () => success({ drafts: listDrafts(store) }),
    'draft.create': ({ card, structureId }) => {
      const structure = structureId === null ? null : templateById(store, structureId)
      if (structureId !== null && structure?.kind !== 'structure') return fail(hostFailures.structureMissing)
      const nowMs = clock()
      const draft: Draft = {
        id: newId(),
        card,
        blocks: structure === null ? fallbackSkeleton(card) : layOutSkeleton(structure, card),
        structureId,
        proposal: null,
        groupId: null,
        state: 'drafting',
        revision: 1,
        createdAtMs: nowMs,
        updatedAtMs: nowMs,
      }
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
  }
}
