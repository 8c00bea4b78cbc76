import { grid, seals, signature } from './numbers.ts'
import { widthInChars } from './char-width.ts'

/** One row of a joint signature: the organs and where their centres stand, in characters from the left of the type area. */
export type SignatureRow = { organs: string[]; centres: number[] }

/** How far the centres of neighbours stand apart: no seal may touch another, nor a name its neighbour. */
function distanceOf(organs: readonly string[]): number {
  return Math.max(seals.distanceChars, ...organs.map((organ) => widthInChars(organ) + 1))
}

/**
 * Where the organs of a joint, sealed document stand (clause 7.3.5.1): in their order, in rows of at most three, the last one centred over the
 * date, which is four characters in. No two seals touch, none leaves the type area; rows that are not full end at the right.
 */
export function signatureRows(organs: readonly string[], dateText: string): SignatureRow[] {
  const last = grid.charsPerLine - signature.sealedDateRightChars - widthInChars(dateText) / 2
  const distance = distanceOf(organs)
  const reach = Math.max(seals.radiusChars, ...organs.map((organ) => widthInChars(organ) / 2))
  let columns = Math.min(seals.mostInRow, organs.length)
  while (columns > 1 && last - (columns - 1) * distance < reach) columns -= 1
  const rows: SignatureRow[] = []
  for (let at = 0; at < organs.length; at += columns) {
    const row = organs.slice(at, at + columns)
    const centres = row.map((organ, index) => {
      const centre = last - (row.length - 1 - index) * distance
      const half = widthInChars(organ) / 2
      return Math.max(half, Math.min(centre, grid.charsPerLine - half))
    })
    rows.push({ organs: row, centres })
  }
  return rows
}
