import type { Match } from './align.ts'
import { containment, unitSimilarity, type Sentences } from './units.ts'

/** Share of a lone sentence that must stand in its neighbour's partner. */
const leastContained = 0.4
/** A sentence is cut into, or made of, at most so many. */
const mostJoined = 12

/** What no match holds yet. */
export interface Free {
  a: Set<number>
  b: Set<number>
}

/**
 * Joins unmatched sentences to the matched one beside them when together they are more like its partner: a sentence that
 * was cut into several, or several that were made one. A match grows on one side alone.
 *
 * @param matches  changed in place
 * @param free     loses what is joined
 */
export function joinNeighbours(a: Sentences, b: Sentences, matches: Match[], free: Free): void {
  if (free.a.size === 0 && free.b.size === 0) return
  for (const match of matches) {
    if (match.isEqual) continue
    if (match.toA - match.a === 1) grow(match, 'b', 'toB', b, a.joined(match.a, match.toA), free.b)
    if (match.toB - match.b === 1) grow(match, 'a', 'toA', a, b.joined(match.b, match.toB), free.a)
  }
}

function grow(
  match: Match,
  from: 'a' | 'b',
  to: 'toA' | 'toB',
  side: Sentences,
  partner: ReturnType<Sentences['unit']>,
  free: Set<number>,
): void {
  if (!free.has(match[to]) && !free.has(match[from] - 1)) return
  let similarity = unitSimilarity(side.joined(match[from], match[to]), partner)
  for (let turn = 1; turn < mostJoined; turn += 1) {
    const grown = [match[to], match[from] - 1]
      .filter((at) => free.has(at) && containment(side.unit(at), partner) >= leastContained)
      .map((at) => {
        const range = { from: Math.min(match[from], at), to: Math.max(match[to], at + 1) }
        return { at, ...range, similarity: unitSimilarity(side.joined(range.from, range.to), partner) }
      })
      .toSorted((x, y) => y.similarity - x.similarity)[0]
    if (grown === undefined || grown.similarity <= similarity) return
    similarity = grown.similarity
    free.delete(grown.at)
    match[from] = grown.from
    match[to] = grown.to
  }
}
