import { sharedPlaces } from './shared.ts'
import type { UnitTable } from './unit-table.ts'
import { firstLetter } from './units.ts'

/** A cluster that was opened by a sentence which another, `near`, had nearly taken. */
export type NearMiss = { cluster: number; near: number }

/** So many different members tell what a cluster has in common, and so many of ten must have it. */
const mostMembers = 9
const sharedByTenths = 7
/** Share of what a cluster has in common that another sentence must have to be one of it. */
const leastCovered = 0.88
/** Characters in common below which nothing can be told. */
const leastCommon = 10
/** What a sentence may have beside it: this many characters, or twice what the members have. */
const mostBeside = 40

/**
 * Makes clusters one that say the same: a sentence with a long value shares too little of itself with a representative, but all that the members of
 * that representative's cluster have in common.
 *
 * @param clusterOf        the cluster of each unit; changed in place
 * @param representatives  the unit that opened each cluster
 *
 * Yields the number of units done. O(misses) alignments.
 */
export function* mergeClusters(
  units: UnitTable,
  clusterOf: Int32Array,
  representatives: readonly number[],
  misses: readonly NearMiss[],
): Generator<number, void> {
  const wanted = new Set(misses.flatMap(({ cluster, near }) => [cluster, near]))
  const members = membersOf(units, clusterOf, wanted)
  const commons = new Map<number, Common | null>()
  const roots = Int32Array.from(representatives, (_, cluster) => cluster)
  const commonOf = (cluster: number): Common | null => {
    const known = commons.get(cluster)
    if (known !== undefined) return known
    const common = commonPart(units, representatives[cluster] ?? 0, members.get(cluster) ?? [])
    commons.set(cluster, common)
    return common
  }
  for (const [index, { cluster, near }] of misses.entries()) {
    if (index % 200 === 0) yield units.length
    if (rootOf(roots, cluster) === rootOf(roots, near)) continue
    const isOne =
      isCovered(commonOf(near), units.codes(representatives[cluster] ?? 0)) ||
      isCovered(commonOf(cluster), units.codes(representatives[near] ?? 0))
    if (isOne) {
      const [a, b] = [rootOf(roots, cluster), rootOf(roots, near)]
      roots[Math.max(a, b)] = Math.min(a, b)
    }
  }
  for (let at = 0; at < clusterOf.length; at += 1) {
    const cluster = clusterOf[at] ?? -1
    if (cluster >= 0) clusterOf[at] = rootOf(roots, cluster)
  }
}

/** Some members of each wanted cluster, all of different shapes. */
function membersOf(
  units: UnitTable,
  clusterOf: Int32Array,
  wanted: ReadonlySet<number>,
): Map<number, number[]> {
  const members = new Map<number, number[]>()
  for (let at = 0; at < clusterOf.length; at += 1) {
    const cluster = clusterOf[at] ?? -1
    if (!wanted.has(cluster)) continue
    const own = members.get(cluster)
    if (!own) members.set(cluster, [at])
    else if (own.length <= mostMembers && own.every((other) => units.shape(other) !== units.shape(at)))
      own.push(at)
  }
  return members
}

/** What the members of a cluster have in common, and the most that one of them has beside it. */
type Common = { codes: Uint16Array; beside: number }

function commonPart(units: UnitTable, representative: number, members: readonly number[]): Common | null {
  const others = members.filter((at) => units.shape(at) !== units.shape(representative))
  if (others.length === 0) return null
  const codes = units.codes(representative)
  const counts = new Int32Array(codes.length)
  let beside = 0
  for (const other of others) {
    const { left } = sharedPlaces(codes, units.codes(other))
    for (const place of left) counts[place] = (counts[place] ?? 0) + 1
    beside = Math.max(beside, units.codes(other).length - left.length)
  }
  const common = codes.filter((_, place) => (counts[place] ?? 0) * 10 >= sharedByTenths * others.length)
  return letters(common) < leastCommon ? null : { codes: common, beside }
}

/** Whether a sentence has all that a cluster has in common, in runs and not letter by letter. */
function isCovered(common: Common | null, codes: Uint16Array): boolean {
  if (!common || codes.length - common.codes.length > Math.max(mostBeside, common.beside * 2)) return false
  const { left, right } = sharedPlaces(common.codes, codes)
  let covered = 0
  left.forEach((place, index) => {
    const follows =
      right[index] === (right[index - 1] ?? -9) + 1 || right[index + 1] === (right[index] ?? 0) + 1
    if (follows && (common.codes[place] ?? 0) >= firstLetter) covered += 1
  })
  return covered >= leastCovered * letters(common.codes)
}

function letters(codes: Uint16Array): number {
  let count = 0
  for (const code of codes) if (code >= firstLetter) count += 1
  return count
}

function rootOf(roots: Int32Array, cluster: number): number {
  let place = cluster
  while (roots[place] !== place) {
    const above = roots[place] ?? place
    roots[place] = roots[above] ?? above
    place = above
  }
  return place
}
