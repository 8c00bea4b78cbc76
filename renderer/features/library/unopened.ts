import { create } from 'zustand'
import type { ImportOutcome } from '#contract/job.ts'
import { library } from '#renderer/strings/library.ts'
import { notify } from '#renderer/ui/notify.ts'

/** Dropped files and folders that could not be opened, and so never reached the host. */
export const useUnopened = create<{ outcomes: ImportOutcome[] }>()(() => ({ outcomes: [] }))

const namedInNotice = 3

/** Tells the clerk at once, and keeps a row for each until it is dismissed. */
export function tellUnopened(names: readonly string[], atMs: number): void {
  if (names.length === 0) return
  useUnopened.setState(({ outcomes }) => ({
    outcomes: [
      ...outcomes.filter((outcome) => !names.includes(outcome.file)),
      ...names.map((file) => ({
        id: `unopened ${file}`,
        file,
        status: 'failed' as const,
        replyId: null,
        warnings: [],
        error: { code: 'no-permission' as const, message: library.unopenedReason },
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
