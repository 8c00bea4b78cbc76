import { sharedBigrams } from '#domain/text/bigrams.ts'
import type { Match } from './align.ts'
import { toUnit, unitSimilarity, type Unit } from './candidates.ts'

/** Share of a lone sentence that must stand in its neighbour's partner. */
const leastContained = 0.6

/** A match of the sentences `a`..`toA` with `b`..`toB`, ends exclusive. */
export interface RangeMatch extends Match {
  toA: number
  toB: number
}

/**
 * Joins an unmatched sentence to the matched one beside it when together they are more like its partner: a sentence
 * that was cut in two, or two that were made one.
 *
 * @param matches  in the order of b
 * @returns        matches of ranges in the order of b; a range has at most two sentences a side
 */
export function joinNeighbours(a: Unit[], b: Unit[], matches: Match[]): RangeMatch[] {
  const usedA = new Set(matches.map((match) => match.a))
  const usedB = new Set(matches.map((match) => match.b))
  return matches
    .map((match): RangeMatch => {
      const partnerA = a[match.a]
      const partnerB = b[match.b]
      const range = { ...match, toA: match.a + 1, toB: match.b + 1 }
      if (partnerA === undefined || partnerB === undefined || partnerA.text === partnerB.text) return range
      const fromB = joined(partnerA, b, match.b, usedB)
      if (fromB !== null) return { ...range, b: fromB, toB: fromB + 2 }
      const fromA = joined(partnerB, a, match.a, usedA)
      return fromA === null ? range : { ...range, a: fromA, toA: fromA + 2 }
    })
    .toSorted((x, y) => x.b - y.b)
}

/** The first sentence of the pair around `at` that fits the partner better than `at` alone, marked as used; else null. */
function joined(partner: Unit, units: Unit[], at: number, used: Set<number>): number | null {
  const own = units[at]
  for (const other of [at + 1, at - 1]) {
    const neighbour = units[other]
    if (own === undefined || neighbour === undefined || neighbour.size === 0 || used.has(other)) continue
    if (sharedBigrams(neighbour.bigrams, partner.bigrams) < leastContained * neighbour.size) continue
    const first = Math.min(at, other)
    const together = toUnit(`${units[first]?.text ?? ''}${units[first + 1]?.text ?? ''}`)
    if (unitSimilarity(together, partner) <= unitSimilarity(own, partner)) continue
    used.add(other)
    return first
  }
  return null
}
