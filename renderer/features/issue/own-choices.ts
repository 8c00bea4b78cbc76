import { create } from 'zustand'
import { noIssueTexts } from '#contract/issue.ts'
import type { IssueTexts } from '#contract/issue.ts'
import { ask } from '#renderer/ui/ask.ts'

/** Milliseconds without typing before what was typed is kept. */
const restMs = 400

const useTexts = create<{ byDraft: Readonly<Record<string, IssueTexts>> }>()(() => ({ byDraft: {} }))

const waiting = new Map<string, number>()

/** What was typed for the issue of a draft: in this window, else what the host kept of it. */
export function useOwnTexts(draftId: string, kept: IssueTexts | null): IssueTexts {
  return useTexts(({ byDraft }) => byDraft[draftId]) ?? kept ?? noIssueTexts
}

/** Keeps at once what was typed, if anything waits for it. */
export function keepOwnTexts(draftId: string): void {
  if (!waiting.has(draftId)) return
  window.clearTimeout(waiting.get(draftId))
  waiting.delete(draftId)
  const texts = useTexts.getState().byDraft[draftId]
  if (texts !== undefined) void ask('issue.keep', { draftId, texts })
}

/** Shows a change at once and keeps it when the typing rests; `kept` is what the host had before. */
export function changeOwnTexts(draftId: string, kept: IssueTexts, patch: Partial<IssueTexts>): void {
  useTexts.setState(({ byDraft }) => ({
    byDraft: { ...byDraft, [draftId]: { ...(byDraft[draftId] ?? kept), ...patch } },
  }))
  window.clearTimeout(waiting.get(draftId))
  waiting.set(
    draftId,
    window.setTimeout(() => keepOwnTexts(draftId), restMs),
  )
}
