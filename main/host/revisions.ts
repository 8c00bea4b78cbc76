import type { DraftSummary } from '#contract/draft.ts'
import { compareTexts } from '#domain/comparing/compare.ts'
import { draftText } from '#domain/reply/draft.ts'
import { draftById, listDrafts } from '#store/drafts.ts'
import { staleLockNotice } from '#store/messages.ts'
import { listRevisions, nameRevision, revisionContent } from '#store/revisions.ts'
import { fail, success } from './answers.ts'
import { hostFailures } from './messages.ts'
import type { Handlers, HostContext } from './parts.ts'

type RevisionHandlers = Pick<
  Handlers,
  | 'draft.revisions'
  | 'draft.revision'
  | 'draft.compareRevision'
  | 'draft.nameRevision'
  | 'draft.recovered'
  | 'draft.dismissRecovered'
>

/** What was written longer ago than this was not cut short by the end that was no proper one. */
const recentMs = 24 * 60 * 60 * 1000

/** The earlier states of drafts, and the one that a killed program left. */
export function revisionHandlers(context: HostContext): RevisionHandlers {
  const { store, emit } = context
  let recoveredId = lastWritten(context)?.id ?? null

  return {
    'draft.revisions': ({ draftId }) =>
      draftById(store, draftId) === null
        ? fail(hostFailures.draftMissing)
        : success({ revisions: listRevisions(store, draftId) }),
    'draft.revision': ({ draftId, revision }) => {
      const content = revisionContent(store, draftId, revision)
      return content === null ? fail(hostFailures.revisionMissing) : success(content)
    },
    'draft.compareRevision': ({ draftId, revision, text }) => {
      const content = revisionContent(store, draftId, revision)
      return content === null
        ? fail(hostFailures.revisionMissing)
        : success(compareTexts(draftText(content), text))
    },
    'draft.nameRevision': ({ draftId, revision, name }) => {
      if (!nameRevision(store, draftId, revision, name)) return fail(hostFailures.revisionMissing)
      emit({ type: 'changed', what: 'drafts' })
      return success({})
    },
    'draft.recovered': () =>
      success({ draft: listDrafts(store).find(({ id }) => id === recoveredId) ?? null }),
    'draft.dismissRecovered': () => {
      recoveredId = null
      emit({ type: 'changed', what: 'drafts' })
      return success({})
    },
  }
}

/** The draft that was being written when the program before this one ended without closing its library. */
function lastWritten({ store, notices, clock }: HostContext): DraftSummary | null {
  if (notices?.some(({ code }) => code === staleLockNotice.code) !== true) return null
  const [last] = listDrafts(store)
  return last !== undefined && clock() - last.updatedAtMs < recentMs ? last : null
}
