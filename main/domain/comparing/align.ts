import { findCandidates } from './candidates.ts'
import { heaviestChain, type Candidate } from './chain.ts'
import { evidentPairs } from './evident.ts'
import { equalChain, equalPairs } from './exact.ts'
import { joinNeighbours, type Free } from './joins.ts'
import { findMoves, likelyInPlace } from './moves.ts'
import { prepareTexts, type PreparedTexts } from './units.ts'

/** In a gap between matched sentences less likeness is asked for, since the place speaks too. */
const gapSimilarity = 0.3
/** A gap of more pairs than this is left as the candidates have filled it. */
const mostGapPairs = 4_000
const moveSimilarity = 0.36
/** From here on a sentence that stands elsewhere is taken before a gap is filled with what is less like it. */
const evidentMove = 0.5
/** Beside a moved sentence less is asked for. */
const besideMove = 0.22

/** Sentences `a`..`toA` of one text match `b`..`toB` of the other, ends exclusive; more than one where some were cut or joined. */
export interface Match {
  a: number
  toA: number
  b: number
  toB: number
  moved: boolean
  /** To the letter. */
  isEqual: boolean
}

/**
 * Aligns two lists of sentences: equal ones in order first, then the heaviest chain of similar pairs among the rest, what
 * was cut or joined, what the gaps hold, and moves among what is left over.
 *
 * @returns  matches in the order of b; every sentence in one match at most
 */
export function alignSentences(a: readonly string[], b: readonly string[]): Match[] {
  const head = equalHead(a, b)
  const tail = equalTail(a, b, head)
  const matches: Match[] = []
  for (let at = 0; at < head; at += 1) matches.push(single(at, at, false, true))
  for (const match of alignMiddle(a.slice(head, a.length - tail), b.slice(head, b.length - tail))) {
    matches.push({
      ...match,
      a: match.a + head,
      toA: match.toA + head,
      b: match.b + head,
      toB: match.toB + head,
    })
  }
  for (let at = tail; at > 0; at -= 1) matches.push(single(a.length - at, b.length - at, false, true))
  return matches.toSorted((x, y) => x.b - y.b)
}

function single(a: number, b: number, moved: boolean, isEqual: boolean): Match {
  return { a, toA: a + 1, b, toB: b + 1, moved, isEqual }
}

function equalHead(a: readonly string[], b: readonly string[]): number {
  let head = 0
  while (head < a.length && head < b.length && a[head] === b[head]) head += 1
  return head
}

function equalTail(a: readonly string[], b: readonly string[], head: number): number {
  let tail = 0
  const most = Math.min(a.length, b.length) - head
  while (tail < most && a.at(-1 - tail) === b.at(-1 - tail)) tail += 1
  return tail
}

function alignMiddle(textsA: readonly string[], textsB: readonly string[]): Match[] {
  if (textsA.length === 0 || textsB.length === 0) return []
  const equals = equalPairs(textsA, textsB)
  const hasEqual = { a: new Set(equals.map((pair) => pair.a)), b: new Set(equals.map((pair) => pair.b)) }
  const evident = evidentPairs(textsA, textsB, heaviestChain(equals, textsB.length), hasEqual)
  for (const pair of evident) {
    hasEqual.a.add(pair.a)
    hasEqual.b.add(pair.b)
  }
  const rareA = [...textsA.keys()].filter((at) => !hasEqual.a.has(at))
  const rareB = [...textsB.keys()].filter((at) => !hasEqual.b.has(at))
  const texts = prepareTexts(textsA, textsB, rareA, rareB)
  const candidates = [...equals, ...evident, ...findCandidates(texts, rareA, rareB)]
  const free: Free = { a: new Set(textsA.keys()), b: new Set(textsB.keys()) }
  const matches: Match[] = []
  const take = (pair: { a: number; b: number }, moved: boolean): void => {
    free.a.delete(pair.a)
    free.b.delete(pair.b)
    matches.push(single(pair.a, pair.b, moved, textsA[pair.a] === textsB[pair.b]))
  }
  for (const pair of heaviestChain(likelyInPlace(candidates), textsB.length)) take(pair, false)
  if (free.a.size === 0 && free.b.size === 0) return matches
  joinNeighbours(texts, matches, free)
  if (free.a.size === 0 || free.b.size === 0) return matches
  for (const pair of findMoves(texts, candidates, free, evidentMove)) take(pair, true)
  for (const pair of fillGaps(texts, matches, free)) take(pair, false)
  for (const pair of findMoves(texts, candidates, free, moveSimilarity)) take(pair, true)
  for (const pair of besideMoves(texts, matches, free)) take(pair, true)
  joinNeighbours(texts, matches, free)
  return matches
}

/** What stands between two matches in both texts. */
function fillGaps(texts: PreparedTexts, matches: Match[], free: Free): { a: number; b: number }[] {
  const { a, b } = texts
  const found: { a: number; b: number }[] = []
  let fromA = 0
  let fromB = 0
  const end = single(a.texts.length, b.texts.length, false, false)
  const staying = matches.filter(({ moved }) => !moved)
  for (const match of [...staying.toSorted((x, y) => x.b - y.b), end]) {
    const gapA = range(fromA, match.a).filter((at) => free.a.has(at))
    const gapB = range(fromB, match.b).filter((at) => free.b.has(at))
    found.push(...alignGap(texts, gapA, gapB))
    fromA = match.toA
    fromB = match.toB
  }
  return found
}

function range(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, at) => from + at)
}

function alignGap(texts: PreparedTexts, gapA: number[], gapB: number[]): { a: number; b: number }[] {
  const { a, b } = texts
  if (gapA.length === 0 || gapB.length === 0) return []
  const isSmall = gapA.length * gapB.length <= mostGapPairs
  if (!isSmall) {
    const pairs = equalChain(
      gapA.map((at) => a.texts[at] ?? ''),
      gapB.map((at) => b.texts[at] ?? ''),
    )
    return pairs.map((pair) => ({ a: gapA[pair.a] ?? 0, b: gapB[pair.b] ?? 0 }))
  }
  const pairs: Candidate[] = []
  for (const atB of gapB) {
    for (const atA of gapA) {
      const [unitA, unitB] = [a.unit(atA), b.unit(atB)]
      const similarity = texts.similarity(unitB, unitA)
      const weight = similarity * Math.min(unitA.bigrams.length, unitB.bigrams.length) + 0.1
      if (similarity >= gapSimilarity) pairs.push({ a: atA, b: atB, weight, similarity })
    }
  }
  return heaviestChain(pairs, b.texts.length)
}

/** A neighbour of a moved sentence went with it when both texts have it there, even if it was edited more. */
function besideMoves(texts: PreparedTexts, matches: Match[], free: Free): { a: number; b: number }[] {
  const { a, b } = texts
  const found: { a: number; b: number }[] = []
  for (const match of matches.filter(({ moved }) => moved)) {
    for (const step of [1, -1]) {
      let [atA, atB] = [match.a + step, match.b + step]
      while (free.a.has(atA) && free.b.has(atB) && texts.similarity(a.unit(atA), b.unit(atB)) >= besideMove) {
        found.push({ a: atA, b: atB })
        free.a.delete(atA)
        free.b.delete(atB)
        atA += step
        atB += step
      }
    }
  }
  return found
}
