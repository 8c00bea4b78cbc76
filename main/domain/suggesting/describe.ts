import type { Suggestion } from '#contract/suggestion.ts'
import type { Continuation } from './choose.ts'
import type { SuggestIndex } from './index.ts'
import { passageAt } from './passages.ts'
import type { ReplySource } from './pool.ts'

const mostSources = 5
const mostPlaces = 64

/** A place in the pool of an index. */
export type PoolPlace = Pick<Continuation, 'paragraph' | 'position' | 'of'>

/**
 * Where an offered text comes from.
 *
 * @param places  where the text stands, likeliest first
 * @returns  `foreignOrgan` only where no reply of the own body has the text: the newest reply's
 */
export function describe(
  places: readonly PoolPlace[],
): Pick<Suggestion, 'templateId' | 'sources' | 'uses' | 'foreignOrgan'> {
  const byIndex = new Map<SuggestIndex, PoolPlace[]>()
  for (const place of places) {
    const list = byIndex.get(place.of)
    if (list === undefined) byIndex.set(place.of, [place])
    else list.push(place)
  }
  const sources: ReplySource[] = []
  let uses = 0
  for (const [index, list] of byIndex) {
    const found = repliesOf(index, list)
    sources.push(...found.replies.flatMap((reply) => index.pool.replies[reply] ?? []))
    uses += found.uses
  }
  if (byIndex.size > 1) sources.sort((x, y) => (y.date ?? '').localeCompare(x.date ?? ''))
  const [likeliest] = places
  const passage = likeliest === undefined ? null : passageAt(likeliest.of.passages, likeliest.position)
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
  { pool }: SuggestIndex,
  places: readonly PoolPlace[],
): { replies: number[]; uses: number } {
  const replies = new Set<number>()
  let mostUses = 0
  for (const { paragraph } of places) {
    if (paragraph < 0) continue
    const start = pool.placeStarts[paragraph] ?? 0
    const end = Math.min(pool.placeStarts[paragraph + 1] ?? 0, start + mostPlaces)
    for (let at = start; at < end; at += 1) replies.add(pool.replyAt[pool.places[at] ?? 0] ?? 0)
    mostUses = Math.max(mostUses, pool.uses[paragraph] ?? 0)
  }
  return { replies: [...replies].toSorted((x, y) => x - y), uses: Math.max(mostUses, replies.size) }
}
