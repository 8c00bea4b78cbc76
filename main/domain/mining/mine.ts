import type { StoredReply } from '#contract/reply.ts'
import type { Template } from '#contract/template.ts'
import { hashText } from '#domain/text/hash.ts'
import { clusterUnits } from './cluster.ts'
import { CodeShards } from './code-shards.ts'
import { coverageOf } from './coverage.ts'
import { joinAlike } from './join-alike.ts'
import { joinNear } from './join-near.ts'
import { distinctNames } from './names.ts'
import { PackedReply } from './packed-reply.ts'
import { packedLibrary, PackedTemplate } from './packed-template.ts'
import type { PackedLibrary } from './packed-template.ts'
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
type Found<T> = { templates: T[]; occurrences: number; coverage: number }

/** `library` holds the texts that the uses are of. */
export type MineResult = Found<PackedTemplate> & { library: PackedLibrary }

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
  const { passages, library } = yield* minePassages(read)
  const structures = yield* track(mineStructures(library), 'structures', 1)
  const all = [...passages, ...structures]
  const names = distinctNames(withDistinctIds(all.map(({ template }) => template)))
  return {
    templates: all.map((one, at) => one.named(names[at] ?? one.template)),
    occurrences: all.reduce((sum, { count }) => sum + count, 0),
    coverage: coverageOf(passages, library.replies),
    library,
  }
}

/**
 * By itself, so that the sentences are let go before the structures.
 *
 * @param about  the number of a reply: what others alone share is passed over
 */
function* minePassages(
  read: () => Iterable<StoredReply>,
  about: number | null = null,
): Generator<MineProgress, { passages: PackedTemplate[]; library: PackedLibrary }> {
  const { units, isDouble } = yield* readUnits(read)
  const { clusters, surprise } = yield* track(clusterUnits(units), 'clusters', units.length)
  const rarity = yield* track(rarityOf(units, clusters), 'clusters', units.length)
  const reading = yield* track(readingOf(units, clusters), 'clusters', units.length, units.length)
  units.dropCodes()
  const all = yield* track(
    findRuns({
      clusters,
      paragraphs: units.paragraphs,
      replies: units.replies,
      sizes: Int32Array.from({ length: units.length }, (_, at) => units.size(at)),
    }),
    'runs',
    1,
  )
  const runs =
    about === null ? all : all.filter(({ starts }) => starts.some((unit) => units.replies[unit] === about))
  const replies: PackedReply[] = []
  const codes = new CodeShards()
  let at = 0
  for (const reply of read()) {
    if (isDouble[at] === false) replies.push(new PackedReply(reply, codes))
    at += 1
    if (at % 500 === 0) yield { stage: 'templates', done: 0, total: runs.length }
  }
  const library = packedLibrary(replies)
  const passages: PackedTemplate[] = []
  for (const [index, run] of runs.entries()) {
    if (index % 20 === 0) yield { stage: 'templates', done: index, total: runs.length }
    const found = passagesOfRun(run, { units, replies, rarity, surprise, reading })
    const templates = yield* track(found, 'templates', runs.length, index)
    for (const template of templates) passages.push(PackedTemplate.of(template, library))
  }
  const joined = yield* track(rejoin(orderPassages(passages), units, replies), 'templates', 1, 1)
  const alike = yield* track(joinAlike(orderPassages(joined), library), 'templates', 1, 1)
  const near = yield* track(joinNear(orderPassages(alike), library, reading), 'templates', 1, 1)
  return { passages: orderPassages(near.map((passage) => passage.inTextOrder())), library }
}

/** The sentences of a library, and which of its replies have the text of one before them. */
function* readUnits(
  read: () => Iterable<StoredReply>,
): Generator<MineProgress, { units: UnitTable; isDouble: boolean[] }> {
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
  units.close()
  return { units, isDouble }
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

/** The passages that the last of a few replies shares with the others. */
export function minePassagesOfLast(replies: readonly StoredReply[]): Template[] {
  const mining = minePassages(() => replies, replies.length - 1)
  for (;;) {
    const step = mining.next()
    if (step.done) return withDistinctIds(step.value.passages.map((one) => one.unpacked()))
  }
}

/** Runs a mining to its end, with the uses of all templates; for callers that need neither progress nor cancelling, nor have many replies. */
export function mineAll(source: ReplySource): Found<Template> {
  const mining = mine(source)
  for (;;) {
    const step = mining.next()
    if (!step.done) continue
    const { templates, occurrences, coverage } = step.value
    return { templates: templates.map((one) => one.unpacked()), occurrences, coverage }
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

function orderPassages(passages: readonly PackedTemplate[]): PackedTemplate[] {
  return passages.toSorted(
    (a, b) =>
      b.count - a.count ||
      b.template.template.length - a.template.template.length ||
      (a.template.id < b.template.id ? -1 : 1),
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
