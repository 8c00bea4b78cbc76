import type { ComparisonRow } from '#contract/comparison.ts'
import { compare } from '#renderer/strings/compare.ts'
import { isChange, textOfSide } from './rows.ts'

/** The height of a row beyond its text, in characters. */
const rowGap = 12

/** A strip beside the rows with a mark for every change, placed by how far down the text it stands. Pressing one goes there. */
export function ChangeMap({
  rows,
  onChoose,
}: {
  rows: readonly ComparisonRow[]
  onChoose(rowIndex: number): void
}) {
  const lengths = rows.map(
    (row) => Math.max(textOfSide(row, 'a').length, textOfSide(row, 'b').length) + rowGap,
  )
  const ends = lengths.reduce<number[]>((sums, length) => [...sums, (sums.at(-1) ?? 0) + length], [])
  const whole = ends.at(-1) ?? 1
  const marks = rows.map((row, index) => {
    const length = lengths[index] ?? 0
    return { row, index, top: (((ends[index] ?? 0) - length) / whole) * 100, height: (length / whole) * 100 }
  })
  return (
    <nav className="compare-map" aria-label={compare.map}>
      {marks
        .filter(({ row }) => isChange(row))
        .map(({ row, index, top, height }) => (
          <button
            key={index}
            type="button"
            tabIndex={-1}
            className={`compare-map-mark compare-map-${row.kind}`}
            style={{ top: `${top}%`, height: `${height}%` }}
            title={compare.kind[row.kind]}
            aria-label={compare.kind[row.kind]}
            onClick={() => onChoose(index)}
          />
        ))}
    </nav>
  )
}
