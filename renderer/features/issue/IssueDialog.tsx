import { Modal } from 'antd'
import { issue } from '#renderer/strings/issue.ts'
import { IssueForm } from './IssueForm.tsx'

/** What goes out, as it will print, and its issue. The draft must have been saved: the host issues what it has. */
export function IssueDialog({
  draftId,
  open,
  onIssued,
  onClose,
}: {
  draftId: string
  open: boolean
  /** The host saved the draft with its number and its new state; the page must take it up. */
  onIssued(): void
  onClose(): void
}) {
  return (
    <Modal
      title={issue.title}
      open={open}
      onCancel={onClose}
      footer={null}
      width="min(1240px, calc(100vw - 48px))"
      centered
      destroyOnHidden
    >
      <IssueForm draftId={draftId} onIssued={onIssued} />
    </Modal>
  )
}
