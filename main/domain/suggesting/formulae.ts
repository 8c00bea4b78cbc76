import type { Asked } from './asked.ts'
import type { Continuation } from './choose.ts'
import { matchBackwards } from './grams.ts'
import type { SuggestIndex } from './index.ts'
import { endOf } from './pool.ts'
import { fillRun } from './spans.ts'

const leastMatch = 2
const longestMatch = 60

/**
 * The office's own formulae (opening, closing, signature …) with the values of the card, and the card's longer values
 * themselves, where the end of what is typed stands in them. This finds the way on also inside a filled value and after
 * it, where the earlier replies have another text.
 *
 * @returns  nothing for an empty `typed`: what begins a paragraph is the matter of next.ts
 *
 * O(formulae · length), below 0.1 ms for the dozen of each part that an index keeps.
 */
export function continueFormulae(index: SuggestIndex, request: Asked): Continuation[] {
  const { typed, card } = request
  if (typed.length === 0) return []
  const { pool } = index
  const found: Continuation[] = []
  const context = `\n${typed}`
  for (const paragraph of index.formulae) {
    const from = pool.starts[paragraph] ?? 0
    const run = fillRun(pool.text, index.spans, from, endOf(pool, paragraph), card, '')
    if (run === null) continue
    const text = `\n${run.text}`
    for (const [position, matched] of matchesIn(text, context)) {
      if (position >= text.length) continue
      const begin = position - 1
      const slots = run.slots
        .filter((slot) => slot.end > begin)
        .map((slot) => ({ ...slot, start: Math.max(0, slot.start - begin), end: slot.end - begin }))
      found.push({
        text: text.slice(position),
        slots,
        matched: matched + 1,
        paragraph,
        position: -1,
        reason: 'form',
        of: index,
      })
    }
  }
  for (const value of [card.subject, card.meeting, card.organ]) {
    if (!value) continue
    for (const [position, matched] of matchesIn(value, context)) {
      if (position >= value.length) continue
      found.push({
        text: value.slice(position),
        slots: [],
        matched: matched + 2,
        paragraph: -1,
        position: -1,
        reason: 'form',
        of: index,
      })
    }
  }
  return found
}

/** Where the last two characters of the context stand in a text, with how many more before agree. */
function matchesIn(text: string, context: string): [position: number, matched: number][] {
  const found: [number, number][] = []
  const end = context.slice(-leastMatch)
  for (let at = text.indexOf(end); at >= 0; at = text.indexOf(end, at + 1)) {
    const position = at + end.length
    found.push([position, matchBackwards(text, position, context, longestMatch)])
  }
  return found
}
