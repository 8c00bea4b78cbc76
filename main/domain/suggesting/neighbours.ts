import { type FoundClass, type Neighbours } from './evidence.ts'
import type { ReplyIndex } from './index.ts'
import { alikeSubjects } from './subjects.ts'

const mostBySubject = 12
const mostByOrgan = 24
const mostByDraft = 12
const mostByAge = 24
const leastAlike = 0.12
/** A paragraph that more places have tells nothing of which reply the draft follows. */
const mostTelling = 48

const organsOf = new WeakMap<ReplyIndex, Map<string, Neighbours>>()

/** The newest replies of an organ. O(replies) once for each organ and index. */
export function organNeighbours(index: ReplyIndex, organ: string | null): Neighbours {
  if (!organ) return new Map()
  let known = organsOf.get(index)
  if (known === undefined) organsOf.set(index, (known = new Map()))
  let found = known.get(organ)
  if (found === undefined) {
    const replies = new Map<number, number>()
    for (const [reply, source] of index.pool.replies.entries()) {
      if (source.organ === organ && replies.size < mostByOrgan) replies.set(reply, 1)
    }
    known.set(organ, (found = replies))
  }
  return found
}

/** The replies whose 案由 is most like this one, the more alike the louder. */
export function subjectNeighbours(index: ReplyIndex, subject: string | null): Neighbours {
  const alike = [...alikeSubjects(index.subjects, subject ?? '')].filter(([, share]) => share >= leastAlike)
  alike.sort((x, y) => y[1] - x[1] || x[0] - y[0])
  return new Map(alike.slice(0, mostBySubject))
}

/** The replies that share most with the draft, by paragraphs that few have; the loudest speaks with 1. */
export function draftNeighbours(
  { pool, classes }: ReplyIndex,
  paragraphs: readonly (readonly FoundClass[])[],
  without: number,
): Neighbours {
  const shared = new Map<number, number>()
  for (const found of paragraphs) {
    for (const { one, share } of found) {
      const uses = classes.uses[one] ?? 0
      if (share < 0.5 || uses > mostTelling) continue
      const end = classes.placeStarts[one + 1] ?? 0
      for (let at = classes.placeStarts[one] ?? 0; at < end; at += 1) {
        const reply = pool.replyAt[classes.places[at] ?? 0] ?? 0
        if (reply !== without) shared.set(reply, (shared.get(reply) ?? 0) + share / Math.sqrt(uses))
      }
    }
  }
  const loudest = [...shared].toSorted((x, y) => y[1] - x[1] || x[0] - y[0]).slice(0, mostByDraft)
  const most = loudest[0]?.[1] ?? 1
  return new Map(loudest.map(([reply, weight]) => [reply, weight / most]))
}

/** The newest replies behind one of the pool, -1 for the newest of all. */
export function ageNeighbours({ pool }: ReplyIndex, reply: number): Neighbours {
  const to = Math.min(pool.replies.length, reply + 1 + mostByAge)
  const newest = new Map<number, number>()
  for (let older = reply + 1; older < to; older += 1) newest.set(older, 1)
  return newest
}
