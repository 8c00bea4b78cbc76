import type { Item } from './items.ts'
import { constantOf, textOf } from './items.ts'
import { innerMark } from './lexicon.ts'
import { isTyped } from './tokens.ts'
import type { Token } from './tokens.ts'

/** Characters that a clause beside a slot must have to be told from a part of the value. */
const leastClause = 6
/** A clause stands in this share of the slices at least; what rarer ones begin with are words of theirs. */
const leastShare = 0.2
/** Up to this share of the slices may begin or end with other clauses, else all of them are values of one slot. */
const mostOthers = 0.1

/**
 * A clause right beside a slot stands in one region with it: where some rows are much longer than the others and begin or end alike, that
 * is the clause, and what follows or precedes it the slot. Null when there is none.
 */
export function partClause(slices: Token[][], induceRest: (slices: Token[][]) => Item[]): Item[] | null {
  const piece = sharedPiece(slices)
  if (piece) return withClause(slices, piece.clause, piece.isPresent, piece.side, induceRest)

  const lengths = slices.map((slice) => textOf(slice).length)
  const sorted = lengths.toSorted((a, b) => a - b)
  let limit = 0
  for (let at = 1; at < sorted.length; at += 1)
    if (
      (sorted[at] ?? 0) - (sorted[at - 1] ?? 0) >= leastClause &&
      (sorted[at] ?? 0) >= 2 * (sorted[at - 1] ?? 0)
    )
      limit = sorted[at] ?? 0
  if (limit === 0) return null
  const long = slices.filter((_, row) => (lengths[row] ?? 0) >= limit)
  const short = slices.filter((_, row) => (lengths[row] ?? 0) < limit)
  const isLong = slices.map((_, row) => (lengths[row] ?? 0) >= limit)
  if (long.length < 2) return null
  for (const side of [1, -1] as const) {
    const clause = clauseAt(long, short, side)
    if (clause.length === 0 || textOf(clause).length < leastClause || isFragile(clause)) continue
    if (!innerMark.test(clause.at(side === 1 ? -1 : 0)?.text ?? '')) continue
    return withClause(slices, clause, isLong, side, induceRest)
  }
  return null
}

function withClause(
  slices: readonly Token[][],
  clause: Token[],
  present: boolean[],
  side: 1 | -1,
  induceRest: (slices: Token[][]) => Item[],
): Item[] {
  const rest = slices.map((slice, row) => {
    if (!present[row]) return slice
    return side === 1 ? slice.slice(clause.length) : slice.slice(0, slice.length - clause.length)
  })
  const item: Item = { kind: 'clause', present, items: [constantOf(clause)] }
  return side === 1 ? [item, ...induceRest(rest)] : [...induceRest(rest), item]
}

type Piece = { clause: Token[]; isPresent: boolean[]; side: 1 | -1 }

/**
 * What several slices, and not all, begin with up to a comma, or end with from a comma on. One slice is enough when without it it begins or
 * ends as all others do.
 */
function sharedPiece(slices: readonly Token[][]): Piece | null {
  let best: Piece | null = null
  let bestWorth = 0
  for (const side of [1, -1] as const) {
    const pieces = new Map<string, { clause: Token[]; rows: number[] }>()
    slices.forEach((slice, row) => {
      const clause = pieceOf(slice, side)
      const known = pieces.get(textOf(clause))
      if (known) known.rows.push(row)
      else pieces.set(textOf(clause), { clause, rows: [row] })
    })
    const withPiece = slices.filter((slice) => textOf(pieceOf(slice, side)).length >= leastClause).length
    for (const [text, { clause, rows }] of pieces) {
      if (text.length < leastClause || rows.length === slices.length || isFragile(clause)) continue
      if (rows.length < leastShare * slices.length) continue
      if (withPiece - rows.length > mostOthers * slices.length) continue
      if (rows.length === 1 && !goesOnAlike(slices, rows[0] ?? 0, clause.length, side)) continue
      const worth = rows.length * text.length
      if (worth <= bestWorth) continue
      bestWorth = worth
      best = { clause, isPresent: slices.map((_, row) => rows.includes(row)), side }
    }
  }
  return best
}

/** The tokens up to the first comma or colon, or from the last one on; none when nothing would be left. */
function pieceOf(slice: readonly Token[], side: 1 | -1): Token[] {
  const at =
    side === 1
      ? slice.findIndex(({ text }) => innerMark.test(text))
      : slice.findLastIndex(({ text }) => innerMark.test(text))
  const piece = at < 0 ? [] : side === 1 ? slice.slice(0, at + 1) : slice.slice(at)
  return piece.length === slice.length ? [] : piece
}

function goesOnAlike(slices: readonly Token[][], row: number, length: number, side: 1 | -1): boolean {
  const next = slices[row]?.at(side === 1 ? length : -1 - length)
  return slices.every(
    (slice, other) =>
      other === row || (next?.kind === 'word' && slice.at(side === 1 ? 0 : -1)?.text === next.text),
  )
}

/** What all long slices begin (1) or end (-1) with, less what the short ones begin or end with. */
function clauseAt(long: readonly Token[][], short: readonly Token[][], side: 1 | -1): Token[] {
  const [first = []] = long
  const at = (slice: readonly Token[], index: number) => slice.at(side === 1 ? index : -1 - index)
  let length = 0
  while (length < first.length && long.every((slice) => at(slice, length)?.text === at(first, length)?.text))
    length += 1
  length = Math.min(length, ...long.map((slice) => slice.length - 1))
  const lead = (index: number) => at(first, index)
  let kept = 0
  for (let count = 1; count < length; count += 1) {
    const isShared = short.every((slice) =>
      Array.from({ length: count }, (_, index) => index).every(
        (index) => slice.length > count && at(slice, index)?.text === lead(length - count + index)?.text,
      ),
    )
    if (isShared) kept = count
  }
  const own = length - kept
  return side === 1 ? first.slice(0, own) : first.slice(first.length - own)
}

/** A clause that is only a number or a name is a slot that may be empty. */
export function isFragile(slice: readonly Token[]): boolean {
  const text = textOf(slice)
  return slice.every(isTyped) || text !== text.trim() || text.includes('\n')
}
