import { draftStateSchema } from '#contract/draft.ts'
import { draftStrings } from '#renderer/strings/draft.ts'
import { revisionStrings } from '#renderer/strings/revisions.ts'
import { ArrowLeftOutlined, HistoryOutlined } from '@ant-design/icons'
import { Button, Select } from 'antd'
import { useStore } from 'zustand'
import { SaveMark } from './SaveMark.tsx'
import type { Session } from './session.ts'

/** Which case is open, whether it is saved, and the way out of the house. */
export function DraftHeader({
  session,
  onIssue,
  onRevisions,
  onClose,
}: {
  session: Session
  onIssue: () => void
  onRevisions: () => void
  onClose: () => void
}) {
  const title = useStore(session.store, (store) => store.title)
  const state = useStore(session.store, (store) => store.state)
  const subject = useStore(session.store, (store) => store.card.subject)
  return (
    <header className="draft-header">
      <Button
        type="text"
        icon={<ArrowLeftOutlined />}
        aria-label={draftStrings.back}
        title={draftStrings.back}
        onClick={onClose}
      />
      <h1 className="draft-title" title={title ?? ''}>
        {title ?? draftStrings.untitled}
      </h1>
      {subject !== null && (
        <span className="draft-subject" title={subject}>
          {subject}
        </span>
      )}
      <Select
        size="small"
        variant="filled"
        className="draft-state"
        aria-label={draftStrings.stateLabel}
        data-testid="draft-state"
        value={state}
        popupMatchSelectWidth={false}
        options={draftStateSchema.options.map((value) => ({ value, label: draftStrings.states[value] }))}
        onChange={(next) => session.changeState(next)}
      />
      <SaveMark session={session} />
      <Button
        type="text"
        icon={<HistoryOutlined />}
        aria-label={revisionStrings.open}
        title={revisionStrings.open}
        onClick={onRevisions}
        data-testid="open-revisions"
      />
      <Button type="primary" onClick={onIssue} data-testid="issue">
        {draftStrings.issue}
      </Button>
    </header>
  )
}
