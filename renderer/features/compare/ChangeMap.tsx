import type { ComparisonRow } from '#contract/comparison.ts'
import { compare } from '#renderer/strings/compare.ts'
import { isChange, textOfSide } from './rows.ts'

/** A strip beside the rows with a mark for every change, placed by how far down the text it stands. Pressing one goes there. */
export function ChangeMap({
  rows,
  onChoose,
}: {
  rows: readonly ComparisonRow[]
  onChoose(rowIndex: number): void
}) {
  const lengths = rows.map((row) => Math.max(textOfSide(row, 'a').length, textOfSide(row, 'b').length) + 12)
  const whole = lengths.reduce((sum, length) => sum + length, 0)
  let before = 0
  const marks = rows.map((row, index) => {
    const top = (before / whole) * 100
    before += lengths[index] ?? 0
    return { row, index, top, height: ((lengths[index] ?? 0) / whole) * 100 }
  })
  return (
    <div className="compare-map" aria-label={compare.map} role="group">
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
    </div>
  )
}
