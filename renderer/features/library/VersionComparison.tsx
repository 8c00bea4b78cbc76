import { Modal } from 'antd'
import type { LibraryReply } from '#contract/reply.ts'
import { RowList } from '#renderer/features/compare/RowList.tsx'
import { library } from '#renderer/strings/library.ts'
import { Failed } from '#renderer/ui/Failed.tsx'
import { useRequest } from '#renderer/ui/use-request.ts'
import '#renderer/features/compare/compare.css'

/** Another version of a reply beside this one, sentence by sentence. */
export function VersionComparison({
  reply,
  other,
  onClose,
}: {
  reply: Pick<LibraryReply, 'text'>
  other: { id: string; file: string }
  onClose(): void
}) {
  const comparison = useRequest('compare.sides', {
    a: { replyId: other.id },
    b: { text: reply.text },
  })
  return (
    <Modal
      open
      title={library.versions.compareTitle(other.file)}
      width="min(1200px, 94vw)"
      footer={null}
      style={{ top: 24 }}
      onCancel={onClose}
    >
      <div className="version-comparison" data-testid="version-comparison">
        {comparison.failure !== null && <Failed failure={comparison.failure} onRetry={comparison.reload} />}
        {comparison.value !== null && (
          <RowList comparison={comparison.value} words={library.versions.sides} onTake={null} />
        )}
      </div>
    </Modal>
  )
}
