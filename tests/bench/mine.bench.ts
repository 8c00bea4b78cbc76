// How do time and memory of mining grow with the library, and what is found, beside MinHash-LSH which only groups?
// The largest library is 1,000 replies; NIFU_BENCH_REPLIES=10000 or the first argument asks for more.
import type { StoredReply } from '#contract/reply.ts'
import type { Occurrence, Template } from '#contract/template.ts'
import { mineAll } from '#domain/mining/mine.ts'
import { renderSegments } from '#domain/templating/render.ts'
import { plantCorpus, score } from '#tests/domain/mining/planted.ts'
import type { PlantedCorpus } from '#tests/domain/mining/planted.ts'
import { answerParent, childTask, inChild, peakMiB, percentile, report, say, timeOnce } from './measure.ts'
import type { Row } from './measure.ts'
import { groupByMinHash } from './minhash.ts'

interface Task {
  way: 'mine' | 'minhash'
  replies: number
  noise: number
}

interface Outcome {
  seconds: number
  beforeMiB: number
  peakMiB: number
  characters: number
  quality: Record<string, number>
}

const seed = 1
const paragraphsOf = (replies: readonly StoredReply[]) =>
  replies.flatMap(({ id, text, paragraphs }) =>
    paragraphs.map(({ start, end }) => ({ id, start, end, text: text.slice(start, end) })),
  )

function spansOf(template: Template, { start, values }: Occurrence) {
  let at = start
  return renderSegments(template, values, { from: 'template', ref: null }).flatMap(({ text, slot }) => {
    const span = { start: at, end: at + text.length }
    at = span.end
    return slot === null ? [] : [span]
  })
}

/**
 * How well paragraphs with the same planted template were put together: recall and precision over pairs of paragraphs.
 *
 * @param labels  a group for each paragraph, in order; a paragraph by itself has a label of its own
 */
function pairQuality(corpus: PlantedCorpus, labels: ArrayLike<number>): Record<string, number> {
  const planted = new Map<string, { start: number; template: number }[]>()
  for (const { replyId, start, template } of corpus.planted) {
    const own = planted.get(replyId)
    if (own) own.push({ start, template })
    else planted.set(replyId, [{ start, template }])
  }
  const paragraphs = paragraphsOf(corpus.replies)
  const truths = paragraphs.map(({ id, start, end }, at) => {
    const inside = planted.get(id)?.find((one) => one.start >= start && one.start < end)
    return inside?.template ?? -1 - at
  })
  const pairs = (keys: Iterable<string | number>) => {
    const counts = new Map<string | number, number>()
    for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1)
    return [...counts.values()].reduce((sum, count) => sum + (count * (count - 1)) / 2, 0)
  }
  const both = pairs(truths.map((truth, at) => `${truth}/${labels[at]}`))
  return { pairRecall: both / pairs(truths), pairPrecision: both / pairs(Array.from(labels)) }
}

/** For every paragraph the mined passage that covers most of it. */
function labelsOf(corpus: PlantedCorpus, templates: readonly Template[]): number[] {
  const found = new Map<string, { start: number; end: number; label: number }[]>()
  for (const [label, { kind, occurrences }] of templates.entries()) {
    if (kind !== 'passage') continue
    for (const { replyId, start, end } of occurrences) {
      const own = found.get(replyId)
      if (own) own.push({ start, end, label })
      else found.set(replyId, [{ start, end, label }])
    }
  }
  return paragraphsOf(corpus.replies).map(({ id, start, end }, at) => {
    const covers = (found.get(id) ?? [])
      .map((one) => ({ label: one.label, covered: Math.min(end, one.end) - Math.max(start, one.start) }))
      .filter(({ covered }) => covered > 0)
      .toSorted((a, b) => b.covered - a.covered)
    return covers[0]?.label ?? -1 - at
  })
}

function runTask({ way, replies, noise }: Task): void {
  const corpus = plantCorpus(seed, replies, Math.ceil(replies / 2), noise)
  const characters = corpus.replies.reduce((sum, { text }) => sum + text.length, 0)
  const beforeMiB = peakMiB()
  if (way === 'minhash') {
    const texts = paragraphsOf(corpus.replies).map(({ text }) => text)
    let groups = groupByMinHash([])
    const seconds = timeOnce(() => (groups = groupByMinHash(texts))) / 1000
    const peak = peakMiB()
    const quality = pairQuality(corpus, groups.labels)
    answerParent({ seconds, beforeMiB, peakMiB: peak, characters, quality } satisfies Outcome)
    return
  }
  let mined = mineAll([])
  const seconds = timeOnce(() => (mined = mineAll(corpus.replies))) / 1000
  const peak = peakMiB()
  const { passageF1, fta, slotF1 } = score(corpus, mined.templates, spansOf)
  const quality = {
    templates: mined.templates.length,
    coverage: mined.coverage,
    passageF1,
    fta,
    slotF1,
    ...pairQuality(corpus, labelsOf(corpus, mined.templates)),
  }
  answerParent({ seconds, beforeMiB, peakMiB: peak, characters, quality } satisfies Outcome)
}

async function measure(way: Task['way'], replies: number, turns: number): Promise<Row> {
  const outcomes: Outcome[] = []
  for (let turn = 0; turn < turns; turn += 1) {
    say(`${way}, ${replies} replies, run ${turn + 1} of ${turns}`)
    outcomes.push((await inChild<Outcome>(import.meta.url, { way, replies, noise: 0 } satisfies Task)).answer)
  }
  const seconds = outcomes.map((outcome) => outcome.seconds)
  return {
    case: `${way === 'mine' ? 'mine' : 'peer: MinHash-LSH groups'}, ${replies} replies`,
    n: turns,
    characters: outcomes[0]?.characters ?? null,
    medianSeconds: percentile(seconds, 0.5),
    worstSeconds: Math.max(...seconds),
    peakMiB: Math.max(...outcomes.map((outcome) => outcome.peakMiB)),
    ownMiB: Math.max(...outcomes.map((outcome) => outcome.peakMiB - outcome.beforeMiB)),
    ...outcomes[0]?.quality,
  }
}

/** Figures of one size as multiples of those of the size before, and of what a linear growth in characters would give. */
function growthOf(way: string, rows: readonly Row[]): Row[] {
  return rows.slice(1).map((row, at) => {
    const before = rows[at]
    const times = (column: string) => Number(row[column]) / Number(before?.[column])
    return {
      case: `${way}: ${before?.case.split(', ')[1]} to ${row.case.split(', ')[1]}`,
      characters: times('characters'),
      seconds: times('medianSeconds'),
      'seconds / characters': times('medianSeconds') / times('characters'),
      ownMiB: times('ownMiB'),
    }
  })
}

async function main(): Promise<void> {
  const largest = Number(process.argv[2] ?? process.env.NIFU_BENCH_REPLIES ?? 1000)
  const sizes = [100, 1000, 10_000, 100_000].filter((size) => size <= largest)
  const mined: Row[] = []
  const grouped: Row[] = []
  for (const size of sizes) {
    mined.push(await measure('mine', size, size > 1000 ? 1 : 3))
    grouped.push(await measure('minhash', size, size > 1000 ? 1 : 3))
  }
  const quality = new Set([
    'templates',
    'coverage',
    'passageF1',
    'fta',
    'slotF1',
    'pairRecall',
    'pairPrecision',
  ])
  const pick = (row: Row, wanted: (column: string) => boolean): Row => ({
    case: row.case,
    ...Object.fromEntries(Object.entries(row).filter(([column]) => column !== 'case' && wanted(column))),
  })
  const all = [...mined, ...grouped]
  report('mine', [
    {
      title: 'planted replies, one cold process a run',
      rows: all.map((row) => pick(row, (column) => !quality.has(column))),
    },
    { title: 'growth', rows: [...growthOf('mine', mined), ...growthOf('MinHash-LSH', grouped)] },
    {
      title: 'what came of it (pairs: paragraphs with the same planted passage put together)',
      rows: all.map((row) => pick(row, (column) => quality.has(column))),
    },
  ])
}

const task = childTask<Task>()
if (task === null) await main()
else runTask(task)
