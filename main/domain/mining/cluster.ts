import { rollingHashes, winnow } from '#domain/text/hash.ts'
import { Postings } from './postings.ts'
import { sharedBits, bitsPerCharacter } from './shared.ts'
import { mergeClusters } from './merge-clusters.ts'
import type { NearMiss } from './merge-clusters.ts'
import type { UnitTable } from './unit-table.ts'
import { weightOf } from './units.ts'

/** Share of a sentence's bits that a representative must save; less for the formulae around the body, whose slots are long. */
const bodyShare = 0.5
const formulaShare = 0.26
/** From this share on a cluster that does not take a sentence is looked at again when its constants are known. */
const nearMissShare = 0.12
const shortSentence = 30
/** Share of a sentence's fingerprints, by rarity, that a candidate must have; and how many candidates are compared. */
const leastVote = 0.08
const mostCandidates = 4
/** Rare fingerprints are asked first; so many are asked whatever they cost, then others while few clusters have been visited. */
const leastAsked = 4
const mostVisited = 1500

export const clusteringMethod = { k: 5, w: 4, shortK: 3 } as const

/**
 * Groups sentences that are one sentence with other values. First each joins the representative of which its bits are saved best, else
 * becomes one; candidates come from shared fingerprints, the rarest asked first. Then what the members of a cluster share is held against
 * the sentences that it had nearly taken, and clusters that say the same are made one.
 *
 * @returns  the cluster of each unit; -1 for one with too little text to be told from chance
 *
 * Yields the number of units done. Near linear: each unit is compared with at most four representatives. Whatever is frequent has
 * one representative, so no frequency is capped.
 */
export function* clusterUnits(units: UnitTable): Generator<number, Int32Array> {
  const clusterOf = new Int32Array(units.length).fill(-1)
  const byShape = new Map<number, number>()
  const search = new Search(units)
  const misses: NearMiss[] = []
  for (let at = 0; at < units.length; at += 1) {
    if (at % 500 === 0) yield at
    const shape = units.shape(at)
    const known = byShape.get(shape)
    if (known !== undefined) {
      clusterOf[at] = known
      continue
    }
    const codes = units.codes(at)
    const weight = weightOf(codes)
    if (weight < 2 && shape > 0) continue
    const prints = fingerprints(codes)
    const found = weight < 4 ? nothing : search.find(at, codes, weight, prints)
    const cluster = found.cluster >= 0 ? found.cluster : search.add(at, weight, prints)
    if (found.cluster < 0 && found.near >= 0) misses.push({ cluster, near: found.near })
    clusterOf[at] = cluster
    byShape.set(shape, cluster)
  }
  yield* mergeClusters(units, clusterOf, search.representatives(), misses)
  return clusterOf
}

function fingerprints(codes: Uint16Array): Uint32Array {
  const long = winnow(rollingHashes(codes, clusteringMethod.k), clusteringMethod.w)
  if (codes.length >= shortSentence) return long
  const short = rollingHashes(codes, clusteringMethod.shortK)
  const all = new Uint32Array(long.length + short.length)
  all.set(long)
  short.forEach((hash, at) => {
    all[long.length + at] = hash ^ 0x9e3779b9
  })
  return all
}

type Found = { cluster: number; near: number }
const nothing: Found = { cluster: -1, near: -1 }

/** The representatives of all clusters, found by their fingerprints. */
class Search {
  #units: UnitTable
  #postings = new Postings()
  #places: number[] = []
  #weights: number[] = []
  #votes: Float64Array

  constructor(units: UnitTable) {
    this.#units = units
    this.#votes = new Float64Array(units.length)
  }

  representatives(): readonly number[] {
    return this.#places
  }

  add(at: number, weight: number, prints: Uint32Array): number {
    const cluster = this.#places.length
    this.#places.push(at)
    this.#weights.push(weight)
    for (const print of prints) this.#postings.add(print, cluster)
    return cluster
  }

  /** The cluster that a sentence belongs to, else -1; and the best of those that are near but not near enough. */
  find(at: number, codes: Uint16Array, weight: number, prints: Uint32Array): Found {
    const units = this.#units
    const part = units.part(at)
    let best = -1
    let bestShare = 0
    let near = -1
    let nearShare = nearMissShare
    for (const cluster of this.#candidates(prints)) {
      const place = this.#places[cluster] ?? 0
      const own = this.#weights[cluster] ?? 0
      const larger = Math.max(weight, own)
      const isFormula = part === units.part(place) && part !== 'paragraph' && part !== 'heading'
      const share = sharedBits(codes, units.codes(place)) / (bitsPerCharacter * larger)
      const isFar = Math.min(weight, own) < larger * 0.25
      if (!isFar && share >= (isFormula ? formulaShare : bodyShare) && share > bestShare) {
        best = cluster
        bestShare = share
      } else if (share > nearShare) {
        near = cluster
        nearShare = share
      }
    }
    return { cluster: best, near }
  }

  /** The few clusters with most votes, most first. */
  #candidates(prints: Uint32Array): number[] {
    const votes = this.#votes
    const voted: number[] = []
    const asked = Array.from(prints, (print) => ({ print, count: this.#postings.count(print) }))
      .filter(({ count }) => count > 0)
      .sort((a, b) => a.count - b.count)
    let visited = 0
    for (const [index, { print, count }] of asked.entries()) {
      if (index >= leastAsked && visited + count > mostVisited) break
      visited += count
      const vote = 1 / Math.log2(2 + count)
      this.#postings.each(print, (cluster) => {
        if (votes[cluster] === 0) voted.push(cluster)
        votes[cluster] = (votes[cluster] ?? 0) + vote
      })
    }
    const best = mostVoted(voted, votes, leastVote * prints.length)
    for (const cluster of voted) votes[cluster] = 0
    return best
  }
}

function mostVoted(voted: readonly number[], votes: Float64Array, least: number): number[] {
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
