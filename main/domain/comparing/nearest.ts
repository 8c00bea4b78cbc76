import { bigramKey, countBigrams } from '#domain/text/bigrams.ts'

export interface NearReply {
  replyId: string
  /** 0..1: share of the text's distinct bigrams that the reply has too, rare ones counting more. */
  share: number
}

/**
 * The replies that have most of a text, nearest first.
 *
 * @param replies  in any order; read once
 * @param text     a draft or a part of one
 * @param limit    most to return
 *
 * O(characters of all replies) time, O(bigrams of the text · replies) memory: for the comparing page, not for a keystroke.
 */
export function nearestReplies(
  replies: Iterable<{ id: string; text: string }>,
  text: string,
  limit = 5,
): NearReply[] {
  const wanted = [...countBigrams(text).keys()]
  if (wanted.length === 0) return []
  const places = new Map(wanted.map((key, index) => [key, index]))
  const having = new Int32Array(wanted.length)
  const found: { replyId: string; shared: number[] }[] = []
  for (const reply of replies) {
    const shared = new Set<number>()
    for (let at = 1; at < reply.text.length; at += 1) {
      const place = places.get(bigramKey(reply.text, at))
      if (place !== undefined) shared.add(place)
    }
    for (const place of shared) having[place] = (having[place] ?? 0) + 1
    if (shared.size > 0) found.push({ replyId: reply.id, shared: [...shared] })
  }
  const weights = [...having].map((count) => 1 / (1 + Math.log(Math.max(1, count))))
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  return found
    .map(({ replyId, shared }) => ({
      replyId,
      share: shared.reduce((sum, place) => sum + (weights[place] ?? 0), 0) / total,
    }))
    .toSorted((x, y) => y.share - x.share || (x.replyId < y.replyId ? -1 : 1))
    .slice(0, limit)
}
