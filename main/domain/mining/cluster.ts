import { rollingHashes, winnow } from '#domain/text/hash.ts'
import { Postings } from './postings.ts'
import { sharedBits, bitsPerCharacter } from './shared.ts'
import { Surprise } from './surprise.ts'
import type { UnitTable } from './unit-table.ts'
import { weightBesideLists, weightOf } from './units.ts'

/** Share of a sentence's bits that a representative must save; less for the formulae around the body, whose slots are long. */
const bodyShare = 0.45
const formulaShare = 0.26
/** Less, too, where one sentence is the other with a clause more or a long slot: it begins and ends like it, with so many characters on each side and in all. */
const sameEndsShare = 0.3
const leastEnd = 5
/** A sentence of no more characters may begin or end like it with fewer. */
const ofFewWords = 22
const leastShortEnd = 2
const shortSentence = 30
/** A sentence of little but a list is still told from others by so many characters. */
const leastBesideLists = 8
/** Share of a sentence's fingerprints, by rarity, that a candidate must have; and how many candidates are compared. */
const leastVote = 0.08
const mostCandidates = 4
/** Rare fingerprints are asked first: the rarest whatever it costs, then others while few clusters have been visited. */
const mostVisited = 200
/** Votes are summed up in single precision. */
const roundingMargin = 1.001
/** As many fingerprints as there can be visits. */
const mostAsked = mostVisited

const bodyParts = new Set<string>(['paragraph', 'heading', 'other'])

/** Places of the table of fingerprints for each sentence, about two for each fingerprint, within bounds. */
const tablePlaces = 32
const smallestTable = 1 << 16
const largestTable = 1 << 27

export const clusteringMethod = { k: 5, w: 4, shortK: 3 } as const

/**
 * Groups sentences that are one sentence with other values, in a single pass: each joins the representative of which its bits are saved
 * best, else it becomes one. Candidates come from shared fingerprints, the rarest asked first.
 *
 * @returns       the cluster of each unit, -1 for one with too little text to be told from chance; and how common the pieces of sentences are
 *
 * Yields the number of units done. Near linear: each unit is compared with at most four representatives. Whatever is frequent has
 * one representative, so no frequency is capped.
 */
export function* clusterUnits(
  units: UnitTable,
): Generator<number, { clusters: Int32Array; surprise: Surprise }> {
  const clusterOf = new Int32Array(units.length).fill(-1)
  const { firsts } = units
  const fingerprints = new Fingerprints()
  const { repeatedOf, expected } = yield* countPrints(units, fingerprints)
  const search = new Search(units, expected)
  for (let at = 0; at < units.length; at += 1) {
    if (at % 200 === 0) yield at
    const first = firsts[at] ?? at
    if (first !== at) {
      clusterOf[at] = clusterOf[first] ?? -1
      continue
    }
    const codes = units.codes(at)
    const weight = weightOf(codes)
    if (weight < 2 && units.shape(at) > 0) continue
    const prints = fingerprints.of(codes)
    const least = leastVote * prints.length
    const repeated = repeatedOf(prints)
    const found = weight < 4 ? -1 : search.find(at, codes, weight, repeated, least)
    const cluster = found >= 0 ? found : search.add(at, weight, repeated)
    clusterOf[at] = cluster
  }
  const surprise = new Surprise(units.length)
  for (let at = 0; at < units.length; at += 1) {
    if (at % 2000 === 0) yield units.length
    if (firsts[at] === at) surprise.add(units.codes(at))
  }
  return { clusters: clusterOf, surprise }
}

/**
 * Counts fingerprints, up to two, in a table without keys: what only one sentence has leads from none to another and need not be kept.
 * Sentences of one shape count once.
 *
 * @returns  `repeatedOf` keeps of some fingerprints those that are repeated, in their array; about `expected` different ones are
 */
function* countPrints(
  units: UnitTable,
  fingerprints: Fingerprints,
): Generator<number, { repeatedOf: (prints: Uint32Array) => Uint32Array; expected: number }> {
  const { firsts } = units
  let size = smallestTable
  while (size < units.length * tablePlaces && size < largestTable) size *= 2
  /** Two bits a place: bit 0 of those of a place is set when it was met once, bit 1 when more than once. */
  const counts = new Uint8Array(size / 4)
  const mask = size - 1
  let expected = 0
  for (let at = 0; at < units.length; at += 1) {
    if (at % 2000 === 0) yield 0
    if (firsts[at] !== at) continue
    for (const print of fingerprints.of(units.codes(at))) {
      const place = placeOf(print) & mask
      const shift = (place & 3) * 2
      const byte = counts[place >>> 2] ?? 0
      const met = byte >> shift
      expected += met & ~(met >> 1) & 1
      counts[place >>> 2] = byte | ((1 | ((met & 1) << 1)) << shift)
    }
  }
  const repeatedOf = (prints: Uint32Array) => {
    let kept = 0
    // Without a branch, so that the places of several are fetched at once.
    for (let at = 0; at < prints.length; at += 1) {
      const print = prints[at] ?? 0
      const place = placeOf(print) & mask
      prints[kept] = print
      kept += ((counts[place >>> 2] ?? 0) >> ((place & 3) * 2 + 1)) & 1
    }
    return prints.subarray(0, kept)
  }
  return { repeatedOf, expected }
}

function placeOf(print: number): number {
  return Math.imul(print ^ (print >>> 15), 0x2c1b3c6d)
}

/** Fingerprints of sentences, in arrays that are used again for the next. */
class Fingerprints {
  #hashes = new Uint32Array(0)
  #prints = new Uint32Array(0)

  /** Those of one sentence, good until the next is asked for. */
  of(codes: Uint16Array): Uint32Array {
    if (codes.length > this.#hashes.length) {
      this.#hashes = new Uint32Array(codes.length * 2)
      this.#prints = new Uint32Array(codes.length * 4)
    }
    const { k, w, shortK } = clusteringMethod
    const long = winnow(rollingHashes(codes, k, this.#hashes), w, this.#prints)
    if (codes.length >= shortSentence) return long
    const short = rollingHashes(codes, shortK, this.#hashes)
    for (let at = 0; at < short.length; at += 1)
      this.#prints[long.length + at] = (short[at] ?? 0) ^ 0x9e3779b9
    return this.#prints.subarray(0, long.length + short.length)
  }
}

/** The representatives of all clusters, found by their fingerprints. */
class Search {
  #units: UnitTable
  #postings: Postings
  #places: number[] = []
  #weights: number[] = []
  #votes: Float32Array
  #voted: Int32Array

  /** Places of the fingerprints asked for, the rarest first, and in how many clusters each stands. */
  #asked = new Int32Array(mostAsked)
  #counts = new Int32Array(mostAsked)

  /** @param prints  how many different fingerprints will be added, about */
  constructor(units: UnitTable, prints: number) {
    this.#units = units
    this.#postings = new Postings(prints)
    this.#votes = new Float32Array(units.length)
    this.#voted = new Int32Array(units.length)
  }

  /** @param prints  those fingerprints that more than one sentence has, or seems to have */
  add(at: number, weight: number, prints: Uint32Array): number {
    const cluster = this.#places.length
    this.#places.push(at)
    this.#weights.push(weight)
    for (const print of prints) this.#postings.add(print, cluster)
    return cluster
  }

  /**
   * The cluster that a sentence belongs to, else -1.
   *
   * @param prints  as for `add`
   * @param least   votes that a cluster must have to be compared
   */
  find(at: number, codes: Uint16Array, weight: number, prints: Uint32Array, least: number): number {
    const units = this.#units
    const part = units.part(at)
    let best = -1
    let bestShare = 0
    for (const cluster of this.#candidates(prints, least)) {
      const place = this.#places[cluster] ?? 0
      const own = this.#weights[cluster] ?? 0
      const larger = Math.max(weight, own)
      if (Math.min(weight, own) < larger * 0.25) continue
      const isFormula = part === units.part(place) && !bodyParts.has(part)
      const besideLists = Math.max(
        weightBesideLists(codes),
        weightBesideLists(units.codes(place)),
        leastBesideLists,
      )
      const share = sharedBits(codes, units.codes(place)) / (bitsPerCharacter * Math.min(larger, besideLists))
      if (share <= bestShare) continue
      const enough = isFormula ? formulaShare : bodyShare
      if (share < enough && (share < sameEndsShare || !hasSameEnds(codes, units.codes(place)))) continue
      best = cluster
      bestShare = share
    }
    return best
  }

  /** The few clusters with most votes, most first. */
  #candidates(prints: Uint32Array, least: number): number[] {
    const asked = this.#askRarest(prints)
    /** What is still to be given; a cluster that cannot get enough of it any more is not looked at again. */
    let left = 0
    for (let at = 0; at < asked; at += 1) left += voteOf(this.#counts[at] ?? 0)
    let voted = 0
    for (let at = 0; at < asked; at += 1) {
      const lacking = least - left * roundingMargin
      if (lacking > 0) voted = this.#keepAbove(lacking, voted)
      if (lacking > 0 && voted < 2 && this.#isDecided(voted, least)) break
      const vote = voteOf(this.#counts[at] ?? 0)
      const place = this.#asked[at] ?? 0
      voted = this.#postings.vote(place, vote, this.#votes, lacking > 0 ? null : this.#voted, voted)
      left -= vote
    }
    const best = mostVoted(this.#voted.subarray(0, voted), this.#votes, least)
    for (let at = 0; at < voted; at += 1) this.#votes[this.#voted[at] ?? 0] = 0
    return best
  }

  /** Whether more votes tell nothing new, as no other cluster can get enough: there is none, or one that has. */
  #isDecided(voted: number, least: number): boolean {
    return voted === 0 || (this.#votes[this.#voted[0] ?? 0] ?? 0) >= least
  }

  /** Forgets the clusters that have fewer votes, in place; returns how many are left. */
  #keepAbove(fewest: number, voted: number): number {
    let kept = 0
    for (let at = 0; at < voted; at += 1) {
      const cluster = this.#voted[at] ?? 0
      if ((this.#votes[cluster] ?? 0) < fewest) this.#votes[cluster] = 0
      else {
        this.#voted[kept] = cluster
        kept += 1
      }
    }
    return kept
  }

  /** Finds the fingerprints that are known, the rarest first, as many as are to be asked; returns how many. */
  #askRarest(prints: Uint32Array): number {
    const [asked, counts] = [this.#asked, this.#counts]
    let length = 0
    if (!this.#postings.mayKnow(prints)) return 0
    for (const print of prints) {
      const place = this.#postings.find(print)
      if (place < 0) continue
      const count = this.#postings.count(place)
      if (length === mostAsked && count >= (counts[length - 1] ?? 0)) continue
      let at = Math.min(length, mostAsked - 1)
      while (at > 0 && (counts[at - 1] ?? 0) > count) {
        asked[at] = asked[at - 1] ?? 0
        counts[at] = counts[at - 1] ?? 0
        at -= 1
      }
      asked[at] = place
      counts[at] = count
      length = Math.min(length + 1, mostAsked)
    }
    let visited = counts[0] ?? 0
    let number = Math.min(1, length)
    while (number < length && visited + (counts[number] ?? 0) <= mostVisited) {
      visited += counts[number] ?? 0
      number += 1
    }
    return number
  }
}

const votesByCount = Float64Array.from({ length: mostVisited + 1 }, (_, count) => 1 / Math.log2(2 + count))

/** What a fingerprint counts that stands in so many clusters. */
function voteOf(count: number): number {
  return votesByCount[count] ?? 1 / Math.log2(2 + count)
}

function hasSameEnds(codes: Uint16Array, other: Uint16Array): boolean {
  const shorter = Math.min(codes.length, other.length)
  let head = 0
  while (head < shorter && codes[head] === other[head]) head += 1
  const least = Math.max(codes.length, other.length) <= ofFewWords ? leastShortEnd : leastEnd
  if (head < least) return false
  let tail = 0
  while (tail < shorter - head && codes.at(-1 - tail) === other.at(-1 - tail)) tail += 1
  return tail >= least && head + tail >= 2 * leastEnd
}

function mostVoted(voted: Int32Array, votes: Float32Array, least: number): number[] {
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
