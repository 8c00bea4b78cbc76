import { Button, Modal } from 'antd'
import { useState } from 'react'
import type { ReactNode } from 'react'

export interface ChooserDialogProps {
  title: string
  lead: string
  submit: { label: string; isDisabled: boolean; testId: string }
  /** What is to be chosen from, and what is seen of the chosen. */
  choice: ReactNode
  preview: { label: string; content: ReactNode }
  /** Makes the change; true when it is made, and the dialog closes. */
  onSubmit(): Promise<boolean>
  onClose(): void
}

/** A dialog in which other templates are chosen on the left and looked at on the right. */
export function ChooserDialog({
  title,
  lead,
  submit,
  choice,
  preview,
  onSubmit,
  onClose,
}: ChooserDialogProps) {
  const [isBusy, setIsBusy] = useState(false)
  const press = async () => {
    setIsBusy(true)
    const isMade = await onSubmit()
    setIsBusy(false)
    if (isMade) onClose()
  }
  return (
    <Modal
      open
      className="template-dialog"
      width={960}
      title={title}
      onCancel={onClose}
      footer={
        <Button
          type="primary"
          loading={isBusy}
          disabled={submit.isDisabled}
          onClick={() => void press()}
          data-testid={submit.testId}
        >
          {submit.label}
        </Button>
      }
    >
      <p className="dialog-lead">{lead}</p>
      <div className="dialog-panes">
        <div>{choice}</div>
        <section className="dialog-preview" aria-label={preview.label}>
          {preview.content}
        </section>
      </div>
    </Modal>
  )
}
