import { maskCodes } from '#domain/text/mask.ts'
import { hanNumber } from './lexicon.ts'
import { sharedPlaces } from './shared.ts'
import type { Token } from './tokens.ts'
import type { UnitTable } from './unit-table.ts'
import { firstLetter } from './units.ts'

const smallestTable = 1 << 16
const largestTable = 1 << 22

/** So many pairs of sentences tell whether a library was misread. */
const mostCompared = 400
/** From this share of letters that are odd on, if not fewer than so many are, a library was. */
const leastOddShare = 0.002
const leastOdd = 3
/** In a large library the same misreading comes again: so many times rarer it is than what it stands for. */
const muchRarer = 20
/** A letter stands for another where so many on both sides agree. */
const agreeingBeside = 3

/**
 * Which two letters stand beside each other in a library, and in how many different sentences: a misread letter stands beside others as it does
 * nowhere else, the letter that it should be often does. Counts are kept in one table without chains: a collision can only make a
 * pair look more common.
 */
export class LetterPairs {
  #counts: Uint16Array
  #mask: number

  /** @param letters  how many will be counted, about */
  constructor(letters: number) {
    let size = smallestTable
    while (size < letters && size < largestTable) size *= 2
    this.#counts = new Uint16Array(size)
    this.#mask = size - 1
  }

  /** Counts one masked sentence; call it once for sentences that are the same. */
  add(codes: Uint16Array): void {
    for (let at = 1; at < codes.length; at += 1) {
      const place = this.#placeOf(codes[at - 1] ?? 0, codes[at] ?? 0)
      const count = this.#counts[place] ?? 0
      if (count < 0xffff) this.#counts[place] = count + 1
    }
  }

  count(first: number, second: number): number {
    return this.#counts[this.#placeOf(first, second)] ?? 0
  }

  #placeOf(first: number, second: number): number {
    let hash = Math.imul(first + 0x9e37, 0x85ebca6b) ^ Math.imul(second + 0x79b9, 0xc2b2ae35)
    hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d)
    return (hash ^ (hash >>> 13)) & this.#mask
  }
}

/** How a library was read: what is known of its language where its texts were misread. */
export class Reading {
  #pairs: LetterPairs

  constructor(pairs: LetterPairs) {
    this.#pairs = pairs
  }

  /**
   * Whether other letters than expected are a misreading: no other sentence has them between these neighbours, and others do have what is
   * expected.
   *
   * @param before  the token before the place, undefined at the start; `after` likewise
   * @param rows    how many sentences are compared, which count for nothing
   * @param uses    in how many of them the letters stand
   */
  isMisread(
    own: readonly Token[],
    expected: readonly Token[],
    before: Token | undefined,
    after: Token | undefined,
    rows: number,
    uses: number,
  ): boolean {
    if ([...own, ...expected].every(({ text }) => hanNumber.test(text))) return false
    const odd = this.#pairsOf(own, before, after)
    const usual = this.#pairsOf(expected, before, after)
    return odd.every((count) => isOdd(count, uses, usual)) && usual.some((count) => count > rows)
  }

  #pairsOf(letters: readonly Token[], before: Token | undefined, after: Token | undefined): number[] {
    const codes = [before, ...letters, after].flatMap((token) => (token ? [codeOf(token)] : []))
    return codes.slice(1).map((code, at) => this.#pairs.count(codes[at] ?? 0, code))
  }
}

/** The letter's code in masked text. */
function codeOf({ kind, code, text }: Token): number {
  if (kind === 'number') return maskCodes.number
  return kind === 'title' ? maskCodes.title : kind === 'atom' ? code : text.charCodeAt(0)
}

/**
 * Looks whether a library was misread, as scanned pages are: in sentences that are else the same single letters stand for others as they do
 * nowhere else. Null for one that was not. Yields now and then; O(characters).
 */
export function* readingOf(units: UnitTable, clusters: Int32Array): Generator<void, Reading | null> {
  const { firsts } = units
  let letters = 0
  for (let at = 0; at < units.length; at += 1) letters += units.size(at)
  const pairs = new LetterPairs(letters)
  const heads = new Int32Array(units.length).fill(-1)
  let others = 0
  for (let at = 0; at < units.length; at += 1) {
    if (at % 2000 === 0) yield
    if (firsts[at] !== at) continue
    pairs.add(units.codes(at))
    const cluster = clusters[at] ?? -1
    if (cluster < 0) continue
    if (heads[cluster] === -1) heads[cluster] = at
    else others += 1
  }
  const step = Math.max(1, Math.floor(others / mostCompared))
  let odd = 0
  let compared = 0
  let index = 0
  for (let at = 0; at < units.length; at += 1) {
    if (at % 20_000 === 0) yield
    const head = heads[clusters[at] ?? -1] ?? at
    if (head === at || firsts[at] !== at) continue
    index += 1
    if (index % step !== 0) continue
    const codes = units.codes(at)
    compared += codes.length
    odd += countOdd(codes, units.codes(head), pairs)
  }
  return odd >= leastOdd && odd >= leastOddShare * compared ? new Reading(pairs) : null
}

/** How many single letters of two masked sentences stand for others, one of which is odd there and the other not. */
function countOdd(codes: Uint16Array, other: Uint16Array, pairs: LetterPairs): number {
  const { left, right } = sharedPlaces(codes, other)
  let odd = 0
  for (let index = 1; index < left.length; index += 1) {
    const [at, otherAt] = [left[index] ?? 0, right[index] ?? 0]
    const isOne = at === (left[index - 1] ?? 0) + 2 && otherAt === (right[index - 1] ?? 0) + 2
    const isSure =
      isOne &&
      left[index + agreeingBeside] === at + agreeingBeside &&
      right[index + agreeingBeside] === otherAt + agreeingBeside &&
      left[index - 1 - agreeingBeside] === at - 2 - agreeingBeside &&
      right[index - 1 - agreeingBeside] === otherAt - 2 - agreeingBeside
    if (isSure && isOddPair(codes, at - 1, other, otherAt - 1, pairs)) odd += 1
  }
  return odd
}

function isOddPair(
  codes: Uint16Array,
  at: number,
  other: Uint16Array,
  otherAt: number,
  pairs: LetterPairs,
): boolean {
  if (![codes[at], other[otherAt]].every((code) => (code ?? 0) >= firstLetter)) return false
  const counts = (text: Uint16Array, place: number) => [
    pairs.count(text[place - 1] ?? 0, text[place] ?? 0),
    pairs.count(text[place] ?? 0, text[place + 1] ?? 0),
  ]
  const standsFor = (own: number[], usual: number[]) =>
    own.every((count) => isOdd(count, 1, usual)) && usual.some((count) => count > 2)
  const [a, b] = [counts(codes, at), counts(other, otherAt)]
  return standsFor(a, b) || standsFor(b, a)
}

/** Whether a pair is as rare as misread ones: in these uses only, or hardly ever beside what is usual there. */
function isOdd(count: number, uses: number, usual: readonly number[]): boolean {
  return count <= uses || count * muchRarer <= Math.max(...usual)
}
