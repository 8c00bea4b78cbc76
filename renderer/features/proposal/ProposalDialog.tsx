import type { Card } from '#contract/draft.ts'
import type { Proposal } from '#contract/proposal.ts'
import { proposalStrings } from '#renderer/strings/proposal.ts'
import { Button, Modal } from 'antd'
import { useState } from 'react'
import { applyChanges, changesOf } from './proposal-changes.ts'
import { ProposalPreview } from './ProposalPreview.tsx'
import { ProposalSource } from './ProposalSource.tsx'
import type { ReadProposal } from './ProposalSource.tsx'
import './proposal.css'

const words = proposalStrings.dialog

/**
 * Reads a proposal and shows what it says before anything of it is taken. Nothing that the card has is replaced unless it was
 * marked.
 *
 * @param isFresh  see `changesOf`
 */
export function ProposalDialog({
  open,
  card,
  isFresh,
  onTake,
  onClose,
}: {
  open: boolean
  card: Card
  isFresh: boolean
  onTake: (card: Card, proposal: Proposal) => void
  onClose: () => void
}) {
  const [read, setRead] = useState<ReadProposal | null>(null)
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const changes = read === null ? [] : changesOf(card, read.facts, read.part, isFresh)
  const close = () => {
    setRead(null)
    onClose()
  }
  return (
    <Modal
      title={words.title}
      open={open}
      onCancel={close}
      centered
      destroyOnHidden
      width="min(820px, calc(100vw - 48px))"
      data-testid="proposal-dialog"
      footer={
        <>
          {read !== null && <Button onClick={() => setRead(null)}>{words.back}</Button>}
          <Button onClick={close}>{words.cancel}</Button>
          {read !== null && (
            <Button
              type="primary"
              data-testid="proposal-take"
              onClick={() => {
                onTake(applyChanges(card, changes, chosen), read.proposal)
                close()
              }}
            >
              {chosen.size > 0 ? words.take : words.takeOnly}
            </Button>
          )}
        </>
      }
    >
      <div className="proposal-dialog">
        {read === null ? (
          <ProposalSource
            onRead={(answer) => {
              const usual = changesOf(card, answer.facts, answer.part, isFresh).filter(
                ({ isUsual }) => isUsual,
              )
              setChosen(new Set(usual.map(({ key }) => key)))
              setRead(answer)
            }}
          />
        ) : (
          <ProposalPreview
            changes={changes}
            chosen={chosen}
            points={read.proposal.points}
            warnings={read.warnings}
            onChoose={setChosen}
          />
        )}
      </div>
    </Modal>
  )
}
