import type { Candidate } from './chain.ts'
import { unitSimilarity, type Sentences } from './units.ts'

/** Bigrams that more sentences have tell nothing about which belong together. */
const commonFrom = 48
/** Kept for every sentence of b. */
const mostCandidates = 4
const leastSimilarity = 0.3

/**
 * The likeliest partners in `a` of sentences of `b`, found over the bigrams that few sentences have.
 *
 * @param fromA  indices of the sentences of a that may be partners
 * @param ofB    indices of the sentences of b that want one
 * @returns      at most four pairs for each sentence of b; of equally similar ones those nearest in place
 *
 * O(characters · commonFrom) time at worst, about linear on prose.
 */
export function findCandidates(
  a: Sentences,
  b: Sentences,
  fromA: readonly number[],
  ofB: readonly number[],
): Candidate[] {
  const postings = new Map<number, number[]>()
  for (const index of fromA) {
    for (const key of a.unit(index).bigrams.keys()) {
      const list = postings.get(key)
      if (list === undefined) postings.set(key, [index])
      else list.push(index)
    }
  }
  return ofB.flatMap((index) => partnersOf(index, a, b, postings))
}

function partnersOf(index: number, a: Sentences, b: Sentences, postings: Map<number, number[]>): Candidate[] {
  const unit = b.unit(index)
  const place = (index * a.texts.length) / b.texts.length
  const votes = new Map<number, number>()
  for (const [key, weight] of unit.bigrams) {
    const list = postings.get(key)
    if (list === undefined || list.length > commonFrom) continue
    for (const partner of list) votes.set(partner, (votes.get(partner) ?? 0) + weight)
  }
  const likeliest = [...votes]
    .toSorted((x, y) => y[1] - x[1] || Math.abs(x[0] - place) - Math.abs(y[0] - place))
    .slice(0, 2 * mostCandidates)
  const pairs: Candidate[] = []
  for (const [partner] of likeliest) {
    const other = a.unit(partner)
    const similarity = unitSimilarity(other, unit)
    const weight = similarity * Math.min(other.size, unit.size)
    if (similarity >= leastSimilarity) pairs.push({ a: partner, b: index, weight, similarity })
  }
  return pairs
    .toSorted((x, y) => y.similarity - x.similarity || Math.abs(x.a - place) - Math.abs(y.a - place))
    .slice(0, mostCandidates)
}
