import type { RequestOutput } from '#contract/requests.ts'
import { useRequest } from '#renderer/ui/use-request.ts'
import { useSettled } from '#renderer/ui/use-settled.ts'

const settleMs = 300

export type WordingError = RequestOutput<'templates.checkWording'>['errors'][number]

/** `isCurrent` when the errors are those of the text as it stands, not of what it was a moment ago. */
export interface WordingCheck {
  errors: readonly WordingError[]
  isCurrent: boolean
}

/** What the host finds wrong with a wording once it rests; null asks nothing. */
export function useWordingCheck(templateId: string, wording: string | null): WordingCheck {
  const settled = useSettled(wording, settleMs)
  const asked = wording === null ? null : settled
  const check = useRequest('templates.checkWording', asked === null ? null : { templateId, wording: asked })
  const isCurrent = wording !== null && asked === wording && !check.isLoading && check.failure === null
  return { errors: asked === null ? [] : (check.value?.errors ?? []), isCurrent }
}
