import type { Suggestion } from '#contract/suggestion.ts'
import type { Continuation } from './choose.ts'
import type { SuggestIndex } from './index.ts'
import { passageAt } from './passages.ts'

const mostSources = 5
const mostPlaces = 64

/**
 * Where an offered text comes from.
 *
 * @param continuations  that begin with the text, likeliest first
 * @returns  `foreignOrgan` only where no reply of the own body has the text: the newest reply's
 */
export function describe(
  index: SuggestIndex,
  continuations: readonly Pick<Continuation, 'paragraph' | 'position'>[],
): Pick<Suggestion, 'templateId' | 'sources' | 'uses' | 'foreignOrgan'> {
  const { replies, uses } = repliesOf(index, continuations)
  const sources = replies.flatMap((reply) => index.pool.replies[reply] ?? [])
  const [likeliest] = continuations
  const passage = likeliest === undefined ? null : passageAt(index.passages, likeliest.position)
  return {
    templateId: passage?.templateId ?? null,
    sources: sources.slice(0, mostSources).map(({ file, id, date }) => ({ file, replyId: id, date })),
    uses: Math.max(uses, passage?.uses ?? 0),
    foreignOrgan: sources.some(({ foreignOrgan }) => foreignOrgan === null)
      ? null
      : (sources[0]?.foreignOrgan ?? null),
  }
}

/**
 * The replies that have the paragraphs, newest first, and how many they are. Of a paragraph that very many have only
 * the newest are looked at; the number then is that of the most used paragraph.
 */
function repliesOf(
  index: SuggestIndex,
  continuations: readonly Pick<Continuation, 'paragraph'>[],
): { replies: number[]; uses: number } {
  const { pool } = index
  const replies = new Set<number>()
  let mostUses = 0
  for (const { paragraph } of continuations) {
    if (paragraph < 0) continue
    const start = pool.placeStarts[paragraph] ?? 0
    const end = Math.min(pool.placeStarts[paragraph + 1] ?? 0, start + mostPlaces)
    for (let at = start; at < end; at += 1) replies.add(pool.replyAt[pool.places[at] ?? 0] ?? 0)
    mostUses = Math.max(mostUses, pool.uses[paragraph] ?? 0)
  }
  return { replies: [...replies].toSorted((x, y) => x - y), uses: Math.max(mostUses, replies.size) }
}
