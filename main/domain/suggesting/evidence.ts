import { depthOf, depths, shapeCount, beginningShape } from './classes.ts'
import type { ReplyIndex } from './index.ts'

/** A class of paragraphs that a paragraph of the draft is, with the share of it that it has. */
export interface FoundClass {
  one: number
  share: number
}

/** Replies that speak for what comes next, with how loudly. */
export type Neighbours = ReadonlyMap<number, number>

/** What is known where a paragraph begins. */
export interface NextContext {
  /** What the last paragraph, the one before it and the heading above are. */
  last: readonly FoundClass[]
  second: readonly FoundClass[]
  heading: readonly FoundClass[]
  /** The shape of the last paragraph, and how many stand before. */
  shape: number
  nth: number
  /** Replies on a like subject, of the same organ, and those that the draft has followed so far. */
  bySubject: Neighbours
  byOrgan: Neighbours
  organ: string | null
  byDraft: Neighbours
  /** The newest replies that were there before. */
  byAge: Neighbours
  /** A reply that is looked upon as if it were not there, -1 for none. */
  without: number
}

/** What is counted, each a distribution over the classes of its own. */
export const components = [
  'follows',
  'followsNear',
  'followsOrgan',
  'skips',
  'second',
  'heading',
  'subject',
  'organ',
  'draft',
  'recent',
  'shape',
  'depth',
  'anywhere',
] as const
type Component = (typeof components)[number]
/** The first so many say what came after such a paragraph; the others what usually stands there. */
export const followers = components.indexOf('subject')
export const componentCount = components.length

/** How many places the last paragraph has had: none, one, a few, many. */
export const bucketCount = 4

/** Counts of each component: class → weight, and the weight of all that came there, also what no class stands for. */
export interface Evidence {
  counts: Map<number, number>[]
  totals: Float64Array
  bucket: number
  /** The nearest reply's paragraph of a class. */
  nearest: Map<number, { id: number; near: number }>
}

const mostPlaces = 64
const leastShare = 0.25
const underHeading = 5
const indexOf = (component: Component): number => components.indexOf(component)
const [follows, followsNear] = [indexOf('follows'), indexOf('followsNear')]
const followsOrgan = indexOf('followsOrgan')
const [skips, second, heading] = [indexOf('skips'), indexOf('second'), indexOf('heading')]
const neighbourComponents = (['subject', 'organ', 'draft', 'recent'] as const).map(indexOf)
const [byShape, byDepth, anywhere] = [indexOf('shape'), indexOf('depth'), indexOf('anywhere')]

/**
 * Counts what came next where the library stood as the draft does now.
 *
 * O(places looked at): at most 64 of each class found and some forty replies.
 */
export function gatherEvidence(index: ReplyIndex, context: NextContext): Evidence {
  const { pool, classes } = index
  const counts = components.map(() => new Map<number, number>())
  const totals = new Float64Array(componentCount)
  const nearest: Evidence['nearest'] = new Map()
  let places = 0
  const nearOf = (reply: number): number =>
    (context.bySubject.get(reply) ?? 0) + (context.byDraft.get(reply) ?? 0)
  const add = (component: number, place: number, weight: number, near: number): void => {
    const id = pool.sequence[place]
    if (id === undefined || weight <= 0) return
    totals[component] = (totals[component] ?? 0) + weight
    if (id < 0) return
    const one = classes.of[id] ?? 0
    const of = counts[component]
    of?.set(one, (of.get(one) ?? 0) + weight)
    const known = nearest.get(one)
    if (known === undefined || near > known.near) nearest.set(one, { id, near })
  }
  const isLast = (place: number): boolean => (pool.sequence[place + 1] ?? -1) < 0
  const visit = (
    found: readonly FoundClass[],
    take: (place: number, share: number, near: number, reply: number) => void,
  ) => {
    for (const { one, share } of found) {
      if (share < leastShare) continue
      const from = classes.placeStarts[one] ?? 0
      const to = Math.min(classes.placeStarts[one + 1] ?? 0, from + mostPlaces)
      for (let at = from; at < to; at += 1) {
        const place = classes.places[at] ?? 0
        const reply = pool.replyAt[place] ?? 0
        if (reply !== context.without) take(place, share, nearOf(reply), reply)
      }
    }
  }
  const isOrgan = (reply: number): boolean =>
    context.organ !== null && pool.replies[reply]?.organ === context.organ
  visit(context.last, (place, share, near, reply) => {
    places += share
    add(follows, place + 1, share * share, near)
    add(followsNear, place + 1, share * share * near, near)
    if (isOrgan(reply)) add(followsOrgan, place + 1, share * share, near)
    if (isLast(place)) return
    add(skips, place + 2, share * share, near)
    if (!isLast(place + 1)) add(skips, place + 3, share * share * 0.4, near)
  })
  visit(context.second, (place, share, near) => {
    add(second, place + 1, share * share * 0.5, near)
    if (!isLast(place)) add(second, place + 2, share * share, near)
  })
  visit(context.heading, (place, share, near) => {
    for (let step = 0; step < underHeading && !isLast(place + step); step += 1)
      add(heading, place + step + 1, share * share, near)
  })
  const neighbourhoods = [context.bySubject, context.byOrgan, context.byDraft, context.byAge]
  for (const [nth, neighbours] of neighbourhoods.entries()) {
    for (const [reply, weight] of neighbours) {
      if (reply === context.without) continue
      let shape = beginningShape
      for (let place = pool.replyStarts[reply] ?? 0; ; place += 1) {
        const id = pool.sequence[place] ?? -1
        if (shape === context.shape) add(neighbourComponents[nth] ?? 0, place, weight, weight)
        if (id < 0) break
        shape = classes.shapes[id] ?? 0
      }
    }
  }
  totals[byShape] = classes.afterTotals[context.shape] ?? 0
  totals[byDepth] = classes.atTotals[depthOf(context.nth)] ?? 0
  totals[anywhere] = pool.sequence.length
  const bucket = places <= 0.25 ? 0 : places < 2 ? 1 : places < 6 ? 2 : 3
  return { counts, totals, bucket, nearest }
}

/**
 * What each component gives a class, 0..1.
 *
 * @param rank   the place of the class among the common ones; undefined for others
 * @param own    counts of the reply that is looked upon as absent, to be taken off those of the common classes
 * @param shares filled and returned
 */
export function sharesOf(
  { classes }: ReplyIndex,
  context: NextContext,
  { counts, totals }: Evidence,
  { one, rank }: { one: number; rank: number | undefined },
  own: OwnCounts | null,
  shares: Float64Array,
): Float64Array {
  for (let at = 0; at < byShape; at += 1) {
    const total = totals[at] ?? 0
    shares[at] = total > 0 ? (counts[at]?.get(one) ?? 0) / total : 0
  }
  const shape = rank === undefined ? 0 : (classes.after[rank * shapeCount + context.shape] ?? 0)
  const depth = rank === undefined ? 0 : (classes.at[rank * depths + depthOf(context.nth)] ?? 0)
  const uses = rank === undefined ? 0 : (classes.uses[one] ?? 0)
  shares[byShape] = ratio(shape - (own?.after ?? 0), (totals[byShape] ?? 0) - (own?.afterTotal ?? 0))
  shares[byDepth] = ratio(depth - (own?.at ?? 0), (totals[byDepth] ?? 0) - (own?.atTotal ?? 0))
  shares[anywhere] = ratio(uses - (own?.uses ?? 0), (totals[anywhere] ?? 0) - (own?.total ?? 0))
  return shares
}

/** What one reply adds to the counts of a class and to all counts. */
export interface OwnCounts {
  after: number
  afterTotal: number
  at: number
  atTotal: number
  uses: number
  total: number
}

function ratio(part: number, whole: number): number {
  return whole > 0 && part > 0 ? part / whole : 0
}
