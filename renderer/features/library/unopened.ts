import { create } from 'zustand'
import type { Failure } from '#contract/failure.ts'
import type { ImportOutcome } from '#contract/job.ts'
import { library } from '#renderer/strings/library.ts'
import { notify } from '#renderer/ui/notify.ts'

/** Files and folders that could not be opened or handed over, and so never reached the host. */
export const useUnopened = create<{ outcomes: ImportOutcome[] }>()(() => ({ outcomes: [] }))

const namedInNotice = 3

/** Tells the clerk at once, and keeps a row for each until it is dismissed. */
export function tellUnopened(unopened: readonly { file: string; error: Failure }[], atMs: number): void {
  if (unopened.length === 0) return
  const names = unopened.map(({ file }) => file)
  useUnopened.setState(({ outcomes }) => ({
    outcomes: [
      ...outcomes.filter((outcome) => !names.includes(outcome.file)),
      ...unopened.map(({ file, error }) => ({
        id: `unopened ${file}`,
        file,
        status: 'failed' as const,
        replyId: null,
        warnings: [],
        error,
        atMs,
      })),
    ],
  }))
  notify('warning', library.unopened(names.slice(0, namedInNotice), names.length - namedInNotice))
}

/** Takes rows away; returns the ids that are the host's to dismiss. */
export function dismissUnopened(ids: readonly string[]): string[] {
  const own = new Set(useUnopened.getState().outcomes.map((outcome) => outcome.id))
  useUnopened.setState(({ outcomes }) => ({
    outcomes: outcomes.filter((outcome) => !ids.includes(outcome.id)),
  }))
  return ids.filter((id) => !own.has(id))
}
