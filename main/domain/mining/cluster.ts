import { rollingHashes, winnow } from '#domain/text/hash.ts'
import { maskCodes } from '#domain/text/mask.ts'
import { align } from './align.ts'
import type { Unit } from './units.ts'
import { weightOf } from './units.ts'

/** Bits that a shared character saves, and what naming one shared run costs; a run of two characters saves nothing. */
const bitsPerCharacter = 5
const bitsPerRun = 11

/** Share of a sentence's bits that a representative must save; less for the formulae around the body, whose slots are long. */
const bodyShare = 0.5
const formulaShare = 0.26
const shortSentence = 30
const longPostings = 400
/** Share of a sentence's fingerprints, by rarity, that a candidate must have; and how many candidates are compared. */
const leastVote = 0.08
const mostCandidates = 4

export const clusteringMethod = { k: 5, w: 4, shortK: 3 } as const

/**
 * Groups sentences that are one sentence with other values, in a single pass: each joins the representative of which its bits are
 * saved best, else it becomes one. Candidates come from shared fingerprints weighted by rarity among representatives. A passage
 * however frequent has one representative, so no frequency need be capped.
 *
 * @param units  in library order
 * @returns      the cluster of each unit; -1 for one with too little text to be told from chance
 *
 * Yields the number of units done. Near linear: each unit is compared with at most four representatives.
 */
export function* clusterUnits(units: readonly Unit[]): Generator<number, Int32Array> {
  const clusterOf = new Int32Array(units.length).fill(-1)
  const byShape = new Map<string, number>()
  const representatives: Unit[] = []
  const weights: number[] = []
  const postings = new Map<number, number[]>()
  const votes = new Float64Array(units.length)

  for (let at = 0; at < units.length; at += 1) {
    if (at % 2000 === 0) yield at
    const unit = units[at]
    if (!unit) continue
    const known = byShape.get(unit.shape)
    if (known !== undefined) {
      clusterOf[at] = known
      continue
    }
    const weight = weightOf(unit.codes)
    if (weight < 2 && !unit.shape.startsWith('=')) continue
    const prints = fingerprints(unit.codes)
    const found =
      weight < 4 ? -1 : findCluster(unit, weight, prints, representatives, weights, postings, votes)
    const cluster = found >= 0 ? found : representatives.length
    if (found < 0) {
      representatives.push(unit)
      weights.push(weight)
      for (const print of prints) {
        const list = postings.get(print)
        if (list) list.push(cluster)
        else postings.set(print, [cluster])
      }
    }
    clusterOf[at] = cluster
    byShape.set(unit.shape, cluster)
  }
  return clusterOf
}

function fingerprints(codes: Uint16Array): Uint32Array {
  const long = winnow(rollingHashes(codes, clusteringMethod.k), clusteringMethod.w)
  if (codes.length >= shortSentence) return long
  const short = rollingHashes(codes, clusteringMethod.shortK).map((hash) => hash ^ 0x9e3779b9)
  const all = new Uint32Array(long.length + short.length)
  all.set(long)
  all.set(short, long.length)
  return all
}

function findCluster(
  unit: Unit,
  weight: number,
  prints: Uint32Array,
  representatives: readonly Unit[],
  weights: readonly number[],
  postings: ReadonlyMap<number, number[]>,
  votes: Float64Array,
): number {
  const voted: number[] = []
  for (const print of prints) {
    const list = postings.get(print)
    if (!list || list.length > longPostings) continue
    const vote = 1 / Math.log2(2 + list.length)
    for (const cluster of list) {
      if (votes[cluster] === 0) voted.push(cluster)
      votes[cluster] = (votes[cluster] ?? 0) + vote
    }
  }
  const candidates = bestCandidates(voted, votes, leastVote * prints.length)
  for (const cluster of voted) votes[cluster] = 0
  let best = -1
  let bestShare = 0
  for (const cluster of candidates) {
    const other = representatives[cluster]
    if (!other) continue
    const isFormula = unit.part === other.part && unit.part !== 'paragraph' && unit.part !== 'heading'
    const smaller = Math.min(weight, weights[cluster] ?? 0)
    const larger = Math.max(weight, weights[cluster] ?? 0)
    if (smaller < larger * 0.25) continue
    const share = sharedBits(unit.codes, other.codes) / (bitsPerCharacter * larger)
    if (share >= (isFormula ? formulaShare : bodyShare) && share > bestShare) {
      best = cluster
      bestShare = share
    }
  }
  return best
}

/** The few clusters with most votes, most first. */
function bestCandidates(voted: readonly number[], votes: Float64Array, least: number): number[] {
  const best: [number, number][] = []
  for (const cluster of voted) {
    const vote = votes[cluster] ?? 0
    if (vote < least || (best.length === mostCandidates && vote <= (best.at(-1)?.[1] ?? 0))) continue
    let at = best.length
    while (at > 0 && (best[at - 1]?.[1] ?? 0) < vote) at -= 1
    best.splice(at, 0, [cluster, vote])
    if (best.length > mostCandidates) best.pop()
  }
  return best.map(([cluster]) => cluster)
}

/** Bits saved by telling `codes` through what it shares with `other`. */
export function sharedBits(codes: Uint16Array, other: Uint16Array): number {
  const left = Int32Array.from(codes)
  const weights = new Float32Array(codes.length).fill(1)
  const { left: at, right } = align(left, Int32Array.from(other), weights)
  let bits = 0
  let run = 0
  for (let index = 0; index < at.length; index += 1) {
    const place = at[index] ?? 0
    const isNext =
      index > 0 && place === (at[index - 1] ?? 0) + 1 && right[index] === (right[index - 1] ?? 0) + 1
    if (!isNext) {
      bits += Math.max(0, run * bitsPerCharacter - bitsPerRun)
      run = 0
    }
    if ((codes[place] ?? 0) > maskCodes.firstAtom + 28) run += 1
  }
  return bits + Math.max(0, run * bitsPerCharacter - bitsPerRun)
}
