import { newId } from '#renderer/ui/new-id.ts'
import type { Card } from '#contract/draft.ts'
import type { Proposal } from '#contract/proposal.ts'
import { setAnswer } from '#renderer/editor/answers.ts'
import { goToBlock } from '#renderer/editor/DraftEditor.tsx'
import type { Session } from '#renderer/features/draft/session.ts'
import { proposalStrings } from '#renderer/strings/proposal.ts'
import { notify, notifyUndoable } from '#renderer/ui/notify.ts'
import { useRequest } from '#renderer/ui/use-request.ts'
import { EllipsisOutlined } from '@ant-design/icons'
import { Button, Dropdown, Input } from 'antd'
import { useState } from 'react'
import { useStore } from 'zustand'
import { PointItem } from './PointItem.tsx'
import type { PointActions } from './PointItem.tsx'
import { answeredCount, pointName, pointRows } from './point-rows.ts'
import { ProposalDialog } from './ProposalDialog.tsx'
import { ProposalText } from './ProposalText.tsx'
import './proposal.css'

const words = proposalStrings

/** 提案要点: what the proposal asks for, beside the draft, each with the paragraphs that answer it. */
export function PointsPart({ session, onCard }: { session: Session; onCard: (card: Card) => void }) {
  const proposal = useStore(session.store, (store) => store.proposal)
  const card = useStore(session.store, (store) => store.card)
  const [isReading, setReading] = useState(false)
  const [isShown, setShown] = useState(false)
  const answers = useRequest('check.answers', proposal === null ? null : { draftId: session.draftId })
  const rows = pointRows(proposal?.points ?? [], answers.value?.answers ?? [])
  const { answered, all } = answeredCount(rows)
  const change = (next: Proposal | null, told: string | null) => {
    session.changeProposal(next)
    if (told !== null) notifyUndoable(told, () => session.changeProposal(proposal))
  }
  return (
    <section className="pane-part" data-testid="points" aria-label={words.title}>
      <h2 className="pane-title">
        {words.title}
        {all > 0 && <span className="pane-count">{words.count(answered, all)}</span>}
        {proposal !== null && (
          <Dropdown
            trigger={['click']}
            menu={{
              items: [
                { key: 'show', label: words.show, onClick: () => setShown(true) },
                { key: 'change', label: words.change, onClick: () => setReading(true) },
                { key: 'detach', label: words.detach, onClick: () => change(null, words.detached) },
              ],
            }}
          >
            <Button
              type="text"
              size="small"
              className="points-menu"
              icon={<EllipsisOutlined />}
              aria-label={words.menu}
            />
          </Dropdown>
        )}
      </h2>
      {proposal === null ? (
        <>
          <p className="pane-empty">{words.attachHint}</p>
          <Button size="small" onClick={() => setReading(true)} data-testid="attach-proposal">
            {words.attach}
          </Button>
        </>
      ) : (
        <>
          {rows.length === 0 && <p className="pane-empty">{words.noPoints}</p>}
          <ol className="points">
            {rows.map((row) => (
              <PointItem key={row.id} row={row} actions={actionsOf(session, proposal, change)} />
            ))}
          </ol>
          <NewPoint proposal={proposal} onAdd={(next) => change(next, null)} />
        </>
      )}
      <ProposalDialog
        open={isReading}
        card={card}
        isFresh={false}
        onClose={() => setReading(false)}
        onTake={(next, read) => {
          session.changeProposal(read)
          onCard(next)
        }}
      />
      {proposal !== null && (
        <ProposalText proposal={proposal} open={isShown} onClose={() => setShown(false)} />
      )}
    </section>
  )
}

function NewPoint({ proposal, onAdd }: { proposal: Proposal; onAdd: (next: Proposal) => void }) {
  const [text, setText] = useState('')
  return (
    <Input
      size="small"
      variant="filled"
      className="points-new"
      aria-label={words.add}
      placeholder={words.addPlaceholder}
      value={text}
      onChange={(event) => setText(event.target.value)}
      onPressEnter={(event) => {
        const added = text.trim()
        if (added === '' || event.nativeEvent.isComposing) return
        const id = newId()
        onAdd({ ...proposal, points: [...proposal.points, { id, text: added, isWaived: false }] })
        setText('')
      }}
    />
  )
}

function actionsOf(
  session: Session,
  proposal: Proposal,
  change: (next: Proposal, told: string | null) => void,
): PointActions {
  const withPoints = (points: Proposal['points']): Proposal => ({ ...proposal, points })
  return {
    goTo: ({ blocks, state }) => {
      const [first] = blocks
      if (first !== undefined) goToBlock(session.editor, first)
      else if (state !== 'waived') notify('warning', words.unlinked)
    },
    confirm: ({ id, blocks }) => setAnswer(session.editor, id, blocks),
    answerHere: ({ id, blocks }, isAlso) => {
      const place = session.store.getState().place
      if (place === null) return void notify('warning', words.noCaret)
      setAnswer(session.editor, id, isAlso ? [...blocks, place.index] : [place.index])
    },
    automatic: ({ id }) => setAnswer(session.editor, id, []),
    waive: ({ id, text }, isWaived) => {
      const points = proposal.points.map((point) => (point.id === id ? { ...point, isWaived } : point))
      change(withPoints(points), isWaived ? words.waived(pointName(text)) : null)
    },
    remove: ({ id, text }) => {
      change(withPoints(proposal.points.filter((point) => point.id !== id)), words.removed(pointName(text)))
    },
  }
}
