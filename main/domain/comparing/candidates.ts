import type { Candidate } from './chain.ts'
import type { PreparedTexts } from './units.ts'

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
  texts: PreparedTexts,
  fromA: readonly number[],
  ofB: readonly number[],
): Candidate[] {
  const { a, b } = texts
  const postings: (number[] | undefined)[] = Array.from({ length: texts.vocabularySize() })
  for (const index of fromA) {
    for (const bigram of a.unit(index).bigrams) {
      const list = postings[bigram]
      if (list === undefined) postings[bigram] = [index]
      else list.push(index)
    }
  }
  const votes = new Int32Array(a.texts.length)
  const pairs: Candidate[] = []
  for (const index of ofB) {
    const unit = b.unit(index)
    const place = (index * a.texts.length) / b.texts.length
    const partners = likeliest(unit.bigrams, postings, votes, place)
    const ofThis: Candidate[] = []
    for (const partner of partners) {
      const other = a.unit(partner)
      const similarity = texts.similarity(unit, other)
      const weight = similarity * Math.min(other.bigrams.length, unit.bigrams.length)
      if (similarity >= leastSimilarity) ofThis.push({ a: partner, b: index, weight, similarity })
    }
    ofThis.sort((x, y) => y.similarity - x.similarity || Math.abs(x.a - place) - Math.abs(y.a - place))
    pairs.push(...ofThis.slice(0, mostCandidates))
  }
  return pairs
}

/** The sentences of a that share most of the bigrams, twice as many as are kept. */
function likeliest(
  bigrams: Int32Array,
  postings: readonly (number[] | undefined)[],
  votes: Int32Array,
  place: number,
): number[] {
  const touched: number[] = []
  for (const bigram of bigrams) {
    const list = postings[bigram]
    if (list === undefined || list.length > commonFrom) continue
    for (const partner of list) {
      const before = votes[partner] ?? 0
      if (before === 0) touched.push(partner)
      votes[partner] = before + 1
    }
  }
  const counted = touched.map((partner) => ({ partner, votes: votes[partner] ?? 0 }))
  for (const partner of touched) votes[partner] = 0
  // A pair that is similar enough shares a sixth of its bigrams, of those that are not common.
  const least = bigrams.length / 12
  return counted
    .filter((one) => one.votes >= least)
    .sort((x, y) => y.votes - x.votes || Math.abs(x.partner - place) - Math.abs(y.partner - place))
    .slice(0, 2 * mostCandidates)
    .map(({ partner }) => partner)
}
