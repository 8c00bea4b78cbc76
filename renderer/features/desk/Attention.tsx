import { Button } from 'antd'
import { exactMoment, longDate } from '#renderer/strings/common.ts'
import { desk } from '#renderer/strings/desk.ts'
import { ask } from '#renderer/ui/ask.ts'
import { openDraft } from '#renderer/ui/navigation.ts'
import { useRequest } from '#renderer/ui/use-request.ts'
import { pressing, urgencyOf } from './draft-row.ts'
import type { DraftRow } from './draft-row.ts'

const words = desk.attention
const shownAtOnce = 4

/** What wants attention, on top of the desk: the draft that a killed program left, and cases that are due. */
export function Attention({ rows, nowMs }: { rows: readonly DraftRow[]; nowMs: number }) {
  const recovered = useRequest('draft.recovered', {}).value?.draft ?? null
  const due = pressing(rows)
  if (recovered === null && due.length === 0) return null
  return (
    <section className="attention" aria-label={words.title} data-testid="attention">
      {recovered !== null && (
        <div className="attention-item attention-recovered" data-testid="recovered">
          <span className="attention-text">
            <strong>{words.recovered(recovered.card.subject ?? desk.untitled)}</strong>
            <span>{words.recoveredFrom(exactMoment(recovered.updatedAtMs, nowMs))}</span>
          </span>
          <Button
            size="small"
            type="primary"
            onClick={() => {
              void ask('draft.dismissRecovered', {})
              openDraft(recovered.id)
            }}
          >
            {words.goOn}
          </Button>
          <Button size="small" onClick={() => void ask('draft.dismissRecovered', {})}>
            {words.dismiss}
          </Button>
        </div>
      )}
      {due.slice(0, shownAtOnce).map((row) => (
        <button
          key={row.id}
          type="button"
          className={`attention-item attention-${urgencyOf(row.daysLeft)}`}
          onClick={() => openDraft(row.id)}
        >
          <span className="attention-days">{desk.daysLeft(row.daysLeft ?? 0)}</span>
          <span className="attention-text">
            <strong>{row.subject}</strong>
            <span>
              {[
                ...row.addressees.slice(0, 3),
                desk.deadline(longDate(row.deadline)),
                desk.states[row.state],
              ].join(' · ')}
            </span>
          </span>
        </button>
      ))}
      {due.length > shownAtOnce && (
        <span className="attention-more">{words.more(due.length - shownAtOnce)}</span>
      )}
    </section>
  )
}
