import type { Suggestion } from '#contract/suggestion.ts'

/** So many characters of an item's beginning say which passage it is. */
const openingLength = 12

/**
 * The first `limit` items that differ to a reader: one that begins somewhere inside an earlier one only offers the end
 * of the same passage again. Order is kept. O(n²·l) for n items of length l.
 */
export function distinct(items: readonly Suggestion[], limit: number): Suggestion[] {
  const kept: Suggestion[] = []
  for (const item of items) {
    if (kept.length === limit) break
    const opening = item.completes.slice(0, openingLength)
    if (opening !== '' && !kept.some((other) => other.completes.includes(opening))) kept.push(item)
  }
  return kept
}
