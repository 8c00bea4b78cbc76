import { countBigrams } from '#domain/text/bigrams.ts'
import { foldNoise } from './noise.ts'

/** A sentence, or some that belong together, as it is aligned: without noise. */
export interface Unit {
  folded: string
  /** Each with its count, weighed. */
  bigrams: Map<number, number>
  /** Bigrams in all. */
  size: number
  /** The same, weighed. */
  weight: number
}

/** The sentences of one text, and the units of those that are asked for. */
export interface Sentences {
  /** Each without its line feed. */
  texts: readonly string[]
  unit(at: number): Unit
  /** The unit of the sentences `from`..`to`, end exclusive. */
  joined(from: number, to: number): Unit
}

/** How much a bigram tells of which sentences belong together: 1 for a rare one, less for what many sentences have. */
type BigramWeights = ReadonlyMap<number, number>

/**
 * Makes the units of two texts comparable: a bigram counts the less the more of the `rare` sentences have it.
 *
 * @param a, b   texts of sentences
 * @param rareA  indices of the sentences of a by which bigrams are weighed
 * @param rareB  those of b
 */
export function prepareSentences(
  a: readonly string[],
  b: readonly string[],
  rareA: readonly number[],
  rareB: readonly number[],
): { a: Sentences; b: Sentences } {
  const weights = new Map<number, number>()
  const countedA = new Map(rareA.map((at) => [at, countUnit(a[at] ?? '')]))
  const countedB = new Map(rareB.map((at) => [at, countUnit(b[at] ?? '')]))
  for (const units of [countedA, countedB]) {
    for (const { bigrams } of units.values())
      for (const key of bigrams.keys()) weights.set(key, (weights.get(key) ?? 0) + 1)
  }
  // A bigram of two sentences is as rare as one that a sentence and its other form share.
  for (const [key, count] of weights) weights.set(key, 1 / (1 + Math.log(Math.max(1, count / 2))))
  return { a: sentencesOf(a, countedA, weights), b: sentencesOf(b, countedB, weights) }
}

function sentencesOf(
  texts: readonly string[],
  counted: ReadonlyMap<number, CountedUnit>,
  weights: BigramWeights,
): Sentences {
  const known = new Map<number, Unit>()
  return {
    texts,
    unit(at) {
      const kept = known.get(at)
      if (kept !== undefined) return kept
      const made = weigh(counted.get(at) ?? countUnit(texts[at] ?? ''), weights)
      known.set(at, made)
      return made
    },
    joined: (from, to) => weigh(countUnit(texts.slice(from, to).join('')), weights),
  }
}

type CountedUnit = Omit<Unit, 'weight'>

function countUnit(text: string): CountedUnit {
  const folded = foldNoise(text)
  return {
    folded,
    bigrams: countBigrams(folded),
    size: Math.max(folded.length - 1, Math.min(1, folded.length)),
  }
}

function weigh(unit: CountedUnit, weights: BigramWeights): Unit {
  let weight = 0
  const bigrams = new Map<number, number>()
  for (const [key, count] of unit.bigrams) {
    const own = count * (weights.get(key) ?? 1)
    bigrams.set(key, own)
    weight += own
  }
  return { ...unit, weight, bigrams }
}

/** Dice's coefficient of two units over weighed bigrams; empty ones are like nothing but each other. */
export function unitSimilarity(a: Unit, b: Unit): number {
  if (a.folded === b.folded) return 1
  return a.weight + b.weight === 0 ? 0 : (2 * sharedWeight(a, b)) / (a.weight + b.weight)
}

/** The share of a unit, by weight, that another one has too. */
export function containment(part: Unit, whole: Unit): number {
  return part.weight === 0 ? 0 : sharedWeight(part, whole) / part.weight
}

function sharedWeight(a: Unit, b: Unit): number {
  const [small, large] = a.bigrams.size <= b.bigrams.size ? [a.bigrams, b.bigrams] : [b.bigrams, a.bigrams]
  let shared = 0
  for (const [key, weight] of small) {
    const other = large.get(key)
    if (other !== undefined) shared += Math.min(weight, other)
  }
  return shared
}
