import { useState } from 'react'
import { Button } from 'antd'
import type { Slot } from '#contract/template.ts'
import { common } from '#renderer/strings/common.ts'
import { templates } from '#renderer/strings/templates.ts'

const shownAtFirst = 8
const shownMore = 100

/** Longer values are cut to two lines and told in full when pointed at. */
const longFrom = 40

function wordingOf(slot: Slot, value: string): string {
  if (slot.type !== 'clause') return value
  return value === 'true' ? templates.clauseValues.true : templates.clauseValues.false
}

function Values({ slot }: { slot: Slot }) {
  const [count, setCount] = useState(shownAtFirst)
  const shown = slot.values.slice(0, count)
  const hidden = slot.values.length - shown.length
  return (
    <span className="slot-values">
      {shown.map((value) => (
        <span key={value} className="slot-value" title={value.length > longFrom ? value : undefined}>
          {wordingOf(slot, value) || common.none}
        </span>
      ))}
      {hidden > 0 && (
        <Button size="small" type="text" onClick={() => setCount(count + shownMore)}>
          {templates.moreValues(hidden)}
        </Button>
      )}
    </span>
  )
}

/** Every slot with its type and the values seen, the most frequent first. */
export function SlotTable({ slots }: { slots: readonly Slot[] }) {
  if (slots.length === 0) return <p className="template-none">{templates.noSlots}</p>
  return (
    <table className="slot-table" data-testid="slot-table">
      <thead>
        <tr>
          <th scope="col">{templates.slotColumns.name}</th>
          <th scope="col">{templates.slotColumns.type}</th>
          <th scope="col">{templates.slotColumns.values}</th>
        </tr>
      </thead>
      <tbody>
        {slots.map((slot) => (
          <tr key={slot.name}>
            <th scope="row">
              <span className="slot-chip">{slot.name}</span>
            </th>
            <td>{templates.types[slot.type]}</td>
            <td>
              <Values slot={slot} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
