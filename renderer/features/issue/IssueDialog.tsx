import { Modal } from 'antd'
import { issue } from '#renderer/strings/issue.ts'
import { IssueForm } from './IssueForm.tsx'

/**
 * What goes out, as it will print, and its export to a file. The draft must have been saved: the host issues what it has.
 */
export function IssueDialog({
  draftId,
  open,
  isIssued,
  onIssued,
  onClose,
}: {
  draftId: string
  open: boolean
  /** Whether the draft is marked as issued. */
  isIssued: boolean
  /** The clerk marks it so. */
  onIssued(): void
  onClose(): void
}) {
  return (
    <Modal
      title={issue.title}
      open={open}
      onCancel={onClose}
      footer={null}
      width="min(1180px, calc(100vw - 48px))"
      centered
      destroyOnHidden
    >
      <IssueForm draftId={draftId} isIssued={isIssued} onIssued={onIssued} />
    </Modal>
  )
}
