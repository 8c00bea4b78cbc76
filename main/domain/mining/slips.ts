import { variantsOf } from './columns.ts'
import type { Reading } from './reading.ts'
import type { Gap } from './slip-center.ts'
import { commonest, isUntyped, vote } from './slip-center.ts'
import { settleGaps } from './slip-gaps.ts'
import { spell, Spelling } from './spelling.ts'
import { isTyped, tokenise } from './tokens.ts'
import { textOf } from './items.ts'
import type { Token } from './tokens.ts'

/** With fewer rows a slip cannot be told from a choice. */
const leastRows = 3
/** Share of the rows that must agree against a slip of one character, and of two. */
const agreeing = 0.6
const agreeingWidely = 0.8
/** Share that must agree on a letter beside a slot: the values of a slot often end alike. */
const agreeingBesideSlot = 0.9

/** The same where other places show that the rows are misread: so many characters of all, told by rows enough. */
const agreeingInNoise = 0.74
const noisyShare = 0.002
const leastNoisyRows = 4

/** Where nearly all of many rows agree, whatever few characters one has instead are its own and no reason for a slot. */
const agreeingNearlyAll = 0.95
const manyRows = 20
const severalRows = 6
const longestOddity = 12
/** How often the rows vote on what the usual words are. */
const votes = 4

/** Share of the rows from which on the same other words, if not in one row alone, are a choice and no slip. */
const leastChoice = 0.08

/** From this share of the rows on that lack some words these are a clause. */
const optionalShare = 0.15

/** A place where a row has other words than nearly all rows; offsets into the row's text as put right. */
export type Slip = { start: number; end: number; printed: Token[] }

/** Rows with their slips taken out, and the slips of each row in text order. */
export type PutRight = { rows: Token[][]; slips: Slip[][] }

/** For each letter of the center, and each place before one, in how many rows it is as in the center. */
type Matches = { tokens: Int32Array; places: Int32Array }

/**
 * Takes out slips: one or two characters that are wrong, missing or too many in a row where nearly all rows agree, as
 * reading errors and small edits are. Without them what nearly all rows share is found although no two are equal.
 * Numbers, titles and fields are never touched.
 *
 * @param rows     the same sentence of every occurrence, in tokens
 * @param reading  of a library that was misread, which tells misread letters where too few rows agree; else null
 */
export function putSlipsRight(rows: readonly Token[][], reading: Reading | null = null): PutRight {
  const unchanged = { rows: [...rows], slips: rows.map(() => []) }
  const variants = variantsOf(rows)
  if (rows.length < (reading ? 2 : leastRows) || variants.length < 2) return unchanged
  const spelling = new Spelling(rows)
  let center = spell(commonest(variants).tokens)
  let gaps: Gap[][] = spelling.gapsTo(center)
  for (let round = 0; round < votes; round += 1) {
    const better = vote(center, gaps, reading)
    if (!better) break
    center = better
    gaps = spelling.gapsTo(center)
  }
  gaps = settleGaps(center, gaps, spelling, countMatches(center, gaps).tokens)
  const matched = countMatches(center, gaps)
  const wordings = countWordings(gaps)
  const isOptional = optionalTest(center, gaps)
  const noisy = reading !== null || isNoisy(center, gaps, matched, rows.length)
  const agreement = noisy ? agreeingInNoise : agreeingBesideSlot
  const putRight = rows.map((row, at) => {
    const agrees = edgeTest(center, matched, agreement * rows.length, rows.length, reading)
    const parts = (gaps[at] ?? []).flatMap((gap) => partGap(gap, agrees, isOptional))
    const isMisread = (gap: Gap) =>
      reading !== null && isOddLetter(gap, center, reading, rows.length, timesOf(gap, wordings))
    const wrong = parts.filter(
      (gap) =>
        isMisread(gap) ||
        (isSlip(gap, center, matched, rows.length, noisy) && !isChoice(gap, wordings, rows.length)),
    )
    return wrong.length === 0 ? { tokens: row, slips: [] } : repair(spell(row), center, parts, wrong)
  })
  return { rows: putRight.map(({ tokens }) => tokens), slips: putRight.map(({ slips }) => slips) }
}

/** Whether slips of one character are so many, where nothing else can be meant, that the rows must have been misread. */
function isNoisy(center: readonly Token[], gaps: readonly Gap[][], matched: Matches, count: number): boolean {
  if (count < leastNoisyRows) return false
  let slips = 0
  for (const gap of gaps.flat())
    if (
      coreLength(textOf(gap.own), textOf(center.slice(gap.from, gap.to))) === 1 &&
      isSlip(gap, center, matched, count, false)
    )
      slips += 1
  return slips >= Math.max(2, noisyShare * center.length * count)
}

/** The words again, cut anew where letters have changed. */
function joinLetters(letters: readonly Token[]): Token[] {
  const tokens: Token[] = []
  let run = ''
  for (const letter of letters) {
    if (!isTyped(letter)) {
      run += letter.text
      continue
    }
    tokens.push(...tokenise(run, []), letter)
    run = ''
  }
  return [...tokens, ...tokenise(run, [])]
}

/** Whether the letter at `at` of the center belongs to what the rows share, and not to the slot beside it; `own` is what a row has there. */
type EdgeTest = (at: number, own: Token | undefined, side: 1 | -1) => boolean

/** That rows enough have it; or half of them, when what the row has instead is a misread letter. */
function edgeTest(
  center: readonly Token[],
  matched: Matches,
  least: number,
  count: number,
  reading: Reading | null,
): EdgeTest {
  return (at, own, side) => {
    const agree = matched.tokens[at] ?? 0
    const expected = center[at]
    if (agree >= least || reading === null || agree * 2 < count || !expected || !own) return agree >= least
    const before = side === 1 ? center[at - 1] : undefined
    const after = side === 1 ? undefined : center[at + 1]
    return isUntyped([expected, own]) && reading.isMisread([own], [expected], before, after, count, 1)
  }
}

/** Whether a gap is one letter, misread, missing or too many. */
function isOddLetter(
  { from, to, own }: Gap,
  center: readonly Token[],
  reading: Reading,
  count: number,
  uses: number,
): boolean {
  const expected = center.slice(from, to)
  if (own.length > 1 || expected.length > 1 || !isUntyped([...own, ...expected])) return false
  return reading.isMisread(own, expected, center[from - 1], center[to], count, uses)
}

/**
 * A slip right beside a slot stands in one gap with the slot's value: the letters at the gap's edges on which the rows agree
 * are parted from it, as long as a value is left.
 */
function partGap(gap: Gap, agrees: EdgeTest, isOptional: (from: number, to: number) => boolean): Gap[] {
  let head = 0
  while (gap.from + head < gap.to && agrees(gap.from + head, gap.own[head], 1)) head += 1
  if (gap.from + head === gap.to) return [gap]
  let tail = 0
  while (agrees(gap.to - 1 - tail, gap.own.at(-1 - tail), -1)) tail += 1
  const isAll = head + tail === gap.own.length && isOptional(gap.from + head, gap.to - tail)
  if (head + tail === 0 || (head + tail >= gap.own.length && !isAll)) return [gap]
  const ownEnd = gap.own.length - tail
  return [
    { from: gap.from, to: gap.from + head, own: gap.own.slice(0, head) },
    { from: gap.from + head, to: gap.to - tail, own: gap.own.slice(head, ownEnd) },
    { from: gap.to - tail, to: gap.to, own: gap.own.slice(ownEnd) },
  ].filter((part) => part.to > part.from || part.own.length > 0)
}

/** Whether many rows have nothing instead of these tokens of the center: then they are a clause, and what is left of it a row without it. */
function optionalTest(
  center: readonly Token[],
  gaps: readonly Gap[][],
): (from: number, to: number) => boolean {
  const lacking = new Int32Array(center.length)
  for (const { from, to, own } of gaps.flat()) {
    if (own.length > 0) continue
    for (let at = from; at < to; at += 1) lacking[at] = (lacking[at] ?? 0) + 1
  }
  const least = optionalShare * gaps.length
  return (from, to) => from < to && lacking.subarray(from, to).every((count) => count >= least)
}

/** For each token of the center how many rows have it; for each place before a token how many rows have nothing there. */
function countMatches(center: readonly Token[], gaps: readonly Gap[][]): Matches {
  const tokens = new Int32Array(center.length).fill(gaps.length)
  const places = new Int32Array(center.length + 1).fill(gaps.length)
  for (const gap of gaps.flat()) {
    for (let at = gap.from; at < gap.to; at += 1) tokens[at] = (tokens[at] ?? 0) - 1
    for (let at = gap.from; at <= gap.to; at += 1) places[at] = (places[at] ?? 0) - 1
  }
  return { tokens, places }
}

function isSlip(
  gap: Gap,
  center: readonly Token[],
  matched: Matches,
  count: number,
  isNoisy: boolean,
): boolean {
  const expected = center.slice(gap.from, gap.to)
  if (gap.own.some(isTyped) || expected.some(isTyped)) return false
  let agree = gap.from === gap.to ? (matched.places[gap.from] ?? 0) : count
  for (let at = gap.from; at < gap.to; at += 1) agree = Math.min(agree, matched.tokens[at] ?? 0)
  const size = coreLength(textOf(gap.own), textOf(expected))
  const nearlyAll = isNoisy ? agreeingWidely : agreeingNearlyAll
  if (agree >= nearlyAll * count && count >= (isNoisy ? severalRows : manyRows)) return size <= longestOddity
  if (agree < (size === 1 ? agreeing : agreeingWidely) * count) return false
  if (size <= 2) return size === 1 || count > leastRows
  return count > leastRows && size <= longestOddity && isAlike(textOf(gap.own), textOf(expected))
}

/** Whether one of two texts is the other misread: half of its characters are there in their order. A value put for another has none. */
function isAlike(a: string, b: string): boolean {
  let row = new Uint8Array(b.length + 1)
  for (const letter of a) {
    const next = new Uint8Array(b.length + 1)
    for (let at = 0; at < b.length; at += 1)
      next[at + 1] = letter === b[at] ? (row[at] ?? 0) + 1 : Math.max(row[at + 1] ?? 0, next[at] ?? 0)
    row = next
  }
  return (row[b.length] ?? 0) * 2 >= Math.max(a.length, b.length)
}

/** In how many rows the same words stand instead of the same letters of the center. */
function countWordings(gaps: readonly Gap[][]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const gap of gaps.flat()) {
    const key = wordingOf(gap)
    counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  return counts
}

function timesOf(gap: Gap, wordings: ReadonlyMap<string, number>): number {
  return wordings.get(wordingOf(gap)) ?? 1
}

function wordingOf({ from, to, own }: Gap): string {
  return `${from}:${to}:${textOf(own)}`
}

/** Other words that come again and again are meant: 我委 beside 我局. */
function isChoice(gap: Gap, wordings: ReadonlyMap<string, number>, count: number): boolean {
  const times = timesOf(gap, wordings)
  return times >= (count < manyRows ? 2 : 3) && times >= leastChoice * count
}

/** Characters of the longer text that are left when equal heads and tails are taken off. */
function coreLength(a: string, b: string): number {
  const shorter = Math.min(a.length, b.length)
  let head = 0
  while (head < shorter && a[head] === b[head]) head += 1
  let tail = 0
  while (tail < shorter - head && a[a.length - 1 - tail] === b[b.length - 1 - tail]) tail += 1
  return Math.max(a.length, b.length) - head - tail
}

function repair(
  row: readonly Token[],
  center: readonly Token[],
  gaps: readonly Gap[],
  wrong: readonly Gap[],
) {
  const tokens: Token[] = []
  const slips: Slip[] = []
  let offset = 0
  let at = 0
  let ownAt = 0
  const add = (added: readonly Token[]) => {
    tokens.push(...added)
    offset += textOf(added).length
  }
  for (const gap of gaps) {
    const same = gap.from - at
    add(row.slice(ownAt, ownAt + same))
    ownAt += same + gap.own.length
    at = gap.to
    if (!wrong.includes(gap)) {
      add(gap.own)
      continue
    }
    const start = offset
    add(center.slice(gap.from, gap.to))
    slips.push({ start, end: offset, printed: gap.own })
  }
  add(row.slice(ownAt))
  return { tokens: joinLetters(tokens), slips }
}
