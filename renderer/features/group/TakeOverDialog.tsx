import type { DraftBlock } from '#contract/draft.ts'
import { RowList } from '#renderer/features/compare/RowList.tsx'
import { revisionStrings } from '#renderer/strings/revisions.ts'
import { Failed } from '#renderer/ui/Failed.tsx'
import { useRequest } from '#renderer/ui/use-request.ts'
import { Modal } from 'antd'
import '#renderer/features/compare/compare.css'

const words = revisionStrings.group

/** What the draft's body would become with that of another draft of its group, before it does. */
export function TakeOverDialog({
  draftId,
  fromId,
  name,
  onTake,
  onClose,
}: {
  draftId: string
  fromId: string
  name: string
  onTake: (blocks: DraftBlock[]) => void
  onClose: () => void
}) {
  const answer = useRequest('draft.takeOver', { draftId, fromId })
  const { value } = answer
  const isSame = value?.comparison.rows.every(({ kind }) => kind === 'same') === true
  return (
    <Modal
      open
      title={words.dialog(name)}
      width="min(1040px, calc(100vw - 48px))"
      style={{ top: 24 }}
      okText={words.confirm}
      cancelText={words.cancel}
      okButtonProps={{ disabled: value === null || isSame }}
      onOk={() => {
        if (value !== null) onTake(value.blocks)
      }}
      onCancel={onClose}
      data-testid="take-over-dialog"
    >
      <p className="revisions-intro">{isSame ? words.same : words.intro}</p>
      {answer.failure !== null && <Failed failure={answer.failure} onRetry={answer.reload} />}
      {value !== null && !isSame && (
        <div className="take-over">
          <RowList comparison={value.comparison} words={words.sides} onTake={null} />
        </div>
      )}
    </Modal>
  )
}
