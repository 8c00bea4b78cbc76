/**
 * Where every run of k characters stands, for a few lengths k.
 *
 *     hash of k characters → bucket → positions after such a run, spread evenly when there are more than `cap`
 *
 * A suffix array would give the longest match at once, but sorting it costs more than reading the library; with three
 * lengths the longest match is found by comparing backwards at the positions of the longest run that is known.
 */
export interface GramTable {
  length: number
  /** Bucket b holds positions[offsets[b]] … positions[offsets[b + 1] - 1]. */
  offsets: Int32Array
  positions: Int32Array
  shift: number
}

const multiplier = 0x01000193
const spread = 0x9e3779b1
const mostBits = 23

/**
 * @param masked  code units of paragraphs (see maskCodes); a run may begin with a line feed and hold no other
 * @param length  k
 * @param cap     most positions kept for one bucket
 *
 * O(n) time; 4 bytes a kept position and at most 8 a character for the buckets.
 */
export function buildGrams(masked: Uint16Array, length: number, cap: number): GramTable {
  const bits = Math.min(mostBits, Math.max(8, Math.ceil(Math.log2(masked.length + 1))))
  const shift = 32 - bits
  const buckets = bucketRuns(masked, length, shift)
  const counts = new Int32Array((1 << bits) + 1)
  for (const bucket of buckets) if (bucket >= 0) counts[bucket] = (counts[bucket] ?? 0) + 1
  const offsets = new Int32Array(counts.length)
  for (let bucket = 0; bucket + 1 < counts.length; bucket += 1) {
    offsets[bucket + 1] = (offsets[bucket] ?? 0) + Math.min(cap, counts[bucket] ?? 0)
  }
  const positions = new Int32Array(offsets.at(-1) ?? 0)
  const seen = new Int32Array(counts.length)
  for (let position = 0; position < buckets.length; position += 1) {
    const bucket = buckets[position] ?? -1
    if (bucket < 0) continue
    const count = counts[bucket] ?? 0
    const nth = seen[bucket] ?? 0
    seen[bucket] = nth + 1
    const kept = count <= cap ? nth : Math.floor((nth * cap) / count)
    if (count > cap && nth > 0 && kept === Math.floor(((nth - 1) * cap) / count)) continue
    positions[(offsets[bucket] ?? 0) + kept] = position
  }
  return { length, offsets, positions, shift }
}

/** The positions kept for the last k characters of `context`; others with the same hash may be among them. */
export function positionsAfter(table: GramTable, context: string, end = context.length): Int32Array {
  if (end < table.length) return new Int32Array(0)
  let hash = 0
  for (let at = end - table.length; at < end; at += 1)
    hash = (Math.imul(hash, multiplier) + context.charCodeAt(at)) | 0
  const bucket = Math.imul(hash, spread) >>> table.shift
  return table.positions.subarray(table.offsets[bucket], table.offsets[bucket + 1])
}

/** The bucket of the run that ends before each position; -1 where none is kept. The hash rolls along the text. */
function bucketRuns(masked: Uint16Array, length: number, shift: number): Int32Array {
  const buckets = new Int32Array(masked.length + 1).fill(-1)
  let power = 1
  for (let step = 0; step < length; step += 1) power = Math.imul(power, multiplier)
  let hash = 0
  let lineFeed = -1
  for (let at = 0; at < masked.length; at += 1) {
    const code = masked[at] ?? 0
    hash = (Math.imul(hash, multiplier) + code) | 0
    if (at >= length) hash = (hash - Math.imul(power, masked[at - length] ?? 0)) | 0
    if (code === 10) lineFeed = at
    if (at + 1 < length || lineFeed > at + 1 - length || masked[at + 1] === 10) continue
    buckets[at + 1] = Math.imul(hash, spread) >>> shift
  }
  return buckets
}

/** How many characters before `position` equal the end of `context`, at most `most`. */
export function matchBackwards(text: string, position: number, context: string, most: number): number {
  const bound = Math.min(most, position, context.length)
  let length = 0
  while (
    length < bound &&
    text.charCodeAt(position - 1 - length) === context.charCodeAt(context.length - 1 - length)
  )
    length += 1
  return length
}
