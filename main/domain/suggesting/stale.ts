import type { SuggestedSlot } from '#contract/suggestion.ts'
import { itemNumber, staleKinds, unreadAddressee } from './lexicon.ts'

/** So much of what stands before the caret can belong to a year or a figure that goes on behind it. */
const looksBack = 12

/**
 * Adds to the slots of an offered text what in the rest of it may have become untrue: years, dates, figures, words of time,
 * names of persons. They are slots without a value of this case, to be confirmed.
 *
 * @param typed  what stands before the text: of a year that it begins (20) the rest (24年) is marked
 * @param slots  of `text`, by start, none overlapping
 * @returns      all slots, by start, none overlapping
 */
export function markStale(typed: string, text: string, slots: readonly SuggestedSlot[]): SuggestedSlot[] {
  const marked = [...slots]
  const context = typed.slice(-looksBack)
  const whole = context + text
  const by = context.length
  const taken = new Uint8Array(text.length)
  for (const { start, end } of slots) taken.fill(1, start, end)
  for (const { index, 0: found } of whole.matchAll(itemNumber))
    taken.fill(1, Math.max(0, index - by), Math.max(0, index + found.length - by))
  for (const { name, pattern } of staleKinds) {
    for (const { index, 0: found } of whole.matchAll(pattern)) {
      const start = Math.max(0, index - by)
      const end = index + found.length - by
      if (end <= start || taken.subarray(start, end).includes(1)) continue
      taken.fill(1, start, end)
      marked.push({ name, start, end, filled: false })
    }
  }
  return marked.toSorted((x, y) => x.start - y.start)
}

/**
 * The slots of a salutation. Whom it greets is another case's wherever nothing of it could be read: then all before its mark
 * is to be confirmed.
 *
 * @param slots  of `text`, by start, none overlapping
 */
export function markSalutation(text: string, slots: readonly SuggestedSlot[]): SuggestedSlot[] {
  if (slots.length > 0) return [...slots]
  const end = /[：:，]/u.exec(text)?.index ?? text.length
  return end === 0 ? [] : [{ name: unreadAddressee, start: 0, end, filled: false }]
}
