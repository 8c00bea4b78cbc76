import type { Card } from '#contract/draft.ts'
import type { Continuation } from './choose.ts'
import type { Followed } from './follow.ts'
import { positionsAfter } from './grams.ts'
import type { SuggestIndex } from './index.ts'
import { offeredUntil } from './passages.ts'
import { maskParagraph, matchMasked } from './mask.ts'
import { endOf, paragraphAt } from './pool.ts'
import { fillRun } from './spans.ts'

const longestMatch = 60
const leastMatch = 2
/** A match in a paragraph that the draft follows is worth so many characters more. */
const mostFollowing = 1
/** How far the draft may be behind or ahead of the last place where it followed the paragraph. */
const nearLast = 120
/** After an edit the earlier text may go on; what speaks for that, in matched characters. */
const resumedMatch = 1
const marks = /[，。；：！？、]/u

/**
 * What may follow inside a paragraph: wherever the end of what is typed stands in the pool, the rest of that paragraph,
 * the more likely the longer the common end and the more of the paragraph was followed before.
 *
 * @returns  continuations in no order; none for an empty `typed`
 */
export function continueTyped(
  index: SuggestIndex,
  typed: string,
  followed: Map<number, Followed>,
  card: Partial<Card>,
): Continuation[] {
  const found: Continuation[] = []
  if (typed === '') return found
  const { pool } = index
  const context = `\n${maskParagraph(typed)}`
  const seen = new Set<number>()
  const add = (position: number, matched: number): void => {
    if (seen.has(position)) return
    seen.add(position)
    const paragraph = paragraphAt(pool, position)
    const end = offeredUntil(index.blocked, position, endOf(pool, paragraph))
    const run = fillRun(pool.text, index.spans, position, end, card, typed)
    if (run === null || run.text === '') return
    found.push({
      ...run,
      matched: matched + following(followed.get(paragraph), position),
      paragraph,
      position,
      reason: 'continues',
      of: index,
    })
  }
  for (const table of index.grams) {
    for (const position of positionsAfter(table, context)) {
      const matched = matchMasked(pool.text, position, context, longestMatch)
      if (matched >= leastMatch) add(position, matched)
    }
  }
  for (const position of resume(index, typed, followed)) add(position, resumedMatch)
  return found
}

function following(followed: Followed | undefined, position: number): number {
  if (followed === undefined || Math.abs(position - followed.last) > nearLast) return 0
  return Math.min(mostFollowing, followed.votes / 4)
}

/** Where a followed paragraph may be taken up again once the writer has ended a clause of his own. */
function resume(index: SuggestIndex, typed: string, followed: Map<number, Followed>): number[] {
  if (!marks.test(typed.at(-1) ?? '')) return []
  const positions: number[] = []
  const likeliest = [...followed].toSorted((x, y) => y[1].votes - x[1].votes).slice(0, 3)
  for (const [paragraph, { last }] of likeliest) {
    const end = endOf(index.pool, paragraph)
    let clauses = 0
    for (let at = last; at < end && clauses < 3; at += 1) {
      if (!marks.test(index.pool.text.charAt(at - 1)) || at === last) continue
      positions.push(at)
      clauses += 1
    }
  }
  return positions
}
