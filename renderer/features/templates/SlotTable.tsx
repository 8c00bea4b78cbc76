import { Button } from 'antd'
import { useMemo, useState } from 'react'
import type { CuratedTemplate, Slot } from '#contract/template.ts'
import { longDate } from '#renderer/strings/common.ts'
import { templates } from '#renderer/strings/templates.ts'
import { clauseTexts, valueWording } from './clause-texts.ts'
import type { ClauseTexts } from './clause-texts.ts'
import { slotValues } from './slot-values.ts'
import type { SlotValue } from './slot-values.ts'
import { readTemplate } from './template-text.ts'
import type { RenderSlot } from './use-slot-chip.tsx'

const shownAtFirst = 5
const shownMore = 100

function ValueRow({ seen: { uses, lastUse }, wording }: { seen: SlotValue; wording: string }) {
  return (
    <li>
      <span className="slot-date">{lastUse === null ? templates.noDate : longDate(lastUse)}</span>
      <span className="slot-value" title={wording}>
        {wording}
      </span>
      {uses > 1 && <span className="slot-uses">{templates.valueUses(uses)}</span>}
    </li>
  )
}

function Values({
  slot,
  occurrences,
  clauses,
}: {
  slot: Slot
  occurrences: CuratedTemplate['occurrences']
  clauses: ClauseTexts
}) {
  const [count, setCount] = useState(shownAtFirst)
  const values = useMemo(() => slotValues(slot, occurrences), [slot, occurrences])
  const hidden = Math.max(0, values.length - count)
  return (
    <>
      <ul className="slot-values">
        {values.slice(0, count).map((seen) => (
          <ValueRow key={seen.value} seen={seen} wording={valueWording(slot.name, seen.value, clauses)} />
        ))}
      </ul>
      {hidden > 0 && (
        <Button size="small" type="text" onClick={() => setCount(count + shownMore)}>
          {templates.moreValues(hidden)}
        </Button>
      )}
    </>
  )
}

/** Every slot with its type and what was written in it over time, the newest first. */
export function SlotTable({ template, renderSlot }: { template: CuratedTemplate; renderSlot: RenderSlot }) {
  const { slots, occurrences } = template
  const clauses = useMemo(() => clauseTexts(readTemplate(template.template)), [template.template])
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
            <th scope="row">{renderSlot(slot.name)}</th>
            <td>{templates.types[slot.type]}</td>
            <td>
              <Values slot={slot} occurrences={occurrences} clauses={clauses} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
