import type { DraftState } from '#contract/draft.ts'
import { draftStrings } from '#renderer/strings/draft.ts'
import { ArrowLeftOutlined } from '@ant-design/icons'
import { Button, Tag } from 'antd'
import { useStore } from 'zustand'
import { SaveMark } from './SaveMark.tsx'
import type { Session } from './session.ts'

/** Which case is open, whether it is saved, and the way out of the house. */
export function DraftHeader({
  session,
  state,
  onIssue,
  onClose,
}: {
  session: Session
  state: DraftState
  onIssue: () => void
  onClose: () => void
}) {
  const title = useStore(session.store, (store) => store.title)
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
      <Tag className="draft-state">{draftStrings.states[state]}</Tag>
      <SaveMark session={session} />
      <Button type="primary" onClick={onIssue} data-testid="issue">
        {draftStrings.issue}
      </Button>
    </header>
  )
}
