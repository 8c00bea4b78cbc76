import type { Gap } from './slip-center.ts'
import type { Spelling } from './spelling.ts'
import { isTyped, tokenWeight } from './tokens.ts'
import type { Token } from './tokens.ts'

/** What fewer of the rows have is a value of the center's own; told by so many rows at least. */
const ownShare = 0.3
const leastRows = 6
/** A row that has less of such a value has another one, of which some letters happen to be the same. */
const sameValue = 0.75
/** What so many of the rows have is shared; a row that lacks so many letters of it in one place is laid anew. */
const sharedBy = 0.6
const leastLacking = 2

/**
 * Gaps as they are when what a row shares with the center by chance is not counted: letters of the center's own values that other values happen
 * to have. So a slip beside a value is not taken for a part of it.
 *
 * @param matched  for each token of the center, how many rows have it
 * @param gaps     of each row
 *
 * O(rows · tokens).
 */
export function settleGaps(
  center: readonly Token[],
  gaps: readonly Gap[][],
  spelling: Spelling,
  matched: Int32Array,
): Gap[][] {
  const rows = gaps.length
  const values = rows < leastRows ? [] : valuesOf(center, matched, rows)
  const support = Float32Array.from(matched, (count) => count / rows)
  const weights = Float32Array.from(
    center,
    (token, at) => tokenWeight(token) * Math.min(1, (support[at] ?? 0) / sharedBy) ** 2,
  )
  const lacking = ({ from, to }: Gap) => {
    let count = 0
    for (let at = from; at < to; at += 1) if ((support[at] ?? 0) >= sharedBy) count += 1
    return count
  }
  const lacked = (own: readonly Gap[]) => own.reduce((sum, gap) => sum + lacking(gap), 0)
  const layAnew = (own: Gap[], row: number) => {
    if (values.length === 0 || !own.some((gap) => lacking(gap) >= leastLacking)) return own
    const again = spelling.gapsOfRow(row, center, weights)
    return lacked(again) < lacked(own) ? again : own
  }
  const known = new Map<Gap[], Gap[]>()
  return gaps.map((own, row) => {
    const seen = known.get(own)
    if (seen) return seen
    const laid = dissolve(center, layAnew(own, row), spelling.tokensOf(row), values)
    const settled = laid.flatMap((gap) => partAtTyped(gap, center))
    known.set(own, settled)
    return settled
  })
}

type Region = { from: number; to: number }

function valuesOf(center: readonly Token[], matched: Int32Array, rows: number): Region[] {
  const regions: Region[] = []
  center.forEach((token, at) => {
    if (isTyped(token) || (matched[at] ?? 0) >= ownShare * rows) return
    const last = regions.at(-1)
    if (last?.to === at) last.to = at + 1
    else regions.push({ from: at, to: at + 1 })
  })
  return regions
}

function dissolve(
  center: readonly Token[],
  gaps: Gap[],
  row: readonly Token[],
  values: readonly Region[],
): Gap[] {
  if (values.length === 0 || gaps.length === 0) return gaps
  const places = placesOf(center.length, gaps)
  let isChanged = false
  for (const { from, to } of values) {
    const here = places.subarray(from, to)
    const shared = here.reduce((count, place) => count + (place >= 0 ? 1 : 0), 0)
    if (shared === 0) continue
    const start = before(places, from)
    const end = after(places, to, row.length)
    if (shared >= sameValue * Math.max(to - from, end - start)) continue
    here.fill(-1)
    isChanged = true
  }
  return isChanged ? gapsBetween(places, row) : gaps
}

/** Where the row has each token of the center, -1 where it has not. */
function placesOf(length: number, gaps: readonly Gap[]): Int32Array {
  const places = new Int32Array(length)
  let own = 0
  let at = 0
  for (const gap of gaps) {
    for (; at < gap.from; at += 1) places[at] = own++
    for (; at < gap.to; at += 1) places[at] = -1
    own += gap.own.length
  }
  for (; at < length; at += 1) places[at] = own++
  return places
}

function before(places: Int32Array, from: number): number {
  for (let at = from - 1; at >= 0; at -= 1) if ((places[at] ?? -1) >= 0) return (places[at] ?? 0) + 1
  return 0
}

function after(places: Int32Array, to: number, length: number): number {
  for (let at = to; at < places.length; at += 1) if ((places[at] ?? -1) >= 0) return places[at] ?? length
  return length
}

function gapsBetween(places: Int32Array, row: readonly Token[]): Gap[] {
  const gaps: Gap[] = []
  let from = 0
  let ownFrom = 0
  for (let at = 0; at <= places.length; at += 1) {
    const place = at === places.length ? row.length : (places[at] ?? -1)
    if (place < 0) continue
    if (at > from || place > ownFrom) gaps.push({ from, to: at, own: row.slice(ownFrom, place) })
    from = at + 1
    ownFrom = place + 1
  }
  return gaps
}

/** A gap that has the same numbers, titles and fields on both sides, as letters misread before and behind a number make it, is several. */
function partAtTyped(gap: Gap, center: readonly Token[]): Gap[] {
  const expected = center.slice(gap.from, gap.to)
  const typed = expected.filter(isTyped)
  const own = gap.own.filter(isTyped)
  if (typed.length === 0 || typed.length !== own.length) return [gap]
  if (typed.some(({ key }, at) => key !== own[at]?.key)) return [gap]
  const parts: Gap[] = []
  let from = gap.from
  let ownFrom = 0
  for (let at = gap.from; at <= gap.to; at += 1) {
    const token = center[at]
    if (at < gap.to && token && !isTyped(token)) continue
    const end =
      at === gap.to ? gap.own.length : gap.own.findIndex((one, index) => index >= ownFrom && isTyped(one))
    if (at > from || end > ownFrom) parts.push({ from, to: at, own: gap.own.slice(ownFrom, end) })
    from = at + 1
    ownFrom = end + 1
  }
  return parts
}
