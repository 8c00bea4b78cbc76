import { Button } from 'antd'
import { exactMoment } from '#renderer/strings/common.ts'
import { desk } from '#renderer/strings/desk.ts'
import { ask } from '#renderer/ui/ask.ts'
import { openDraft } from '#renderer/ui/navigation.ts'
import { useRequest } from '#renderer/ui/use-request.ts'
import { AttentionItem } from './AttentionItem.tsx'
import { pressing } from './draft-row.ts'
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
        <AttentionItem key={row.id} row={row} />
      ))}
      {due.length > shownAtOnce && (
        <span className="attention-more">{words.more(due.length - shownAtOnce)}</span>
      )}
    </section>
  )
}
