import type { ReactNode } from 'react'
import type { Occurrence, Slot } from '#contract/template.ts'
import { templates } from '#renderer/strings/templates.ts'
import { valueWording } from './clause-texts.ts'
import type { ClauseTexts } from './clause-texts.ts'
import { occurrenceKey } from './occurrence-key.ts'
import { OccurrenceSource } from './OccurrenceSource.tsx'
import { isUnusual } from './template-text.ts'

export interface AlignmentTableProps {
  occurrences: readonly Occurrence[]
  /** Those whose values differ. */
  slots: readonly Slot[]
  usual: ReadonlyMap<string, string>
  clauses: ClauseTexts
  /** The box by which an occurrence is chosen; null where none can be. */
  mark: ((occurrence: Occurrence) => ReactNode) | null
}

/** The occurrences under each other, a column a slot, so that what differs stands in columns. */
export function AlignmentTable({ occurrences, slots, usual, clauses, mark }: AlignmentTableProps) {
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
            <tr key={occurrenceKey(occurrence)} data-testid="occurrence">
              <th scope="row">
                <span className="alignment-source">
                  {mark?.(occurrence)}
                  <OccurrenceSource occurrence={occurrence} />
                </span>
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
                    <span className="alignment-value">{valueWording(slot.name, value, clauses)}</span>
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
