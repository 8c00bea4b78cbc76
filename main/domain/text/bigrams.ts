/**
 * Counts the character bigrams of a text.
 *
 * @returns  key → count; the key packs two UTF-16 code units. A text of one unit has that unit as its only key, so that
 *           only '' has none.
 *
 * O(n) time and memory.
 */
export function countBigrams(text: string): Map<number, number> {
  const counts = new Map<number, number>()
  if (text.length === 1) counts.set(text.charCodeAt(0), 1)
  for (let at = 1; at < text.length; at += 1) {
    const key = bigramKey(text, at)
    counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  return counts
}

/** The key of the two code units that end at `at` (inclusive, `at` ≥ 1). */
export function bigramKey(text: string, at: number): number {
  return text.charCodeAt(at - 1) * 65536 + text.charCodeAt(at)
}

/** How many bigrams two texts share, each counted as often as both have it. */
export function sharedBigrams(a: Map<number, number>, b: Map<number, number>): number {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a]
  let shared = 0
  for (const [key, count] of small) shared += Math.min(count, large.get(key) ?? 0)
  return shared
}

/** Dice's coefficient over bigrams with their counts: 0 for nothing shared, 1 for equal bags; two empty texts are 1. */
export function bigramSimilarity(a: string, b: string): number {
  if (a === b) return 1
  const total = bigramTotal(a) + bigramTotal(b)
  return total === 0 ? 1 : (2 * sharedBigrams(countBigrams(a), countBigrams(b))) / total
}

/** The number of keys `countBigrams` counts. */
export function bigramTotal(text: string): number {
  return text.length === 1 ? 1 : Math.max(0, text.length - 1)
}
