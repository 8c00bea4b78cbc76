import { draftAnswers } from '#domain/checking/answers/draft-answers.ts'
import { draftById } from '#store/drafts.ts'
import { fail, success } from './answers.ts'
import { hostFailures } from './messages.ts'
import type { Handlers, HostContext } from './parts.ts'

type CheckHandlers = Pick<Handlers, 'check.run' | 'check.answers'>

/** A draft as last saved, checked against its card, its proposal and the library. */
export function checkHandlers({ store, checker }: HostContext): CheckHandlers {
  return {
    'check.run': async ({ draftId }) => {
      const checked = await checker.findings(draftId)
      return checked.ok ? success({ text: checked.value.text, findings: checked.value.findings }) : checked
    },
    'check.answers': ({ draftId }) => {
      const draft = draftById(store, draftId)
      return draft === null ? fail(hostFailures.draftMissing) : success({ answers: draftAnswers(draft) })
    },
  }
}
