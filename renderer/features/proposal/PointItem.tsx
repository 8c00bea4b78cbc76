import { proposalStrings } from '#renderer/strings/proposal.ts'
import { CheckOutlined, EllipsisOutlined, MinusOutlined } from '@ant-design/icons'
import { Button, Dropdown } from 'antd'
import { pointName } from './point-rows.ts'
import type { PointRow, PointState } from './point-rows.ts'

const words = proposalStrings

/** What can be done with a point. */
export interface PointActions {
  goTo(row: PointRow): void
  confirm(row: PointRow): void
  answerHere(row: PointRow, isAlso: boolean): void
  automatic(row: PointRow): void
  waive(row: PointRow, isWaived: boolean): void
  remove(row: PointRow): void
}

/** One point of the checklist: whether and where it is answered, by shape and word; a press goes there. */
export function PointItem({ row, actions }: { row: PointRow; actions: PointActions }) {
  const name = pointName(row.text)
  return (
    <li className={`point point-${row.state}`} data-testid="point">
      <span className="point-mark" aria-hidden>
        <Mark state={row.state} />
      </span>
      <button type="button" className="point-text" title={row.text} onClick={() => actions.goTo(row)}>
        <span className="point-words">{row.text}</span>
        <span className="point-state">{stateText(row)}</span>
      </button>
      <Dropdown trigger={['click']} menu={{ items: itemsOf(row, actions) }}>
        <Button
          type="text"
          size="small"
          icon={<EllipsisOutlined />}
          aria-label={words.pointMenu(name)}
          data-testid="point-menu"
        />
      </Dropdown>
    </li>
  )
}

function Mark({ state }: { state: PointState }) {
  if (state === 'answered') return <CheckOutlined />
  return state === 'waived' ? <MinusOutlined /> : null
}

function stateText({ state, blocks, isByClerk }: PointRow): string {
  const parts = [
    words.states[state],
    ...(state === 'waived' || blocks.length === 0
      ? []
      : [
          words.places(
            blocks
              .slice(0, 3)
              .map((block) => words.place(block + 1))
              .join('、'),
          ),
        ]),
    ...(state === 'answered' ? [isByClerk ? words.byClerk : words.bySoftware] : []),
    ...(state === 'thin' ? [words.thinHint] : []),
  ]
  return parts.join(' · ')
}

function itemsOf(row: PointRow, actions: PointActions) {
  if (row.state === 'waived') {
    return [
      { key: 'unwaive', label: words.unwaive, onClick: () => actions.waive(row, false) },
      { key: 'remove', label: words.remove, onClick: () => actions.remove(row) },
    ]
  }
  const canConfirm = row.blocks.length > 0 && !row.isByClerk
  return [
    ...(canConfirm ? [{ key: 'confirm', label: words.confirm, onClick: () => actions.confirm(row) }] : []),
    { key: 'here', label: words.here, onClick: () => actions.answerHere(row, false) },
    ...(row.blocks.length > 0
      ? [{ key: 'also', label: words.alsoHere, onClick: () => actions.answerHere(row, true) }]
      : []),
    ...(row.isByClerk
      ? [{ key: 'automatic', label: words.automatic, onClick: () => actions.automatic(row) }]
      : []),
    { type: 'divider' as const },
    { key: 'waive', label: words.waive, onClick: () => actions.waive(row, true) },
    { key: 'remove', label: words.remove, onClick: () => actions.remove(row) },
  ]
}
