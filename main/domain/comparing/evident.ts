import type { Candidate } from './chain.ts'

/** Share of the characters of the longer of two sentences from which, at such a place, one is the other's edited form. */
const leastShared = 0.7

/**
 * Pairs the sentences that stand first or last between the same equal sentences and are mostly the same characters: the
 * common case of an edited text, told without looking at pairs of characters.
 *
 * @param chain     equal pairs in rising order
 * @param hasEqual  sentences that are equal to one of the other text; they are passed over and end a gap
 */
export function evidentPairs(
  a: readonly string[],
  b: readonly string[],
  chain: readonly Candidate[],
  hasEqual: { a: ReadonlySet<number>; b: ReadonlySet<number> },
): Candidate[] {
  const pairs: Candidate[] = []
  const tryPair = (atA: number, atB: number): boolean => {
    if (hasEqual.a.has(atA) || hasEqual.b.has(atB)) return false
    const longer = Math.max(a[atA]?.length ?? 0, b[atB]?.length ?? 0)
    const shared = sharedCharacters(a[atA] ?? '', b[atB] ?? '')
    if (shared < leastShared * longer) return false
    pairs.push({ a: atA, b: atB, weight: shared, similarity: shared / longer })
    return true
  }
  let [fromA, fromB] = [0, 0]
  for (let at = 0; at <= chain.length; at += 1) {
    const next = chain[at]
    let [toA, toB] = [next?.a ?? a.length, next?.b ?? b.length]
    while (fromA < toA && fromB < toB && tryPair(fromA, fromB)) [fromA, fromB] = [fromA + 1, fromB + 1]
    while (fromA < toA && fromB < toB && tryPair(toA - 1, toB - 1)) [toA, toB] = [toA - 1, toB - 1]
    if (next !== undefined) [fromA, fromB] = [next.a + 1, next.b + 1]
  }
  return pairs
}

/** How often each character was seen so far; all nothing between two calls. */
const seen = new Int32Array(65_536)

/** How many characters two texts have in common, wherever they stand. O(n + m). */
function sharedCharacters(a: string, b: string): number {
  for (let at = 0; at < a.length; at += 1) seen[a.charCodeAt(at)] = (seen[a.charCodeAt(at)] ?? 0) + 1
  let shared = 0
  for (let at = 0; at < b.length; at += 1) {
    const left = seen[b.charCodeAt(at)] ?? 0
    if (left <= 0) continue
    seen[b.charCodeAt(at)] = left - 1
    shared += 1
  }
  for (let at = 0; at < a.length; at += 1) seen[a.charCodeAt(at)] = 0
  return shared
}
