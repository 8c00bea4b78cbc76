import { emptyCard } from '#contract/draft.ts'
import type { Card } from '#contract/draft.ts'
import { defaultSettings } from '#contract/settings.ts'
import type { Proposal } from '#contract/proposal.ts'
import type { Settings } from '#contract/settings.ts'
import { ProposalDialog } from '#renderer/features/proposal/ProposalDialog.tsx'
import { caseStrings } from '#renderer/strings/case.ts'
import { ask } from '#renderer/ui/ask.ts'
import { useRequest } from '#renderer/ui/use-request.ts'
import { FileTextOutlined } from '@ant-design/icons'
import { Button, Modal } from 'antd'
import { useRef, useState } from 'react'
import { localDay } from './calendar.ts'
import { withKind } from './card-fields.ts'
import { bareNumber } from './card-hints.ts'
import { CardFields } from './CardFields.tsx'
import { usualKind } from './lexicon.ts'
import { StructureChoice } from './StructureChoice.tsx'
import { officeOn } from './office-people.ts'
import { standardStructure, structuresOf, usualStructure } from './structures.ts'
import type { StructureId } from './structures.ts'

const words = caseStrings.dialog

/**
 * Asks for the facts of a case and lays out its draft. Everything but the kind may be left open and be filled in
 * while writing; what the office's settings know stands there already. Escape puts the dialog aside with what was filled
 * in, only 取消 empties it.
 *
 * @param onCreated  gets the id of the new draft, once it is stored
 */
export function NewCaseDialog({
  open,
  onClose,
  onCreated,
}: {
  open: boolean
  onClose(): void
  onCreated(draftId: string): void
}) {
  const settings = useRequest('settings.get', open ? {} : null)
  const [edited, setCard] = useState<Card | null>(null)
  const [chosen, setChosen] = useState<StructureId | null>(null)
  const [proposal, setProposal] = useState<Proposal | null>(null)
  const [isReading, setReading] = useState(false)
  const [isBusy, setBusy] = useState(false)
  const fields = useRef<HTMLDivElement>(null)
  const card = edited ?? cardFor(settings.value?.office ?? defaultSettings.office)
  const templates = useRequest('templates.list', open ? { search: '' } : null)
  const structures = structuresOf(templates.value?.templates ?? [])
  const structureId =
    card.handling === 'joint' ? standardStructure : (chosen ?? usualStructure(structures, card))

  const clear = () => {
    setCard(null)
    setChosen(null)
    setProposal(null)
  }

  const create = async () => {
    if (isBusy) return
    setBusy(true)
    const number = card.number === null ? null : bareNumber(card.number)
    const draft = await ask('draft.create', {
      card: { ...card, number },
      structureId: structureId === standardStructure ? null : structureId,
      proposal,
    })
    setBusy(false)
    if (draft === null) return
    clear()
    onClose()
    onCreated(draft.id)
  }

  return (
    <Modal
      title={words.title}
      open={open}
      onCancel={onClose}
      cancelButtonProps={{
        onClick: () => {
          clear()
          onClose()
        },
      }}
      onOk={() => void create()}
      okText={words.create}
      cancelText={words.cancel}
      confirmLoading={isBusy}
      mask={{ closable: false }}
      width="min(920px, calc(100vw - 48px))"
      centered
      destroyOnHidden
      afterOpenChange={(isShown) => {
        const box = fields.current
        // The clerk may be typing in another field by the time the dialog has come to rest.
        if (isShown && box?.contains(document.activeElement) === false) box.querySelector('textarea')?.focus()
      }}
      data-testid="new-case"
    >
      <div className="case-dialog" ref={fields}>
        <div className="case-intro">
          <span>{words.intro}</span>
          <Button icon={<FileTextOutlined />} onClick={() => setReading(true)} data-testid="from-proposal">
            {proposal === null ? words.fromProposal : words.otherProposal}
          </Button>
          {proposal !== null && (
            <span className="case-proposal">{words.hasPoints(proposal.points.length)}</span>
          )}
        </div>
        <CardFields card={card} onChange={setCard} layout="form">
          <StructureChoice
            structures={structures}
            value={structureId}
            isOpinion={card.handling === 'joint'}
            onChange={setChosen}
          />
        </CardFields>
      </div>
      <ProposalDialog
        open={isReading}
        card={card}
        isFresh={edited === null}
        onClose={() => setReading(false)}
        onTake={(next, read) => {
          setCard(next)
          setProposal(read)
        }}
      />
    </Modal>
  )
}

function cardFor(office: Settings['office']): Card {
  return { ...withKind(emptyCard, usualKind), ...officeOn(office, localDay(Date.now())) }
}
