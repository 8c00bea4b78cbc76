import type { ComponentType } from 'react'
import type { Occurrence, Slot } from '#contract/template.ts'
import { common } from '#renderer/strings/common.ts'
import { templates } from '#renderer/strings/templates.ts'
import { isUnusual } from './template-text.ts'

export interface AlignmentTableProps {
  occurrences: readonly Occurrence[]
  slots: readonly Slot[]
  usual: ReadonlyMap<string, string>
  source: ComponentType<{ occurrence: Occurrence }>
}

function wording(value: string | boolean | undefined): string {
  if (value === undefined || value === '') return common.none
  if (typeof value === 'string') return value
  return value ? templates.clauseValues.true : templates.clauseValues.false
}

/** The occurrences under each other, a column a slot, so that what differs stands in columns. */
export function AlignmentTable({ occurrences, slots, usual, source: Source }: AlignmentTableProps) {
  return (
    <div className="alignment">
      <table>
        <thead>
          <tr>
            <th scope="col">{templates.source}</th>
            {slots.map((slot) => (
              <th key={slot.name} scope="col">
                {slot.name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {occurrences.map((occurrence) => (
            <tr key={`${occurrence.replyId}-${occurrence.start}`}>
              <th scope="row">
                <Source occurrence={occurrence} />
              </th>
              {slots.map((slot) => {
                const value = occurrence.values[slot.name]
                const standsOut = value !== undefined && isUnusual(usual, slot.name, String(value))
                return (
                  <td
                    key={slot.name}
                    className={standsOut ? 'value-unusual' : ''}
                    title={standsOut ? templates.differs : undefined}
                  >
                    <span className="alignment-value">{wording(value)}</span>
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
