import { fromSlate } from '#renderer/editor/serialize.ts'
import { moment } from '#renderer/strings/common.ts'
import { draftStrings } from '#renderer/strings/draft.ts'
import { revisionStrings } from '#renderer/strings/revisions.ts'
import { notify } from '#renderer/ui/notify.ts'
import { useNow } from '#renderer/ui/use-now.ts'
import { Button, Tooltip } from 'antd'
import { useStore } from 'zustand'
import { downloadBackup, downloadText } from './save-text.ts'
import type { Session } from './session.ts'

const words = draftStrings.save

/** Whether the draft is on disk; when it is not, why, and what to do. */
export function SaveMark({ session }: { session: Session }) {
  const save = useStore(session.store, (store) => store.save)
  const now = useNow()
  if (save.kind !== 'failed' && save.kind !== 'stale') {
    const text =
      save.kind === 'saved'
        ? words.saved(clock(save.atMs, now))
        : save.kind === 'saving'
          ? words.saving
          : words.waiting
    return (
      <output className={`save-mark save-${save.kind}`} data-testid="save-state">
        {text}
      </output>
    )
  }
  return (
    <span className="save-mark save-failed" role="alert" data-testid="save-state">
      <Tooltip title={save.failure.message}>
        <span className="save-reason">{words.failed(save.failure.message)}</span>
      </Tooltip>
      <Button size="small" onClick={() => void session.autosave.flush()}>
        {words.retry}
      </Button>
      <Button
        size="small"
        onClick={() => {
          saveAsText(session)
        }}
      >
        {words.asText}
      </Button>
      <Button
        size="small"
        onClick={() => {
          saveAsBackup(session)
        }}
      >
        {revisionStrings.backup.save}
      </Button>
    </span>
  )
}

/** Hands the text over as a file, whatever the host can do. */
export function saveAsText(session: Session): void {
  const title = session.store.getState().title ?? draftStrings.untitled
  notify('done', words.savedText(downloadText(title, fromSlate(session.editor.children))))
}

/** Hands the whole draft over as a file that the desk brings in again. */
export function saveAsBackup(session: Session): void {
  const { title, card, state, proposal } = session.store.getState()
  const blocks = fromSlate(session.editor.children)
  const backup = { card, state, proposal, blocks, savedAtMs: Date.now() }
  notify('done', revisionStrings.backup.saved(downloadBackup(title ?? draftStrings.untitled, backup)))
}

function clock(atMs: number, nowMs: number): string {
  const at = new Date(atMs)
  const isToday = at.toDateString() === new Date(nowMs).toDateString()
  return isToday
    ? [at.getHours(), at.getMinutes()].map((part) => String(part).padStart(2, '0')).join(':')
    : moment(atMs, nowMs)
}
