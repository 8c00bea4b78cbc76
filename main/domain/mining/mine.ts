import type { StoredReply } from '#contract/reply.ts'
import type { Template } from '#contract/template.ts'
import { hashText } from '#domain/text/hash.ts'
import { clusterUnits } from './cluster.ts'
import { coverageOf } from './coverage.ts'
import { joinAlike } from './join-alike.ts'
import { joinNear } from './join-near.ts'
import { distinctNames } from './names.ts'
import { PackedReply } from './packed-reply.ts'
import { passagesOfRun } from './passages.ts'
import { Rarity } from './rarity.ts'
import { readingOf } from './reading.ts'
import { rejoin } from './rejoin.ts'
import { findRuns } from './runs.ts'
import { mineStructures } from './structures.ts'
import { UnitTable } from './unit-table.ts'
import { addUnits } from './units.ts'

export type MineProgress = {
  stage: 'units' | 'clusters' | 'runs' | 'templates' | 'structures'
  done: number
  total: number
}

/** `coverage` is the share (0..1) of the characters of all blocks that lie inside occurrences of passages. */
export type MineResult = { templates: Template[]; occurrences: number; coverage: number }

/**
 * The replies of a library: a list, or what reads them one by one, anew with each call and in the same order. The latter
 * saves half of the memory, for nothing but the sentences is held while they are grouped.
 */
export type ReplySource = readonly StoredReply[] | (() => Iterable<StoredReply>)

/**
 * Mines the passages and structures of a library. Replies with the same text count once.
 *
 * @returns templates, passages by use then place, structures last. Rendering a template with an occurrence's values gives
 *          the occurrence's text, which is that slice of its reply's text. Passages do not overlap within a reply.
 *
 * Yields progress between batches; stop calling it to cancel. Near linear in the characters of the library.
 */
export function* mine(source: ReplySource): Generator<MineProgress, MineResult> {
  const read = typeof source === 'function' ? source : () => source
  const units = new UnitTable()
  const seen = new Set<string>()
  const isDouble: boolean[] = []
  let paragraphs = 0
  for (const reply of read()) {
    if (isDouble.length % 20 === 0) yield { stage: 'units', done: isDouble.length, total: 0 }
    const key = `${reply.text.length}:${hashText(reply.text)}`
    isDouble.push(seen.has(key))
    if (seen.has(key)) continue
    addUnits(units, reply, seen.size, paragraphs)
    paragraphs += reply.paragraphs.length
    seen.add(key)
  }
  const { clusters, surprise } = yield* track(clusterUnits(units), 'clusters', units.length)
  const rarity = yield* track(rarityOf(units, clusters), 'clusters', units.length)
  const reading = yield* track(readingOf(units, clusters), 'clusters', units.length, units.length)
  units.dropCodes()
  const runs = yield* track(
    findRuns({
      clusters,
      paragraphs: units.paragraphs,
      replies: units.replies,
      sizes: Int32Array.from({ length: units.length }, (_, at) => units.size(at)),
    }),
    'runs',
    1,
  )
  const replies: PackedReply[] = []
  let at = 0
  for (const reply of read()) {
    if (isDouble[at] === false) replies.push(new PackedReply(reply))
    at += 1
    if (at % 500 === 0) yield { stage: 'templates', done: 0, total: runs.length }
  }
  const library = { units, replies, rarity, surprise, reading }
  const passages: Template[] = []
  for (const [index, run] of runs.entries()) {
    if (index % 20 === 0) yield { stage: 'templates', done: index, total: runs.length }
    passages.push(...(yield* track(passagesOfRun(run, library), 'templates', runs.length, index)))
  }
  const joined = yield* track(rejoin(orderPassages(passages), units, replies), 'templates', 1, 1)
  const fields = new Map(replies.map(({ id, reply }) => [id, reply]))
  const replyOf = (id: string) => fields.get(id) ?? null
  const alike = yield* track(joinAlike(orderPassages(joined), replyOf), 'templates', 1, 1)
  const near = yield* track(joinNear(orderPassages(alike), replyOf, reading), 'templates', 1, 1)
  const ordered = orderPassages(inTextOrder(near, replies))
  const structures = yield* track(mineStructures(replies), 'structures', 1)
  const templates = distinctNames(withDistinctIds([...ordered, ...structures]))
  return {
    templates,
    occurrences: templates.reduce((sum, template) => sum + template.occurrences.length, 0),
    coverage: coverageOf(ordered, replies),
  }
}

/** Counts every cluster's first sentence, and every sentence without a cluster. */
function* rarityOf(units: UnitTable, clusters: Int32Array): Generator<number, Rarity> {
  let characters = 0
  for (let at = 0; at < units.length; at += 1) characters += units.size(at)
  const rarity = new Rarity(characters)
  const counted = new Uint8Array(units.length)
  for (let at = 0; at < units.length; at += 1) {
    if (at % 2000 === 0) yield at
    const cluster = clusters[at] ?? -1
    if (counted[cluster] === 1) continue
    if (cluster >= 0) counted[cluster] = 1
    rarity.add(units.codes(at))
  }
  return rarity
}

/** Runs a mining to its end; for callers that need neither progress nor cancelling. */
export function mineAll(source: ReplySource): MineResult {
  const mining = mine(source)
  for (;;) {
    const step = mining.next()
    if (step.done) return step.value
  }
}

/** Passes on the steps of a part as progress: its own number where it tells one, else `done`. */
function* track<T>(
  inner: Generator<number | void, T>,
  stage: MineProgress['stage'],
  total: number,
  done = 0,
): Generator<MineProgress, T> {
  for (;;) {
    const step = inner.next()
    if (step.done) return step.value
    yield { stage, done: step.value ?? done, total }
  }
}

/** Occurrences in the order of the library. */
function inTextOrder(passages: readonly Template[], replies: readonly PackedReply[]): Template[] {
  const order = new Map(replies.map(({ id }, at) => [id, at]))
  const at = ({ replyId }: Template['occurrences'][number]) => order.get(replyId) ?? 0
  return passages.map((template) => ({
    ...template,
    occurrences: template.occurrences.toSorted((a, b) => at(a) - at(b) || a.start - b.start),
  }))
}

function orderPassages(passages: readonly Template[]): Template[] {
  return passages.toSorted(
    (a, b) =>
      b.occurrences.length - a.occurrences.length ||
      b.template.length - a.template.length ||
      (a.id < b.id ? -1 : 1),
  )
}

/** Two templates with the same constants get different ids, in their order. */
function withDistinctIds(templates: readonly Template[]): Template[] {
  const seen = new Map<string, number>()
  return templates.map((template) => {
    const count = seen.get(template.id) ?? 0
    seen.set(template.id, count + 1)
    return count === 0 ? template : { ...template, id: `${template.id}-${count + 1}` }
  })
}
