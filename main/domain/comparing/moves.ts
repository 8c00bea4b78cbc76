import type { Candidate } from './chain.ts'
import type { Free } from './joins.ts'
import type { PreparedTexts } from './units.ts'

/** A shorter sentence that turns up elsewhere is chance, not a move. */
const leastMovedLength = 4
/** Pairs as similar as this are moves whatever else the text holds. */
const sureSimilarity = 0.7
/** A sentence that moved is so many times as like its source as any other sentence of that text. */
const leastLead = 1.4
/** Other sentences from which this similarity comes to a source are its repetitions and do not count against it. */
const repeated = 0.7
/** Share of the likeness to its best partner from which a pair may keep the order. */
const leastOfBest = 0.65
/** Sentences around a source that are looked at for one as like as it. */
const mostOthers = 1_000

/**
 * Similar pairs of what is left over, the likest and longest first. Where many sentences are cut from one pattern, being
 * like one of them tells little: a pair that is not surely the same must stand out from what else is like its sentence.
 *
 * @param least  similarity from which a pair counts
 * @returns      every sentence in one pair at most; pairs of sentences that `free` has
 *
 * O(candidates · log) and, for each pair that is not sure, the bigrams of at most a thousand sentences.
 */
export function findMoves(
  texts: PreparedTexts,
  candidates: readonly Candidate[],
  free: Free,
  least: number,
): Candidate[] {
  const { a, b } = texts
  const taken = { a: new Set<number>(), b: new Set<number>() }
  return candidates
    .filter((pair) => pair.similarity >= least && free.a.has(pair.a) && free.b.has(pair.b))
    .toSorted((x, y) => y.similarity - x.similarity || y.weight - x.weight)
    .filter((pair) => {
      if (taken.a.has(pair.a) || taken.b.has(pair.b)) return false
      const lengths = [a.texts[pair.a]?.length ?? 0, b.texts[pair.b]?.length ?? 0]
      if (Math.min(...lengths) < leastMovedLength || !standsOut(texts, pair)) return false
      taken.a.add(pair.a)
      taken.b.add(pair.b)
      return true
    })
}

/** Whether a sentence is surely its source, or far more like it than any other one that does not repeat the source. */
function standsOut(texts: PreparedTexts, pair: Candidate): boolean {
  if (pair.similarity >= sureSimilarity) return true
  const { a, b } = texts
  const [source, sentence] = [a.unit(pair.a), b.unit(pair.b)]
  const from = Math.max(0, pair.a - mostOthers / 2)
  const to = Math.min(a.texts.length, pair.a + mostOthers / 2)
  for (let at = from; at < to; at += 1) {
    if (at === pair.a) continue
    const other = a.unit(at)
    if (leastLead * texts.similarity(sentence, other) <= pair.similarity) continue
    if (texts.similarity(source, other) < repeated) return false
  }
  return true
}

/** Candidates without those of a sentence that is much more like another one: these stand where they do by chance. */
export function likelyInPlace(candidates: readonly Candidate[]): Candidate[] {
  const best = { a: new Map<number, number>(), b: new Map<number, number>() }
  for (const { a, b, similarity } of candidates) {
    best.a.set(a, Math.max(similarity, best.a.get(a) ?? 0))
    best.b.set(b, Math.max(similarity, best.b.get(b) ?? 0))
  }
  return candidates.filter(
    ({ a, b, similarity }) => similarity >= leastOfBest * Math.max(best.a.get(a) ?? 0, best.b.get(b) ?? 0),
  )
}
