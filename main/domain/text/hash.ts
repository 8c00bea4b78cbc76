/**
 * A hash of a text as 14 hexadecimal digits, the same on every machine (cyrb53, public domain, by bryc).
 * Not for security; the chance of a collision among a million texts is about 1 in 10,000.
 */
export function hashText(text: string): string {
  let high = 0xdeadbeef
  let low = 0x41c6ce57
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    high = Math.imul(high ^ code, 2654435761)
    low = Math.imul(low ^ code, 1597334677)
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909)
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909)
  const number = 4294967296 * (2097151 & low) + (high >>> 0)
  return number.toString(16).padStart(14, '0')
}

/**
 * Hashes of every run of `k` codes, by rolling (Karp, Rabin 1987) over 32 bits, finalised so that close runs get far hashes.
 *
 * @param room  where they are put, for callers that ask often; a new array when it is missing or too small
 * @returns one hash a start position, `codes.length - k + 1` in all (none when the text is shorter)
 * @throws RangeError when k is below 1
 *
 * O(n), whatever k is.
 */
export function rollingHashes(codes: Uint16Array, k: number, room?: Uint32Array): Uint32Array {
  if (k < 1) throw new RangeError(`k must be at least 1, not ${k}`)
  const count = Math.max(0, codes.length - k + 1)
  const hashes = roomFor(count, room)
  let power = 1
  for (let step = 1; step < k; step += 1) power = Math.imul(power, base)
  let rolling = 0
  for (let at = 0; at < codes.length; at += 1) {
    if (at >= k) rolling = (rolling - Math.imul(codes[at - k] ?? 0, power)) | 0
    rolling = (Math.imul(rolling, base) + (codes[at] ?? 0)) | 0
    if (at >= k - 1) hashes[at - k + 1] = scramble(rolling)
  }
  return hashes
}

function roomFor(count: number, room: Uint32Array | undefined): Uint32Array {
  return room && room.length >= count ? room.subarray(0, count) : new Uint32Array(count)
}

const base = 0x01000193

function scramble(value: number): number {
  let mixed = Math.imul(value ^ (value >>> 16), 0x7feb352d)
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0x846ca68b)
  return (mixed ^ (mixed >>> 16)) >>> 0
}

/**
 * Chooses fingerprints by winnowing (Schleimer, Wilkerson, Aiken 2003): the rightmost smallest hash of every window.
 *
 * @param hashes  of all runs of k codes, in text order
 * @param w       hashes in a window
 * @param room    as for `rollingHashes`, not that of the hashes
 * @returns       the distinct chosen hashes in text order; two texts that share a run of `w + k - 1` codes share one
 * @throws RangeError when w is below 1
 *
 * O(n) expected; about 2/(w+1) fingerprints a code. A text shorter than a window yields its smallest hash.
 */
export function winnow(hashes: Uint32Array, w: number, room?: Uint32Array): Uint32Array {
  if (w < 1) throw new RangeError(`w must be at least 1, not ${w}`)
  if (hashes.length === 0) return new Uint32Array(0)
  const size = Math.min(w, hashes.length)
  const chosen = roomFor(hashes.length - size + 1, room)
  let count = 0
  let smallest = -1
  let least = 0
  for (let end = size - 1; end < hashes.length; end += 1) {
    const start = end - size + 1
    const newest = hashes[end] ?? 0
    if (smallest < start) {
      smallest = start
      least = hashes[start] ?? 0
      for (let at = start + 1; at <= end; at += 1) {
        const hash = hashes[at] ?? 0
        if (hash > least) continue
        smallest = at
        least = hash
      }
    } else if (newest <= least) {
      smallest = end
      least = newest
    } else continue
    chosen[count] = least
    count += 1
  }
  return distinct(chosen.subarray(0, count))
}

/** Up to so many numbers are compared with each other; a set costs more. */
const fewNumbers = 48

function distinct(numbers: Uint32Array): Uint32Array {
  if (numbers.length > fewNumbers) return Uint32Array.from(new Set(numbers))
  let count = 0
  for (const number of numbers) {
    let at = 0
    while (at < count && numbers[at] !== number) at += 1
    if (at < count) continue
    numbers[count] = number
    count += 1
  }
  return numbers.subarray(0, count)
}
