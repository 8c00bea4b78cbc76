import { isWide } from '#domain/text/width.ts'

/**
 * A piece of text where it stands on a page: a glyph, a word or a whole line, as the producer wrote it. All in one unit,
 * from the top left corner of the page.
 */
export type Piece = {
  text: string
  /** Left end of the piece. */
  x: number
  /** Its baseline, growing downwards. */
  y: number
  /** How far the text advances. */
  width: number
  /** Height of its characters: one em. */
  size: number
  /** Degrees, clockwise: 0 is upright. Columns of vertical writing advance downwards: 90. */
  angle: number
}

/** A page with its pieces in the order of the file. */
export type PiecesOfPage = { width: number; height: number; pieces: readonly Piece[] }

/** Text on one baseline without a gap of more than a few tenths of its size. */
export type Segment = { text: string; x: number; right: number }

/** All that stands on one baseline, from left to right. `size` is that of its biggest piece. */
export type Row = { y: number; size: number; segments: Segment[] }

/** A page as rows from top to bottom, with what was left out on the way. */
export type PageRows = {
  width: number
  height: number
  rows: Row[]
  /** Texts that stand askew. */
  rotated: string[]
  /** Characters that were printed twice, to look bold. */
  duplicates: number
}

export function startOf(row: Row): number {
  return row.segments[0]?.x ?? 0
}

export function endOf(row: Row): number {
  return row.segments.at(-1)?.right ?? 0
}

export function textOfRow(row: Row): string {
  return row.segments.map((segment) => segment.text).join('')
}

/** Advance of a text in ems where no font tells: one for a wide character, half for any other. */
export function naturalWidth(text: string): number {
  let width = 0
  for (const char of text) width += isWide(char) ? 1 : 0.5
  return width
}

/** The value that most of the weight lies on, in steps of `step`; 0 when there are none. The smallest of equals. */
export function modeOf(values: readonly { value: number; weight: number }[], step: number): number {
  const weights = new Map<number, number>()
  for (const { value, weight } of values) {
    const key = Math.round(value / step)
    weights.set(key, (weights.get(key) ?? 0) + weight)
  }
  let best: [number, number] = [0, 0]
  for (const [key, weight] of weights) {
    if (weight > best[1] || (weight === best[1] && key < best[0])) best = [key, weight]
  }
  return best[0] * step
}

/** Segments closer than this, in ems, belong to one run of text. */
const runGap = 1.25

/** A row whose segments are parted by wide gaps only; nearer ones are joined by a wide space, Latin words by a narrow one. */
export function joinNear(row: Row): Row {
  const segments: Segment[] = []
  for (const segment of row.segments) {
    const last = segments.at(-1)
    if (last === undefined || segment.x - last.right > runGap * row.size) segments.push({ ...segment })
    else {
      const isLatin = !isWide(last.text.at(-1) ?? '') && !isWide(segment.text.charAt(0))
      last.text += (isLatin ? ' ' : '\u3000') + segment.text
      last.right = Math.max(last.right, segment.right)
    }
  }
  return { ...row, segments }
}
