import type { OutlineItem } from './counts.ts'

/** Where a dragged section would go: before the block `target`, drawn as a line above the row of that number. */
export interface Drop {
  target: number
  row: number
}

/**
 * Where a section that is dragged over the outline goes: before the next heading of its level or above, so that it never
 * comes between another heading and what belongs to that. Null where it stands already.
 *
 * @param row the row under the pointer, or the number of rows for below the last
 * @param end the block behind the last section
 */
export function dropAt(
  outline: readonly OutlineItem[],
  dragged: OutlineItem,
  row: number,
  end: number,
): Drop | null {
  const from = outline.indexOf(dragged)
  const next = (at: number) => {
    const found = outline.findIndex((item, index) => index >= at && item.level <= dragged.level)
    return found === -1 ? outline.length : found
  }
  const place = next(row)
  if (place === from || place === next(from + 1)) return null
  return { target: outline[place]?.index ?? end, row: place }
}
