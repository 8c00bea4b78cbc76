import type { StoredReply } from '#contract/reply.ts'
import type { Template } from '#contract/template.ts'
import { clusterUnits } from './cluster.ts'
import { distinctNames } from './names.ts'
import { passagesOfRun } from './passages.ts'
import { Rarity } from './rarity.ts'
import { rejoin } from './rejoin.ts'
import { findRuns } from './runs.ts'
import { mineStructures } from './structures.ts'
import { UnitTable } from './unit-table.ts'
import { addUnits, distinctReplies } from './units.ts'

export type MineProgress = {
  stage: 'units' | 'clusters' | 'runs' | 'templates' | 'structures'
  done: number
  total: number
}

/** `coverage` is the share (0..1) of the characters of all blocks that lie inside occurrences of passages. */
export type MineResult = { templates: Template[]; occurrences: number; coverage: number }

const blockParts = new Set(['opening', 'heading', 'paragraph', 'table', 'closing'])

/**
 * Mines the passages and structures of a library. Replies with the same text count once.
 *
 * @returns templates, passages by use then place, structures last. Rendering a template with an occurrence's values gives
 *          the occurrence's text, which is that slice of its reply's text. Passages do not overlap within a reply.
 *
 * Yields progress between batches; stop calling it to cancel. Near linear in the characters of the library.
 */
export function* mine(replies: readonly StoredReply[]): Generator<MineProgress, MineResult> {
  const distinct = distinctReplies(replies)
  const units = new UnitTable()
  let paragraphs = 0
  for (const [index, reply] of distinct.entries()) {
    if (index % 50 === 0) yield { stage: 'units', done: index, total: distinct.length }
    addUnits(units, reply, index, paragraphs)
    paragraphs += reply.paragraphs.length
  }
  const { clusters, surprise } = yield* track(clusterUnits(units), 'clusters', units.length)
  yield { stage: 'runs', done: 0, total: 1 }
  const runs = findRuns(
    clusters,
    units.paragraphs,
    units.replies,
    Int32Array.from({ length: units.length }, (_, at) => units.size(at)),
  )
  const library = { units, replies: distinct, rarity: rarityOf(units, clusters), surprise }
  const passages: Template[] = []
  for (const [index, run] of runs.entries()) {
    if (index % 50 === 0) yield { stage: 'templates', done: index, total: runs.length }
    passages.push(...passagesOfRun(run, library))
  }
  const found = inTextOrder(yield* trackRejoin(rejoin(orderPassages(passages), units, distinct)), distinct)
  const ordered = orderPassages(found)
  yield { stage: 'structures', done: 0, total: 1 }
  const structures = mineStructures(distinct)
  const templates = distinctNames(withDistinctIds([...ordered, ...structures]))
  return {
    templates,
    occurrences: templates.reduce((sum, template) => sum + template.occurrences.length, 0),
    coverage: coverageOf(ordered, distinct),
  }
}

/** Counts every cluster's first sentence, and every sentence without a cluster. */
function rarityOf(units: UnitTable, clusters: Int32Array): Rarity {
  let characters = 0
  for (let at = 0; at < units.length; at += 1) characters += units.size(at)
  const rarity = new Rarity(characters)
  const counted = new Set<number>()
  for (let at = 0; at < units.length; at += 1) {
    const cluster = clusters[at] ?? -1
    if (cluster >= 0 && counted.has(cluster)) continue
    counted.add(cluster)
    rarity.add(units.codes(at))
  }
  return rarity
}

/** Runs a mining to its end; for callers that need neither progress nor cancelling. */
export function mineAll(replies: readonly StoredReply[]): MineResult {
  const mining = mine(replies)
  for (;;) {
    const step = mining.next()
    if (step.done) return step.value
  }
}

function* track<T>(
  inner: Generator<number, T>,
  stage: MineProgress['stage'],
  total: number,
): Generator<MineProgress, T> {
  for (;;) {
    const step = inner.next()
    if (step.done) return step.value
    yield { stage, done: step.value, total }
  }
}

function* trackRejoin(inner: Generator<void, Template[]>): Generator<MineProgress, Template[]> {
  for (;;) {
    const step = inner.next()
    if (step.done) return step.value
    yield { stage: 'templates', done: 1, total: 1 }
  }
}

/** Occurrences in the order of the library. */
function inTextOrder(passages: readonly Template[], replies: readonly StoredReply[]): Template[] {
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

function coverageOf(passages: readonly Template[], replies: readonly StoredReply[]): number {
  const covered = new Map<string, { start: number; end: number }[]>()
  for (const { occurrences } of passages) {
    for (const { replyId, start, end } of occurrences) {
      const spans = covered.get(replyId)
      if (spans) spans.push({ start, end })
      else covered.set(replyId, [{ start, end }])
    }
  }
  let all = 0
  let inside = 0
  for (const reply of replies) {
    const spans = (covered.get(reply.id) ?? []).toSorted((a, b) => a.start - b.start)
    for (const paragraph of reply.paragraphs) {
      if (!blockParts.has(paragraph.part)) continue
      all += paragraph.end - paragraph.start
      for (const span of spans) {
        inside += Math.max(0, Math.min(span.end, paragraph.end) - Math.max(span.start, paragraph.start))
      }
    }
  }
  return all === 0 ? 0 : inside / all
}
