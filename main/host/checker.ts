import type { Draft } from '#contract/draft.ts'
import type { Result } from '#contract/failure.ts'
import type { Finding } from '#contract/finding.ts'
import { check } from '#domain/checking/check.ts'
import { readDraft } from '#domain/reply/draft.ts'
import { draftById } from '#store/drafts.ts'
import { fail, success } from './answers.ts'
import { createLibraryFacts } from './library-facts.ts'
import { hostFailures } from './messages.ts'
import type { HostParts } from './parts.ts'

/** Checks drafts for whoever needs it: the panel of findings and issuing. */
export interface Checker {
  /** The draft as last saved, its text (blocks joined by "\n") and what is found in it. */
  findings(draftId: string): Promise<Result<{ draft: Draft; text: string; findings: Finding[] }>>
  /** The findings that the clerk has neither mended nor kept with a reason; one of them that is an error keeps a reply from being issued. */
  openFindings(draftId: string): Promise<Result<Finding[]>>
}

export function createChecker({ store }: Pick<HostParts, 'store'>): Checker {
  const libraryFacts = createLibraryFacts(store)

  async function findings(draftId: string): ReturnType<Checker['findings']> {
    const facts = await libraryFacts()
    const draft = draftById(store, draftId)
    if (draft === null) return fail(hostFailures.draftMissing)
    const read = readDraft(draft)
    return success({ draft, text: read.text, findings: check(read, draft.card, facts) })
  }

  return {
    findings,
    async openFindings(draftId) {
      const checked = await findings(draftId)
      return checked.ok ? success(checked.value.findings) : checked
    },
  }
}
