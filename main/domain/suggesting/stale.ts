import type { SuggestedSlot } from '#contract/suggestion.ts'
import { itemNumber, staleKinds } from './lexicon.ts'

/**
 * Adds to the slots of an offered text what in the rest of it may have become untrue: years, dates, figures, words of time,
 * names of persons. They are slots without a value of this case, to be confirmed.
 *
 * @param slots  of `text`, by start, none overlapping
 * @returns      all slots, by start, none overlapping
 */
export function markStale(text: string, slots: readonly SuggestedSlot[]): SuggestedSlot[] {
  const marked = [...slots]
  const taken = new Uint8Array(text.length)
  for (const { start, end } of slots) taken.fill(1, start, end)
  for (const { index, 0: found } of text.matchAll(itemNumber)) taken.fill(1, index, index + found.length)
  for (const { name, pattern } of staleKinds) {
    for (const { index: start, 0: found } of text.matchAll(pattern)) {
      const end = start + found.length
      if (taken.subarray(start, end).includes(1)) continue
      taken.fill(1, start, end)
      marked.push({ name, start, end, filled: false })
    }
  }
  return marked.toSorted((x, y) => x.start - y.start)
}
