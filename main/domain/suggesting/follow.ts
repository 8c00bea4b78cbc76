import { positionsAfter } from './grams.ts'
import type { ReplyIndex } from './index.ts'
import { maskParagraph, matchMasked } from './mask.ts'
import { paragraphAt } from './pool.ts'

/** How much of a text a paragraph of the pool has, and how far in it the text has come. */
export interface Followed {
  /** Matched samples of the text. */
  votes: number
  /** Position in the pool's text after the last match. */
  last: number
}

const longestRead = 500
const sampleEvery = 2

/**
 * The paragraphs of the pool that a text follows, also after edits: every second character is looked up with the eight
 * (`grams[0]`) before it.
 *
 * @returns  paragraph → votes, and the number of samples they are a part of
 *
 * O(length · cap), some 50 µs for a paragraph of 300 characters.
 */
export function followText(
  index: ReplyIndex,
  text: string,
): { followed: Map<number, Followed>; samples: number } {
  const { pool, grams } = index
  const table = grams[0]
  const followed = new Map<number, Followed>()
  let samples = 0
  if (table === undefined) return { followed, samples }
  const context = `\n${maskParagraph(text)}`
  for (
    let end = Math.max(table.length, context.length - longestRead);
    end <= context.length;
    end += sampleEvery
  ) {
    samples += 1
    const matched = context.slice(end - table.length, end)
    let lastParagraph = -1
    for (const position of positionsAfter(table, context, end)) {
      if (matchMasked(pool.text, position, matched, table.length) < table.length) continue
      const paragraph = paragraphAt(pool, position)
      const known = followed.get(paragraph)
      if (known === undefined) followed.set(paragraph, { votes: 1, last: position })
      else {
        if (paragraph !== lastParagraph) known.votes += 1
        if (position > known.last && position - known.last < 200) known.last = position
      }
      lastParagraph = paragraph
    }
  }
  return { followed, samples }
}
