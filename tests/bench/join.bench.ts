// What does one reply more cost when a library is mined already? Processor milliseconds of a join, at replies of 3,000 characters.
// 1,000 replies at most; NIFU_BENCH_REPLIES=100000 or the first argument asks for more.
import type { StoredReply } from '#contract/reply.ts'
import { type JoinLibrary, ReplyJoiner } from '#domain/mining/join-reply.ts'
import { StructureJoiner } from '#domain/mining/join-structure.ts'
import { LooseSentences } from '#domain/mining/loose.ts'
import { mineAll } from '#domain/mining/mine.ts'
import { plantReplies } from '#tests/domain/mining/planted/corpus.ts'
import { readPlanted } from '#tests/domain/mining/planted/library.ts'
import { answerParent, childTask, inChild, peakMiB, percentile, report, say } from './measure.ts'
import type { Row } from './measure.ts'

interface Task {
  replies: number
}

type Use = { templateId: string; start: number; end: number }
const joined = 100

function runTask({ replies }: Task): void {
  const corpus = plantReplies({
    seed: 1,
    replies: replies + joined,
    templates: 300,
    noise: 0,
    paragraphs: [11, 24],
  })
  const all: StoredReply[] = []
  for (const planted of corpus.replies()) all.push(readPlanted(planted).reply)
  const later = all.splice(replies)
  const { templates } = mineAll(all)
  const passages = templates.filter(({ kind }) => kind === 'passage')
  const structures = templates.filter(({ kind }) => kind === 'structure')
  const byId = new Map(all.map((reply) => [reply.id, reply]))
  const uses = new Map<string, Use[]>()
  const users = new Map<string, string[]>()
  for (const { id, kind, occurrences } of templates) {
    users.set(
      id,
      occurrences.slice(-8).map(({ replyId }) => replyId),
    )
    for (const { replyId, start, end } of occurrences) {
      if (kind === 'structure') continue
      const own = uses.get(replyId)
      if (own) own.push({ templateId: id, start, end })
      else uses.set(replyId, [{ templateId: id, start, end }])
    }
  }
  const library: JoinLibrary = {
    readReply: (id) => byId.get(id),
    usesIn: (replyId) => uses.get(replyId) ?? [],
    lastUsers: (templateId, most) => users.get(templateId)?.slice(-most) ?? [],
  }
  const joiner = new ReplyJoiner(passages, LooseSentences.of(all, passages), library)
  const wholes = new StructureJoiner(structures, library)
  let inStructures = 0
  const wholeMs: number[] = []
  const ms = later.map((reply) => {
    const startedAtUs = process.cpuUsage().user
    joiner.join(reply)
    const middleUs = process.cpuUsage().user
    if (wholes.join(reply) !== null) inStructures += 1
    const endedAtUs = process.cpuUsage().user
    wholeMs.push((endedAtUs - middleUs) / 1000)
    return (endedAtUs - startedAtUs) / 1000
  })
  answerParent({
    medianMs: percentile(ms, 0.5),
    p95Ms: percentile(ms, 0.95),
    mostMs: Math.max(...ms),
    structuresP95Ms: percentile(wholeMs, 0.95),
    inStructures,
    passages: passages.length,
    peakMiB: peakMiB(),
  })
}

async function main(): Promise<void> {
  const largest = Number(process.argv[2] ?? process.env.NIFU_BENCH_REPLIES ?? 1000)
  const rows: Row[] = []
  for (const replies of [100, 1000, 10_000, 100_000].filter((size) => size <= largest)) {
    say(`${replies} replies`)
    const { answer } = await inChild<Record<string, number>>(
      import.meta.url,
      { replies } satisfies Task,
      replies > 10_000 ? 8000 : 2000,
    )
    rows.push({ case: `${replies} replies`, ...answer })
  }
  report('join', [
    { title: `joining ${joined} replies, one after the other, to a library that is mined`, rows },
  ])
}

const task = childTask<Task>()
if (task === null) await main()
else runTask(task)
