import { check } from '#domain/checking/check.ts'
import { readDraft } from '#domain/reply/draft.ts'
import { draftById } from '#store/drafts.ts'
import { fail, success } from './answers.ts'
import { createLibraryFacts } from './library-facts.ts'
import { hostFailures } from './messages.ts'
import type { Handlers, HostContext } from './parts.ts'

type CheckHandlers = Pick<Handlers, 'check.run'>

/** A draft as last saved, checked against its card and the library. */
export function checkHandlers({ store }: HostContext): CheckHandlers {
  const libraryFacts = createLibraryFacts(store)
  return {
    'check.run': async ({ draftId }) => {
      const facts = await libraryFacts()
      const draft = draftById(store, draftId)
      if (draft === null) return fail(hostFailures.draftMissing)
      const read = readDraft(draft)
      return success({ text: read.text, findings: check(read, draft.card, facts) })
    },
  }
}
