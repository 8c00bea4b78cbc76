import type { SuggestedSlot } from '#contract/suggestion.ts'
import type { Asked } from './asked.ts'
import { personSlots, wholeYear } from './lexicon.ts'

/** What stands before a value says what it is of: its clause up to there, at most so many characters. */
const mostWords = 8
/** Fewer words are no role; a year's may be as short as 截至. */
const leastWords = 4
const leastBeforeYear = 2
const mostSlots = 40
const longestValue = 24
const figure = /^\d[\d.,]*/u
const han = /\p{Script=Han}/u

interface Restated {
  text: string
  slots: SuggestedSlot[]
}

/**
 * Puts into the open slots of an offered text what the draft has said of the same: where the same clause has another year,
 * figure or name there (累计投入资金3200万元), that is meant, if the draft never says two. Words of time are nobody's value.
 *
 * O(slots · draft), native searches.
 */
export function restate(text: string, slots: readonly SuggestedSlot[], request: Asked): Restated {
  const open = slots.filter(({ filled }) => !filled).slice(0, mostSlots)
  if (open.length === 0) return { text, slots: [...slots] }
  const draft = `\n${request.before.join('\n')}\n${request.typed}`
  const whole = request.typed.slice(-2 * mostWords) + text
  const by = whole.length - text.length
  const out: Restated = { text: '', slots: [] }
  let at = 0
  for (const slot of slots) {
    out.text += text.slice(at, slot.start)
    const earlier = text.slice(slot.start, slot.end)
    const stated = slot.filled || slot.start === 0 ? null : statedValue(draft, whole, by, slot)
    const value = stated ?? earlier
    out.slots.push({
      ...slot,
      start: out.text.length,
      end: out.text.length + value.length,
      filled: slot.filled || stated !== null,
    })
    out.text += value
    at = slot.end
  }
  out.text += text.slice(at)
  return out
}

/** What the draft has behind the same words; null when they are too few, or it has several values there or none. */
function statedValue(draft: string, whole: string, by: number, slot: SuggestedSlot): string | null {
  const earlier = whole.slice(slot.start + by, slot.end + by)
  const read = readerOf(slot.name, earlier, whole.charAt(slot.end + by))
  const words = wordsBefore(whole, slot.start + by, wholeYear.test(earlier) ? leastBeforeYear : leastWords)
  if (read === null || words === null) return null
  const values = new Set<string>()
  for (let at = draft.indexOf(words); at >= 0; at = draft.indexOf(words, at + 1)) {
    const from = at + words.length
    const found = read(draft.slice(from, from + longestValue))
    if (found !== null) values.add(found)
  }
  const [only] = values
  return values.size === 1 && only !== undefined ? only : null
}

/** The clause before a value, with the mark that begins it when that is near; null when it is too short. */
function wordsBefore(whole: string, end: number, least: number): string | null {
  let start = end
  while (end - start < mostWords && han.test(whole.charAt(start - 1))) start -= 1
  if (end - start < least) return null
  const isWhole = start > 0 && end - start < mostWords && !han.test(whole.charAt(start - 1))
  return whole.slice(isWhole && !/\d/u.test(whole.charAt(start - 1)) ? start - 1 : start, end)
}

/** Reads a value of the same kind at the start of a line; null for what the draft cannot tell. */
function readerOf(name: string, earlier: string, after: string): ((line: string) => string | null) | null {
  const digits = figure.exec(earlier)?.[0]
  if (digits !== undefined) {
    const unit = earlier.slice(digits.length)
    const next = unit === '' ? after : unit
    if (/\d/u.test(unit)) return null
    return (line) => {
      const stated = figure.exec(line)?.[0]
      return stated !== undefined && line.startsWith(next, stated.length) ? stated + unit : null
    }
  }
  if (!personSlots.has(name) || after === '') return null
  return (line) => {
    const person = line.slice(0, line.indexOf(after))
    return /^\p{Script=Han}{2,4}$/u.test(person) ? person : null
  }
}
