import { codeWithoutNoise } from './noise.ts'

/** A sentence, or some that belong together, as it is aligned: its distinct bigrams without noise. */
export interface Unit {
  /** Numbers of bigrams in the vocabulary of both texts. */
  bigrams: Int32Array
  /** What they weigh together. */
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

/** Two texts whose units can be compared. */
export interface PreparedTexts {
  a: Sentences
  b: Sentences
  /** Dice's coefficient over weighed bigrams, 0..1; units without bigrams are like each other alone. */
  similarity(a: Unit, b: Unit): number
  /** The share of a unit, by weight, that another one has too. */
  containment(part: Unit, whole: Unit): number
  /** Distinct bigrams of all units made so far are numbered below this. */
  vocabularySize(): number
}

/**
 * Makes the units of two texts comparable: a bigram counts the less the more of the rare sentences have it.
 *
 * @param a, b   texts of sentences
 * @param rareA  indices of the sentences of a by which bigrams are weighed
 * @param rareB  those of b
 *
 * O(characters) time. Bigrams are numbered so that what two units share is found by marks in an array: a map for each
 * sentence takes six times as long.
 */
export function prepareTexts(
  a: readonly string[],
  b: readonly string[],
  rareA: readonly number[],
  rareB: readonly number[],
): PreparedTexts {
  const numbers = new Map<number, number>()
  const counts: number[] = []
  const weights: number[] = []
  let marks = new Int32Array(1024)
  let stamp = 0
  let marked: Unit | null = null

  const numberOf = (key: number): number => {
    const known = numbers.get(key)
    if (known !== undefined) return known
    const number = numbers.size
    numbers.set(key, number)
    if (number >= marks.length) {
      const larger = new Int32Array(2 * marks.length)
      larger.set(marks)
      marks = larger
    }
    counts.push(0)
    weights.push(1)
    return number
  }
  const collect = (text: string): Int32Array => {
    const found = new Int32Array(text.length)
    let size = 0
    let last = -1
    stamp += 1
    marked = null
    for (let at = 0; at < text.length; at += 1) {
      const code = codeWithoutNoise(text.charCodeAt(at))
      if (code < 0) continue
      if (last >= 0) {
        const number = numberOf((last << 16) | code)
        if (marks[number] !== stamp) {
          marks[number] = stamp
          found[size] = number
          size += 1
        }
      }
      last = code
    }
    if (size === 0 && last >= 0) {
      found[0] = numberOf(last)
      size = 1
    }
    return found.subarray(0, size)
  }
  const weigh = (bigrams: Int32Array): Unit => {
    let weight = 0
    for (const number of bigrams) weight += weights[number] ?? 1
    return { bigrams, weight }
  }
  const shared = (one: Unit, other: Unit): number => {
    const [first, second] = marked === other ? [other, one] : [one, other]
    if (marked !== first) {
      stamp += 1
      marked = first
      for (const number of first.bigrams) marks[number] = stamp
    }
    let weight = 0
    for (const number of second.bigrams) if (marks[number] === stamp) weight += weights[number] ?? 1
    return weight
  }
  const sentencesOf = (texts: readonly string[], rare: ReadonlyMap<number, Int32Array>): Sentences => {
    const known = new Map<number, Unit>()
    return {
      texts,
      unit(at) {
        const kept = known.get(at)
        if (kept !== undefined) return kept
        const made = weigh(rare.get(at) ?? collect(texts[at] ?? ''))
        known.set(at, made)
        return made
      },
      joined: (from, to) => weigh(collect(texts.slice(from, to).join(''))),
    }
  }

  const countedA = new Map(rareA.map((at) => [at, collect(a[at] ?? '')]))
  const countedB = new Map(rareB.map((at) => [at, collect(b[at] ?? '')]))
  for (const counted of [countedA, countedB]) {
    for (const bigrams of counted.values())
      for (const number of bigrams) counts[number] = (counts[number] ?? 0) + 1
  }
  // A bigram of two sentences is as rare as one that a sentence and its other form share.
  for (const [number, count] of counts.entries()) weights[number] = 1 / (1 + Math.log(Math.max(1, count / 2)))
  return {
    a: sentencesOf(a, countedA),
    b: sentencesOf(b, countedB),
    similarity: (one, other) => {
      const total = one.weight + other.weight
      return total === 0 ? 1 : (2 * shared(one, other)) / total
    },
    containment: (part, whole) => (part.weight === 0 ? 0 : shared(part, whole) / part.weight),
    vocabularySize: () => numbers.size,
  }
}
