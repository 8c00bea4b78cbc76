import { create } from 'zustand'
import type { Failure } from '#contract/failure.ts'
import { common } from '#renderer/strings/common.ts'

export type NoticeTone = 'done' | 'warning' | 'failure'

export interface NoticeAction {
  label: string
  run(): void
}

/** A message at the foot of the page. `action` is offered as a button; the notice goes when it is pressed. */
export interface Notice {
  id: number
  tone: NoticeTone
  text: string
  action: NoticeAction | null
}

const shownAtOnce = 3
let lastId = 0

export const useNotices = create<{ notices: Notice[] }>()(() => ({ notices: [] }))

/** Shows a message; the oldest goes when there would be more than three. Returns its id. */
export function notify(tone: NoticeTone, text: string, action: NoticeAction | null = null): number {
  lastId += 1
  const notice = { id: lastId, tone, text, action }
  useNotices.setState(({ notices }) => ({
    notices: [...notices.filter((other) => other.text !== text), notice].slice(-shownAtOnce),
  }))
  return notice.id
}

export function dismissNotice(id: number): void {
  useNotices.setState(({ notices }) => ({ notices: notices.filter((notice) => notice.id !== id) }))
}

/** Takes back the newest thing that a notice still offers to take back; false when there is none. */
export function undoNewest(): boolean {
  const newest = useNotices.getState().notices.findLast((notice) => notice.action?.label === common.undo)
  if (newest === undefined) return false
  dismissNotice(newest.id)
  newest.action?.run()
  return true
}

/** What a host could not do, in the host's own words. */
export function notifyFailure(failure: Failure): void {
  if (failure.code !== 'cancelled') notify('failure', failure.message)
}

/** Something was done that can be taken back: “已删除……” with the button 撤销. */
export function notifyUndoable(text: string, undo: () => void): void {
  notify('done', text, { label: common.undo, run: undo })
}
