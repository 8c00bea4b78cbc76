import { beginningShape, depthOf } from './classes.ts'
import {
  type Evidence,
  type FoundClass,
  type NextContext,
  type OwnCounts,
  componentCount,
  gatherEvidence,
  sharesOf,
} from './evidence.ts'
import { followText } from './follow.ts'
import type { ReplyIndex } from './index.ts'
import { ageNeighbours, draftNeighbours, organNeighbours, subjectNeighbours } from './neighbours.ts'
import { endOf, partOf } from './pool.ts'
import { type Learned, type Sample, type Shown, fitGhost, fitWeights, toWhole } from './weights.ts'

/** So many places of a library tell enough, and of so many replies at most. */
const mostSamples = 1200
const mostReplies = 150
/** So many places tell from which likelihood on the likeliest is mostly right. */
const mostShown = 400
/** Before so many places that stand once, or more than once, their share is not believed. */
const worthOfOnce = 10
const usualOnce = 0.35

/**
 * What a leave-one-out over the library would have chosen: takes replies one by one, as if they were not there, and looks at
 * each of their places at what each component would have given to the paragraph that came next there.
 *
 * @returns  the same for the same library; the usual weights for an empty one
 *
 * About 0.1 ms a place, at most 1,200 places.
 */
export function learnWeights(index: ReplyIndex): Learned {
  const { pool, classes } = index
  const rank = new Map(Array.from(classes.common, (one, at) => [one, at]))
  const samples: Sample[] = []
  const places: Place[] = []
  const once = { taken: 0, given: 0 }
  const more = { taken: 0, given: 0 }
  const step = Math.max(1, Math.ceil(pool.replies.length / mostReplies))
  for (let reply = 0; reply < pool.replies.length && samples.length < mostSamples; reply += step) {
    for (const place of samplesOf(index, reply, rank)) {
      const { sample, taken, givenOnce, given } = place
      if (places.length < mostShown) places.push(place)
      if (sample !== null) samples.push(sample)
      if (taken !== null) (taken === 1 ? once : more).taken += 1
      once.given += givenOnce
      more.given += given - givenOnce
    }
  }
  const onceRate = (once.taken + worthOfOnce * usualOnce) / (once.given + worthOfOnce)
  const moreRate = (more.taken + worthOfOnce) / (more.given + worthOfOnce)
  const onceMore = toWhole(Math.max(0.02, Math.min(1, onceRate / moreRate)))
  const weights = fitWeights(samples)
  const shown = places.map((place) => likeliestAt(index, place, rank, { weights, onceMore, ghostFrom: 0 }))
  return { weights, onceMore, ghostFrom: toWhole(fitGhost(shown)) }
}

/** What would have been thought likeliest at a place, how likely, and whether it did come. */
function likeliestAt(
  index: ReplyIndex,
  { context, evidence, one, own, earlier }: Place,
  rank: ReadonlyMap<number, number>,
  { weights, onceMore }: Learned,
): Shown {
  const shares = new Float64Array(componentCount)
  const from = evidence.bucket * componentCount
  let best: Shown = { likelihood: 0, isTaken: false }
  for (const other of new Set(evidence.counts.flatMap((counts) => [...counts.keys()]))) {
    if (earlier.has(other)) continue
    sharesOf(
      index,
      context,
      evidence,
      { one: other, rank: rank.get(other) },
      other === one ? own : null,
      shares,
    )
    const likelihood =
      shares.reduce((sum, share, at) => sum + share * (weights[from + at] ?? 0), 0) *
      (index.classes.uses[other] === 1 ? onceMore : 1)
    if (likelihood > best.likelihood) best = { likelihood, isTaken: other === one }
  }
  return best
}

interface Place {
  context: NextContext
  evidence: Evidence
  /** The class that came next, the counts of its reply, and what stood there before. */
  one: number
  own: OwnCounts
  earlier: ReadonlySet<number>
  /** Null where something came next that no other reply has. */
  sample: Sample | null
  /** At how many other places the paragraph stands that came next, when it also followed there; else null. */
  taken: number | null
  /** The share that followers of one other place had, and all followers. */
  givenOnce: number
  given: number
}

function* samplesOf(index: ReplyIndex, reply: number, rank: ReadonlyMap<number, number>): Generator<Place> {
  const { pool, classes } = index
  const from = pool.replyStarts[reply] ?? 0
  const source = pool.replies[reply]
  const own: number[] = []
  for (let place = from; (pool.sequence[place] ?? -1) >= 0; place += 1) own.push(pool.sequence[place] ?? 0)
  const ownUses = new Map<number, number>()
  for (const id of own) {
    const one = classes.of[id] ?? 0
    ownUses.set(one, (ownUses.get(one) ?? 0) + 1)
  }
  const bySubject = subjectNeighbours(index, source?.subject ?? null)
  const byOrgan = organNeighbours(index, source?.organ ?? null)
  const byAge = ageNeighbours(index, reply)
  const found: FoundClass[][] = []
  let heading: FoundClass[] = []
  for (const [nth, id] of own.entries()) {
    const one = classes.of[id] ?? 0
    const isFresh = own.slice(0, nth).every((before) => classes.of[before] !== one)
    if (isFresh) {
      const previous = own[nth - 1]
      const context: NextContext = {
        last: found[nth - 1] ?? [],
        second: found[nth - 2] ?? [],
        heading,
        shape: previous === undefined ? beginningShape : (classes.shapes[previous] ?? 0),
        nth,
        bySubject,
        byOrgan,
        organ: source?.organ ?? null,
        byAge,
        byDraft: draftNeighbours(index, found, reply),
        without: reply,
      }
      const evidence = gatherEvidence(index, context)
      const usesElsewhere = (other: number) => (classes.uses[other] ?? 0) - (ownUses.get(other) ?? 0)
      const followers = [...(evidence.counts[0] ?? [])]
      const total = Math.max(1, evidence.totals[0] ?? 1)
      const sum = (of: typeof followers) => of.reduce((whole, [, count]) => whole + count, 0) / total
      const counts = ownCounts(index, own, context, one)
      yield {
        context,
        evidence,
        one,
        own: counts,
        earlier: new Set(own.slice(0, nth).map((id) => classes.of[id] ?? 0)),
        sample:
          usesElsewhere(one) === 0
            ? null
            : {
                bucket: evidence.bucket,
                shares: sharesOf(
                  index,
                  context,
                  evidence,
                  { one, rank: rank.get(one) },
                  counts,
                  new Float64Array(componentCount),
                ),
              },
        taken: followers.some(([other]) => other === one) ? usesElsewhere(one) : null,
        givenOnce: sum(followers.filter(([other]) => usesElsewhere(other) === 1)),
        given: sum(followers),
      }
    }
    found.push(classesElsewhere(index, id, reply))
    if (partOf(pool, id) === 'heading') heading = found[nth] ?? []
  }
}

/** What a paragraph is in the other replies: its own class, else those that have most of it. */
function classesElsewhere(index: ReplyIndex, id: number, reply: number): FoundClass[] {
  const { pool, classes } = index
  const isElsewhere = (one: number): boolean => {
    const to = classes.placeStarts[one + 1] ?? 0
    for (let at = classes.placeStarts[one] ?? 0; at < to; at += 1)
      if (pool.replyAt[classes.places[at] ?? 0] !== reply) return true
    return false
  }
  const one = classes.of[id] ?? 0
  if (isElsewhere(one)) return [{ one, share: 1 }]
  const { followed, samples } = followText(index, pool.text.slice(pool.starts[id], endOf(pool, id)))
  return [...followed]
    .map(([paragraph, { votes }]) => ({
      one: classes.of[paragraph] ?? 0,
      share: Math.min(1, votes / Math.max(1, samples)),
    }))
    .filter((other) => other.one !== one && other.share >= 0.25 && isElsewhere(other.one))
    .toSorted((x, y) => y.share - x.share)
    .slice(0, 4)
}

function ownCounts(
  { classes }: ReplyIndex,
  own: readonly number[],
  context: NextContext,
  one: number,
): OwnCounts {
  const counts: OwnCounts = { after: 0, afterTotal: 0, at: 0, atTotal: 0, uses: 0, total: own.length }
  for (const [nth, id] of own.entries()) {
    const isSame = classes.of[id] === one
    const previous = own[nth - 1]
    const shape = previous === undefined ? beginningShape : (classes.shapes[previous] ?? 0)
    if (isSame) counts.uses += 1
    if (shape === context.shape) {
      counts.afterTotal += 1
      if (isSame) counts.after += 1
    }
    if (depthOf(nth) === depthOf(context.nth)) {
      counts.atTotal += 1
      if (isSame) counts.at += 1
    }
  }
  return counts
}
