import type { Proposal } from '#contract/proposal.ts'
import { proposalStrings } from '#renderer/strings/proposal.ts'
import { Modal } from 'antd'

const words = proposalStrings.text

/** The proposal as it was read, its points marked. */
export function ProposalText({
  proposal,
  open,
  onClose,
}: {
  proposal: Proposal
  open: boolean
  onClose: () => void
}) {
  const lines = new Set(proposal.points.flatMap(({ text }) => text.split('\n')))
  const isPoint = (paragraph: string) => [...lines].some((line) => paragraph.includes(line))
  return (
    <Modal
      title={proposal.file ?? proposal.title ?? words.untitled}
      open={open}
      onCancel={onClose}
      footer={null}
      centered
      width="min(760px, calc(100vw - 48px))"
    >
      <div className="proposal-dialog proposal-text">
        {proposal.text.split('\n').map((paragraph, index) => (
          <p key={index} className={isPoint(paragraph) ? 'proposal-asked' : ''}>
            {paragraph}
          </p>
        ))}
      </div>
    </Modal>
  )
}
