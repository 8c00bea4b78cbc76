import type { Variant } from './columns.ts'
import { textOf } from './items.ts'
import type { Reading } from './reading.ts'
import type { Token } from './tokens.ts'
import { isTyped } from './tokens.ts'

/** Share of the rows that must have other words than the center for these to be the usual ones. */
const agreeing = 0.6
/** So many letters beside a slot are looked at. */
const mostEdge = 2

/** What a row has instead of the center's tokens from `from` up to `to`. */
export type Gap = { from: number; to: number; own: Token[] }

/** The variant that most rows have; among those with equally many the one of middle length. The vote mends it where it is odd. */
export function commonest(variants: readonly Variant[]): Variant {
  const most = Math.max(...variants.map(({ rows }) => rows.length))
  const first = variants
    .filter(({ rows }) => rows.length === most)
    .toSorted((a, b) => a.tokens.length - b.tokens.length)
  return first[first.length >> 1] ?? { tokens: [], rows: [], keys: new Int32Array(0) }
}

/**
 * The center with those gaps filled in that most rows have in the same words, or whose letters are misread in the center; null when there is
 * none.
 */
export function vote(
  center: readonly Token[],
  gaps: readonly Gap[][],
  reading: Reading | null,
): Token[] | null {
  const votes = new Map<string, { gap: Gap; count: number }>()
  for (const gap of gaps.flat()) {
    if (!isUntyped([...gap.own, ...center.slice(gap.from, gap.to)])) continue
    const key = `${gap.from}:${gap.to}:${textOf(gap.own)}`
    const known = votes.get(key)
    if (known) known.count += 1
    else votes.set(key, { gap, count: 1 })
  }
  const won = [...votes.values()]
    .filter(
      ({ gap, count }) =>
        count >= agreeing * gaps.length ||
        (reading !== null && isOddInCenter(gap, center, reading, gaps.length)),
    )
    .map(({ gap }) => gap)
    .toSorted((a, b) => b.from - a.from)
  if (won.length === 0) return voteEdges(center, gaps)
  const better = [...center]
  let from = Infinity
  for (const gap of won) {
    if (gap.to > from) continue
    from = gap.from
    better.splice(gap.from, gap.to - gap.from, ...gap.own)
  }
  return better
}

/** Whether the letter that the center has in a gap is misread, and what a row has instead is not. */
function isOddInCenter(
  { from, to, own }: Gap,
  center: readonly Token[],
  reading: Reading,
  count: number,
): boolean {
  const expected = center.slice(from, to)
  if (own.length > 1 || expected.length > 1) return false
  return reading.isMisread(expected, own, center[from - 1], center[to], count, 1)
}

/**
 * A center that is odd right beside a slot shares no gap with other rows, for each has a value of its own there: the letters that most rows
 * have at a gap's edge take the place of the center's. Null where they are the same.
 */
function voteEdges(center: readonly Token[], gaps: readonly Gap[][]): Token[] | null {
  for (const side of [1, -1] as const) {
    for (let length = mostEdge; length > 0; length -= 1) {
      const votes = new Map<string, { gap: Gap; letters: Token[]; count: number }>()
      for (const gap of gaps.flat()) {
        if (gap.own.length <= length || gap.to - gap.from <= length) continue
        const letters = side === 1 ? gap.own.slice(0, length) : gap.own.slice(-length)
        if (!isUntyped([...letters, ...edgeOf(center, gap, side, length)])) continue
        const key = `${side === 1 ? gap.from : gap.to}:${textOf(letters)}`
        const known = votes.get(key)
        if (known) known.count += 1
        else votes.set(key, { gap, letters, count: 1 })
      }
      for (const { gap, letters, count } of votes.values()) {
        if (count < agreeing * gaps.length) continue
        if (textOf(letters) === textOf(edgeOf(center, gap, side, length))) continue
        return [...center].toSpliced(side === 1 ? gap.from : gap.to - length, length, ...letters)
      }
    }
  }
  return null
}

function edgeOf(center: readonly Token[], { from, to }: Gap, side: 1 | -1, length: number): Token[] {
  return side === 1 ? center.slice(from, from + length) : center.slice(to - length, to)
}

/** Whether no token is a number, a title or a field. */
export function isUntyped(tokens: readonly Token[]): boolean {
  return !tokens.some(isTyped)
}
