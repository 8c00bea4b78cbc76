import { countBigrams, sharedBigrams } from '#domain/text/bigrams.ts'
import type { Candidate } from './chain.ts'

/** Bigrams that more sentences have tell nothing about which belong together. */
const commonFrom = 48
/** Kept for every sentence of b. */
const mostCandidates = 4
const leastSimilarity = 0.32

/** A sentence as it is aligned. */
export interface Unit {
  text: string
  bigrams: Map<number, number>
  size: number
}

export function toUnit(text: string): Unit {
  const bigrams = countBigrams(text)
  let size = 0
  for (const count of bigrams.values()) size += count
  return { text, bigrams, size }
}

/** Dice's coefficient of two units; empty ones are like nothing but each other. */
export function unitSimilarity(a: Unit, b: Unit): number {
  if (a.text === b.text) return 1
  return a.size + b.size === 0 ? 0 : (2 * sharedBigrams(a.bigrams, b.bigrams)) / (a.size + b.size)
}

/**
 * The likeliest partners in `a` of every unit of `b`, found over the bigrams that few units have.
 *
 * @returns  at most four pairs for each unit of b; of equally similar ones those nearest in place
 *
 * O(characters · commonFrom) time at worst, about linear on prose.
 */
export function findCandidates(a: Unit[], b: Unit[]): Candidate[] {
  const postings = new Map<number, number[]>()
  for (const [index, unit] of a.entries()) {
    for (const key of unit.bigrams.keys()) {
      const list = postings.get(key)
      if (list === undefined) postings.set(key, [index])
      else list.push(index)
    }
  }
  const equals = indexByText(a)
  const found: Candidate[] = []
  for (const [index, unit] of b.entries()) {
    const place = (index * a.length) / b.length
    found.push(...partnersOf(unit, index, a, postings, equals, place))
  }
  return found
}

function partnersOf(
  unit: Unit,
  index: number,
  a: Unit[],
  postings: Map<number, number[]>,
  equals: Map<string, number[]>,
  place: number,
): Candidate[] {
  const votes = new Map<number, number>()
  for (const same of nearest(equals.get(unit.text) ?? [], place)) votes.set(same, unit.size)
  for (const key of unit.bigrams.keys()) {
    const list = postings.get(key)
    if (list === undefined || list.length > commonFrom) continue
    for (const partner of list) votes.set(partner, (votes.get(partner) ?? 0) + 1)
  }
  const likeliest = [...votes]
    .toSorted((x, y) => y[1] - x[1] || Math.abs(x[0] - place) - Math.abs(y[0] - place))
    .slice(0, 2 * mostCandidates)
  const pairs: Candidate[] = []
  for (const [partner] of likeliest) {
    const other = a[partner]
    if (other === undefined) continue
    const similarity = unitSimilarity(other, unit)
    const weight = similarity * Math.min(other.size, unit.size)
    if (similarity >= leastSimilarity) pairs.push({ a: partner, b: index, weight, similarity })
  }
  return pairs
    .toSorted((x, y) => y.similarity - x.similarity || Math.abs(x.a - place) - Math.abs(y.a - place))
    .slice(0, mostCandidates)
}

function indexByText(units: Unit[]): Map<string, number[]> {
  const byText = new Map<string, number[]>()
  for (const [index, unit] of units.entries()) {
    if (unit.size === 0) continue
    const list = byText.get(unit.text)
    if (list === undefined) byText.set(unit.text, [index])
    else list.push(index)
  }
  return byText
}

/** The members of a rising list that stand nearest to a place. */
function nearest(list: number[], place: number): number[] {
  if (list.length <= mostCandidates) return list
  let low = 0
  let high = list.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((list[middle] ?? 0) < place) low = middle + 1
    else high = middle
  }
  const from = Math.max(0, Math.min(low - mostCandidates / 2, list.length - mostCandidates))
  return list.slice(from, from + mostCandidates)
}
