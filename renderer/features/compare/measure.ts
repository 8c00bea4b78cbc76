import type { Comparison } from '#contract/comparison.ts'
import type { Anchor } from './parallel.ts'

/** Of the strip between two columns. */
export const gutterWidth = 44

/** Where a row stands in a column: from the top of the column's content, in CSS pixels. */
export interface RowPlace {
  top: number
  bottom: number
}

/**
 * The places of all rows in a column.
 *
 * @param side  which of a run's two rows is meant
 */
export function placesOfRows(column: HTMLElement, side: 'left' | 'right'): Map<number, RowPlace> {
  const places = new Map<number, RowPlace>()
  const zero = column.getBoundingClientRect().top - column.scrollTop
  for (const run of column.querySelectorAll<HTMLElement>(`[data-${side}]`)) {
    const row = Number(run.dataset[side])
    const box = run.getBoundingClientRect()
    const [top, bottom] = [box.top - zero, box.bottom - zero]
    const known = places.get(row)
    places.set(row, {
      top: Math.min(known?.top ?? top, top),
      bottom: Math.max(known?.bottom ?? bottom, bottom),
    })
  }
  return places
}

/** The heights at which rows that stand in their place stand in both columns. */
export function anchorsOf(
  { rows }: Comparison,
  from: ReadonlyMap<number, RowPlace>,
  to: ReadonlyMap<number, RowPlace>,
): Anchor[] {
  const anchors: Anchor[] = []
  for (const [index, row] of rows.entries()) {
    if (row.kind !== 'same' && row.kind !== 'changed') continue
    const [own, other] = [from.get(index), to.get(index)]
    const last = anchors.at(-1)
    if (own === undefined || other === undefined) continue
    if (last === undefined || (own.top > last.from && other.top > last.to))
      anchors.push({ from: own.top, to: other.top })
  }
  return anchors
}

/** A band between two columns from one row's place to the other's, in pixels of what is seen. */
export interface Link {
  row: number
  kind: 'changed' | 'moved'
  path: string
}

/** The bands of changed and moved rows of which at least one end is seen. */
export function linksOf(
  { rows }: Comparison,
  left: { places: ReadonlyMap<number, RowPlace>; scrollTop: number },
  right: { places: ReadonlyMap<number, RowPlace>; scrollTop: number },
  size: { width: number; height: number },
): Link[] {
  return rows.flatMap((row, index): Link[] => {
    if (row.kind !== 'changed' && row.kind !== 'moved' && row.kind !== 'moved-changed') return []
    const [one, other] = [left.places.get(index), right.places.get(index)]
    if (one === undefined || other === undefined) return []
    const ends = [one.top - left.scrollTop, one.bottom - left.scrollTop].concat(
      other.top - right.scrollTop,
      other.bottom - right.scrollTop,
    )
    const [a = 0, b = 0, c = 0, d = 0] = ends
    const isSeen = (top: number, bottom: number) => bottom > 0 && top < size.height
    if (!isSeen(a, b) && !isSeen(c, d)) return []
    const half = size.width / 2
    const path = `M0 ${a}C${half} ${a} ${half} ${c} ${size.width} ${c}V${d}C${half} ${d} ${half} ${b} 0 ${b}Z`
    return [{ row: index, kind: row.kind === 'changed' ? 'changed' : 'moved', path }]
  })
}
