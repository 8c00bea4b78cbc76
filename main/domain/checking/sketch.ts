/**
 * Counts in how many replies runs of characters stand, without keeping them: a hashed counter a run, at most 255. Two runs may
 * share a counter, so that a count is never too small.
 */
export interface Sketch {
  /** Counts a run once for the reply that is being added. */
  add(hash: number): void
  /** What was added from now on belongs to the next reply. */
  nextReply(): void
  count(hash: number): number
}

const most = 255

/** @param bits  2 to this power counters, of three bytes each */
export function createSketch(bits: number): Sketch {
  const mask = 2 ** bits - 1
  const counts = new Uint8Array(mask + 1)
  const seenBy = new Uint16Array(mask + 1)
  let reply = 1
  return {
    add(hash) {
      const at = hash & mask
      if (seenBy[at] === reply) return
      seenBy[at] = reply
      const count = counts[at] ?? 0
      if (count < most) counts[at] = count + 1
    },
    nextReply() {
      reply = reply === 65_535 ? 1 : reply + 1
    },
    count: (hash) => counts[hash & mask] ?? 0,
  }
}

/** A hash of a short run of code units (Jenkins, one at a time). */
export function hashRun(text: string, start: number, end: number): number {
  let hash = end - start
  for (let at = start; at < end; at++) {
    hash = Math.imul(hash + text.charCodeAt(at), 1025)
    hash ^= hash >>> 6
  }
  hash = Math.imul(hash, 9)
  hash ^= hash >>> 11
  return Math.imul(hash, 32_769) >>> 0
}
