import type { Match } from './align.ts'
import type { PreparedTexts, Sentences, Unit } from './units.ts'

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
export function joinNeighbours(texts: PreparedTexts, matches: Match[], free: Free): void {
  const { a, b } = texts
  if (free.a.size === 0 && free.b.size === 0) return
  for (const match of matches) {
    if (match.isEqual) continue
    if (match.toA - match.a === 1 && hasFree(free.b, match.b, match.toB))
      grow(texts, match, 'b', 'toB', b, a.unit(match.a), free.b)
    if (match.toB - match.b === 1 && hasFree(free.a, match.a, match.toA))
      grow(texts, match, 'a', 'toA', a, b.unit(match.b), free.a)
  }
}

/** Whether a sentence before or after a range is not matched yet. */
function hasFree(free: ReadonlySet<number>, from: number, to: number): boolean {
  return free.has(to) || free.has(from - 1)
}

function grow(
  texts: PreparedTexts,
  match: Match,
  from: 'a' | 'b',
  to: 'toA' | 'toB',
  side: Sentences,
  partner: Unit,
  free: Set<number>,
): void {
  let similarity = texts.similarity(side.joined(match[from], match[to]), partner)
  for (let turn = 1; turn < mostJoined; turn += 1) {
    const grown = [match[to], match[from] - 1]
      .filter((at) => free.has(at) && texts.containment(side.unit(at), partner) >= leastContained)
      .map((at) => {
        const range = { from: Math.min(match[from], at), to: Math.max(match[to], at + 1) }
        return { at, ...range, similarity: texts.similarity(side.joined(range.from, range.to), partner) }
      })
      .toSorted((x, y) => y.similarity - x.similarity)[0]
    if (grown === undefined || grown.similarity <= similarity) return
    similarity = grown.similarity
    free.delete(grown.at)
    match[from] = grown.from
    match[to] = grown.to
  }
}
