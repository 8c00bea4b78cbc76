import { bucketCount, componentCount } from './evidence.ts'

/** How loudly each component of the evidence speaks, and what that is good for. Learned from a library. */
export interface Learned {
  /** By bucket and component: weights[bucket * componentCount + component]; of each bucket they sum to one. */
  weights: Float64Array
  /** How much less likely than counted a paragraph is that stands at one place only. */
  onceMore: number
  /** From this likelihood on what may begin a paragraph stands at the caret as grey text. */
  ghostFrom: number
}

/** One place of the library where the right answer is known. */
export interface Sample {
  bucket: number
  /** What each component gives to the paragraph that did come next. */
  shares: Float64Array
}

/** What a library that is too small to tell is believed to say: fitted on replies and letters of several offices. */
const usual: readonly (readonly number[])[] = [
  [0, 0, 0, 0, 0.05, 0.1, 0.15, 0.15, 0.15, 0.1, 0.15, 0.1, 0.05],
  [0.08, 0.08, 0.06, 0.04, 0.1, 0.05, 0.1, 0.1, 0.15, 0.05, 0.1, 0.05, 0.04],
  [0.1, 0.12, 0.1, 0.04, 0.1, 0.05, 0.1, 0.1, 0.1, 0.05, 0.08, 0.04, 0.02],
  [0.2, 0.1, 0.2, 0.04, 0.1, 0.05, 0.05, 0.05, 0.1, 0.04, 0.04, 0.02, 0.01],
]
/** So many samples the usual weights are worth. */
const worthOfUsual = 12
/** Places where all components agree teach nothing and slow the others down. */
const rounds = 150

/** Weights are whole parts of this, so that they are the same when read back from a file. */
export const wholeShare = 2 ** 30

export function toWhole(share: number): number {
  return Math.round(share * wholeShare) / wholeShare
}

export function usualWeights(): Float64Array {
  return Float64Array.from(usual.flat(), toWhole)
}

/**
 * Fits the weights of a mixture of distributions to samples, by expectation and maximisation (deleted interpolation, Jelinek
 * and Mercer 1980): each weight becomes the share of the samples that its component explains.
 *
 * @returns  as `Learned.weights`; the usual ones where there are no samples
 *
 * O(rounds · samples · components).
 */
export function fitWeights(samples: readonly Sample[]): Float64Array {
  let weights = usualWeights()
  const prior = usualWeights()
  for (let round = 0; round < rounds; round += 1) {
    const next = prior.map((weight) => weight * worthOfUsual)
    for (const { bucket, shares } of samples) {
      const from = bucket * componentCount
      let whole = 0
      for (let at = 0; at < componentCount; at += 1) whole += (weights[from + at] ?? 0) * (shares[at] ?? 0)
      if (whole <= 0) continue
      for (let at = 0; at < componentCount; at += 1) {
        const part = ((weights[from + at] ?? 0) * (shares[at] ?? 0)) / whole
        next[from + at] = (next[from + at] ?? 0) + part
      }
    }
    for (let bucket = 0; bucket < bucketCount; bucket += 1) {
      const own = next.subarray(bucket * componentCount, (bucket + 1) * componentCount)
      const sum = own.reduce((total, weight) => total + weight, 0)
      for (let at = 0; at < componentCount; at += 1) own[at] = (own[at] ?? 0) / sum
    }
    weights = next
  }
  return weights.map(toWhole)
}

/** What stood highest at a place, and whether it was what came. */
export interface Shown {
  likelihood: number
  isTaken: boolean
}

/** Half of what is shown should be taken: four of ten are asked for, and another case is never quite like the library. */
const wantedAcceptance = 0.5
const leastGhost = 0.1
const mostGhost = 0.6
const ghostStep = 0.05
/** What is believed before anything was shown: that a likelihood of 0.35 is taken every second time. So many places worth. */
const usualAcceptance = 0.5 / 0.35
const worthOfGhost = 8

/** The lowest likelihood from which on enough of the likeliest were taken. Some steps over the places. */
export function fitGhost(shown: readonly Shown[]): number {
  for (let from = leastGhost; from < mostGhost; from += ghostStep) {
    const above = shown.filter(({ likelihood }) => likelihood >= from)
    const taken = above.filter(({ isTaken }) => isTaken).length
    const believed = worthOfGhost * Math.min(1, from * usualAcceptance)
    if ((taken + believed) / (above.length + worthOfGhost) >= wantedAcceptance - 1e-9) return from
  }
  return mostGhost
}
