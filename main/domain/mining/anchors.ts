/** A place that two sequences surely share: `left` in the one, `right` in the other. */
export type Anchor = { left: number; right: number }

/** How many keys in a row must be the same, and stand only once in each sequence, to be sure of a place. */
const gramLength = 6

/**
 * Places that two sequences share beyond doubt: runs of keys that each has exactly once, of which the longest chain in the order of both is
 * kept (patience sorting, as in Bram Cohen's diff).
 *
 * O(n log n) time. There may be none, as between texts that repeat themselves.
 */
export function findAnchors(left: Int32Array, right: Int32Array): Anchor[] {
  const once = placesOfGrams(right)
  const pairs: Anchor[] = []
  for (const [gram, at] of placesOfGrams(left)) {
    const other = once.get(gram)
    if (at >= 0 && other !== undefined && other >= 0) pairs.push({ left: at, right: other })
  }
  return longestChain(pairs.toSorted((a, b) => a.left - b.left))
}

/** Each gram with its place, -1 when it stands in several. */
function placesOfGrams(keys: Int32Array): Map<string, number> {
  const places = new Map<string, number>()
  for (let at = 0; at + gramLength <= keys.length; at += 1) {
    const gram = keys.subarray(at, at + gramLength).join(' ')
    places.set(gram, places.has(gram) ? -1 : at)
  }
  return places
}

/** The most pairs whose places ascend on the right too; they ascend on the left already. */
function longestChain(pairs: readonly Anchor[]): Anchor[] {
  const ends: number[] = []
  const before = new Int32Array(pairs.length).fill(-1)
  pairs.forEach((pair, index) => {
    let low = 0
    let high = ends.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((pairs[ends[middle] ?? 0]?.right ?? 0) < pair.right) low = middle + 1
      else high = middle
    }
    before[index] = ends[low - 1] ?? -1
    ends[low] = index
  })
  const chain: Anchor[] = []
  for (let at = ends.at(-1) ?? -1; at >= 0; at = before[at] ?? -1) {
    const pair = pairs[at]
    if (pair) chain.push(pair)
  }
  return chain.reverse()
}
