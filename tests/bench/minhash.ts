/**
 * MinHash with locality-sensitive hashing (Broder 1997; Indyk, Motwani 1998): 128 permutations in 32 bands of 4 rows over
 * the sets of 5-character shingles. Texts that share a band are candidates; those whose signatures agree in half
 * of the permutations or more are put into one group. The usual way to find near-duplicates; it makes no templates.
 */
export const permutations = 128
const bands = 32
const rowsOfBand = permutations / bands
const shingleLength = 5
const leastAgreement = 0.5

export interface Groups {
  /** For every text its group; texts alike have the same. */
  labels: Int32Array
  /** Pairs that shared a band with the first text of their bucket and were looked at. */
  candidates: number
}

/** O(permutations · characters) time. */
export function groupByMinHash(texts: readonly string[]): Groups {
  const [factors, offsets] = drawPermutations()
  const signatures = texts.map((text) => signatureOf(text, factors, offsets))
  const labels = Int32Array.from(texts, (_, at) => at)
  let candidates = 0
  for (let band = 0; band < bands; band += 1) {
    const buckets = new Map<string, number>()
    for (const [at, signature] of signatures.entries()) {
      const key = signature.subarray(band * rowsOfBand, (band + 1) * rowsOfBand).join(' ')
      const first = buckets.get(key)
      if (first === undefined) {
        buckets.set(key, at)
        continue
      }
      if (rootOf(labels, first) === rootOf(labels, at)) continue
      candidates += 1
      if (agreement(signatures[first] ?? signature, signature) >= leastAgreement) {
        labels[rootOf(labels, at)] = rootOf(labels, first)
      }
    }
  }
  return { labels: labels.map((_, at) => rootOf(labels, at)), candidates }
}

/** Odd factors and offsets of 32-bit multiply-add hashes, always the same (mulberry32 from a fixed seed). */
function drawPermutations(): [Int32Array, Int32Array] {
  let state = 20240917
  const next = () => {
    state = (state + 0x6d2b79f5) | 0
    const mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    return (mixed ^ (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed))) | 0
  }
  return [
    Int32Array.from({ length: permutations }, () => next() | 1),
    Int32Array.from({ length: permutations }, next),
  ]
}

function signatureOf(text: string, factors: Int32Array, offsets: Int32Array): Uint32Array {
  const signature = new Uint32Array(permutations).fill(0xffffffff)
  const seen = new Set<number>()
  for (let at = 0; at + shingleLength <= text.length; at += 1) {
    let hash = 0x811c9dc5
    for (let place = at; place < at + shingleLength; place += 1)
      hash = Math.imul(hash ^ text.charCodeAt(place), 0x01000193)
    if (seen.has(hash)) continue
    seen.add(hash)
    hash ^= hash >>> 15
    for (let row = 0; row < permutations; row += 1) {
      const value = (Math.imul(hash, factors[row] ?? 1) + (offsets[row] ?? 0)) >>> 0
      if (value < (signature[row] ?? 0)) signature[row] = value
    }
  }
  return signature
}

function agreement(a: Uint32Array, b: Uint32Array): number {
  let same = 0
  for (let row = 0; row < permutations; row += 1) if (a[row] === b[row]) same += 1
  return same / permutations
}

function rootOf(labels: Int32Array, at: number): number {
  let place = at
  while (labels[place] !== place) {
    const above = labels[place] ?? place
    labels[place] = labels[above] ?? above
    place = above
  }
  return place
}
