import type { ReactNode } from 'react'
import type { Occurrence } from '#contract/template.ts'
import { occurrenceKey } from './occurrence-key.ts'
import { OccurrenceSource } from './OccurrenceSource.tsx'

/** The files of occurrences that say the very same. */
export function SourceGrid({
  occurrences,
  mark,
}: {
  occurrences: readonly Occurrence[]
  mark: ((occurrence: Occurrence) => ReactNode) | null
}) {
  return (
    <ul className="source-grid">
      {occurrences.map((occurrence) => (
        <li key={occurrenceKey(occurrence)} className="alignment-source" data-testid="occurrence">
          {mark?.(occurrence)}
          <OccurrenceSource occurrence={occurrence} />
        </li>
      ))}
    </ul>
  )
}
