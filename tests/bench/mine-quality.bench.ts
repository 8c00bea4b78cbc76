// What is found of what was planted, by size, number of passages and misreading, beside MinHash-LSH (groups paragraphs)
// and a Drain-style parser (makes templates of sentences, told where each planted use stands).
// 1,000 replies at most; NIFU_BENCH_REPLIES=10000 or the first argument asks for more.
import { splitSentences } from '#domain/text/sentences.ts'
import { mineAll } from '#domain/mining/mine.ts'
import { plantReplies } from '#tests/domain/mining/planted/corpus.ts'
import { readPlanted } from '#tests/domain/mining/planted/library.ts'
import { adjustedRand, knowTexts, scorePlanted } from '#tests/domain/mining/planted/score.ts'
import { formOf } from '#tests/domain/mining/planted/templates.ts'
import type { DrainTemplate } from './drain.ts'
import { Drain, drainForm } from './drain.ts'
import { answerParent, childTask, inChild, peakMiB, report, say, timeOnce } from './measure.ts'
import type { Row } from './measure.ts'
import { groupByMinHash } from './minhash.ts'

interface Task {
  way: 'mine' | 'minhash' | 'drain'
  replies: number
  templates: number
  noise: number
}

function runTask({ way, ...options }: Task): void {
  const corpus = plantReplies({ seed: 1, ...options })
  const read = [...corpus.replies()].map(readPlanted)
  const planted = read.map((one) => one.planted)
  const uses = planted.flatMap(({ text, uses: own }) => own.map((use) => ({ text, use })))
  const truth = uses.map(({ use }) => use.template)
  if (way === 'mine') {
    let mined = mineAll([])
    const seconds = timeOnce(() => (mined = mineAll(read.map(({ reply }) => reply)))) / 1000
    const peak = peakMiB()
    knowTexts(planted)
    const { scores } = scorePlanted(corpus.templates, planted, mined.templates)
    answerParent({ seconds, peakMiB: peak, coverage: mined.coverage, ...scores })
    return
  }
  if (way === 'minhash') {
    const paragraphs = read.flatMap(({ reply }) =>
      reply.paragraphs.map(({ start, end }) => ({
        id: reply.id,
        start,
        end,
        text: reply.text.slice(start, end),
      })),
    )
    let groups = groupByMinHash([])
    const seconds = timeOnce(() => (groups = groupByMinHash(paragraphs.map(({ text }) => text)))) / 1000
    const labels = new Map<string, number>()
    paragraphs.forEach(({ id, start, end }, at) => {
      for (const use of planted.find((one) => one.id === id)?.uses ?? [])
        if (use.start >= start && use.start < end) labels.set(`${id} ${use.start}`, groups.labels[at] ?? -1)
    })
    const found = planted.flatMap(({ id, uses: own }) =>
      own.map((use) => labels.get(`${id} ${use.start}`) ?? -1),
    )
    answerParent({ seconds, peakMiB: peakMiB(), ari: adjustedRand(truth, found) })
    return
  }
  const drain = new Drain()
  const numbers = new Map<DrainTemplate, number>()
  const made: DrainTemplate[][] = []
  const seconds =
    timeOnce(() => {
      for (const { text, use } of uses) {
        const own = text.slice(use.start, use.end)
        made.push(splitSentences(own).map(({ start, end }) => drain.add(own.slice(start, end))))
      }
    }) / 1000
  const keys = new Map<string, number>()
  const labels = made.map((templates) => {
    const key = templates
      .map((template) => {
        const number = numbers.get(template) ?? numbers.size
        numbers.set(template, number)
        return number
      })
      .join(' ')
    const label = keys.get(key) ?? keys.size
    keys.set(key, label)
    return label
  })
  const exact = new Set<number>()
  made.forEach((templates, at) => {
    const piece = corpus.templates[truth[at] ?? 0]?.pieces ?? []
    if (drainForm(templates) === formOf(piece, uses[at]?.use.clauses ?? [])) exact.add(labels[at] ?? -1)
  })
  const fta = (2 * exact.size) / (new Set(labels).size + new Set(truth).size)
  answerParent({ seconds, peakMiB: peakMiB(), ari: adjustedRand(truth, labels), fta })
}

async function main(): Promise<void> {
  const largest = Number(process.argv[2] ?? process.env.NIFU_BENCH_REPLIES ?? 1000)
  const sizes = [
    { replies: 50, templates: 10 },
    { replies: 200, templates: 60 },
    { replies: 1000, templates: 300 },
    { replies: 10_000, templates: 300 },
  ].filter(({ replies }) => replies <= largest)
  const rows: Row[] = []
  for (const size of sizes) {
    for (const noise of size.replies > 1000 ? [0, 0.01] : [0, 0.01, 0.02]) {
      for (const way of ['mine', 'minhash', 'drain'] as const) {
        if (way !== 'mine' && size.replies > 1000) continue
        const task: Task = { way, ...size, noise }
        say(JSON.stringify(task))
        const { answer } = await inChild<Record<string, number>>(import.meta.url, task)
        const who = { mine: 'mine', minhash: 'peer: MinHash-LSH', drain: 'peer: Drain' }[way]
        rows.push({
          case: `${who}, ${size.replies} replies, ${size.templates} passages, ${noise * 100} %`,
          ...answer,
        })
      }
    }
  }
  report('mine-quality', [{ title: 'planted passages found', rows }])
}

const task = childTask<Task>()
if (task === null) await main()
else runTask(task)
