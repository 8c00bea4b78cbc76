// How do time and memory of mining grow when replies are read one by one, at 3,000 characters each?
// 1,000 replies at most; NIFU_BENCH_REPLIES=100000 or the first argument asks for more.
import { mine } from '#domain/mining/mine.ts'
import { mostHeapMiB } from '#worker/port.ts'
import { plantReplies } from '#tests/domain/mining/planted/corpus.ts'
import { readPlanted } from '#tests/domain/mining/planted/library.ts'
import { answerParent, childTask, inChild, peakMiB, report, say } from './measure.ts'
import type { Row } from './measure.ts'

interface Task {
  replies: number
}

/** Seconds are those of the processor, the reading of replies left out; `longestStepMs` is the longest between two yields. */
function runTask({ replies }: Task): void {
  const corpus = plantReplies({ seed: 1, replies, templates: 300, noise: 0, paragraphs: [11, 24] })
  let characters = 0
  let readUs = 0
  const userUs = () => process.cpuUsage().user
  function* source() {
    characters = 0
    const planted = corpus.replies()
    for (;;) {
      const startedAtUs = userUs()
      const next = planted.next()
      if (next.done) return
      const { reply } = readPlanted(next.value)
      readUs += userUs() - startedAtUs
      characters += reply.text.length
      yield reply
    }
  }
  const startedAtUs = userUs()
  const mining = mine(source)
  let longestUs = 0
  for (;;) {
    const [stepAtUs, readBeforeUs] = [userUs(), readUs]
    const step = mining.next()
    longestUs = Math.max(longestUs, userUs() - stepAtUs - (readUs - readBeforeUs))
    if (!step.done) continue
    // As they go into the library: one by one.
    let uses = 0
    for (const template of step.value.templates) for (const _ of template.eachOccurrence()) uses += 1
    answerParent({
      characters,
      processorSeconds: (userUs() - startedAtUs - readUs) / 1e6,
      readSeconds: readUs / 1e6,
      longestStepMs: longestUs / 1000,
      peakMiB: peakMiB(),
      templates: step.value.templates.length,
      occurrences: uses,
    })
    return
  }
}

async function main(): Promise<void> {
  const largest = Number(process.argv[2] ?? process.env.NIFU_BENCH_REPLIES ?? 1000)
  const rows: Row[] = []
  for (const replies of [100, 1000, 10_000, 100_000].filter((size) => size <= largest)) {
    say(`${replies} replies`)
    const heapMiB = replies > 10_000 ? mostHeapMiB : 512
    const { answer } = await inChild<Record<string, number>>(
      import.meta.url,
      { replies } satisfies Task,
      heapMiB,
    )
    const before = rows.at(-1)
    const times = (column: string) => Number(answer[column]) / Number(before?.[column])
    rows.push({
      case: `${replies} replies`,
      ...answer,
      growth: before ? times('processorSeconds') / times('characters') : null,
    })
  }
  report('mine-scale', [
    { title: 'mining replies of 3,000 characters (growth: seconds by characters)', rows },
  ])
}

const task = childTask<Task>()
if (task === null) await main()
else runTask(task)
