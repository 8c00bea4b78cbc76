// How long does the index take, how long does an answer take while somebody types, and how much typing is saved?
// Libraries of 5, 1,000 and 10,000 replies; NIFU_BENCH_REPLIES=100000 or the first argument asks for more, a second one for no smaller.
import { mkdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { seedReplies } from '#build/mine-seeds.ts'
import type { StoredReply } from '#contract/reply.ts'
import type { SuggestRequest } from '#contract/suggestion.ts'
import { mineAll } from '#domain/mining/mine.ts'
import {
  fromPassageColumns,
  fromReplyColumns,
  toPassageColumns,
  toReplyColumns,
} from '#domain/suggesting/columns.ts'
import { simulateTyping } from '#domain/suggesting/evaluate.ts'
import type { Suggester, TypingReport } from '#domain/suggesting/evaluate.ts'
import { emptyHabits } from '#domain/suggesting/habits.ts'
import { hideReplies } from '#domain/suggesting/hide.ts'
import { buildIndex } from '#domain/suggesting/index.ts'
import { relayPassages } from '#domain/suggesting/passages.ts'
import { searchPassages } from '#domain/suggesting/search.ts'
import { longestSuffixSuggester } from '#domain/suggesting/longest-suffix.ts'
import { prefixSuggester } from '#domain/suggesting/prefix-trie.ts'
import { suggest } from '#domain/suggesting/suggest.ts'
import { readIndexFile, writeIndexFile } from '#worker/index-file.ts'
import { libraryReply } from '#tests/domain/mining/library.ts'
import { randomNumbers } from '#tests/domain/mining/planted.ts'
import {
  answerParent,
  childTask,
  heldMiB,
  inChild,
  peakMiB,
  report,
  root,
  say,
  spreadMs,
  timeEach,
  timeOnce,
} from './measure.ts'
import type { Row } from './measure.ts'
import { officeReplies, paragraphTexts } from './office.ts'
import { fts5Engine, miniSearchEngine, retrievalSuggester } from './retrieval.ts'
import { typingRow } from './typing.ts'

interface Outcome {
  index: Row
  latency: Row[]
  search: Row[]
}

/** Either a library to build and ask, or one that was built, to load. */
type Task = { size: number } | { load: number }

const filesOf = (size: number) =>
  ['replies', 'passages'].map((name) => join(root, `.cache/bench/suggest-${size}-${name}`))
const queries = ['停车', '加快推进', 'jktj', 'jscw', '建设 工作', 'kdgy js']

const heldCount = 6
const mostRequests = 3000
/** A library larger than this is not mined here: mining has a bench of its own. */
const mostMined = 1000
const mostMade = 10_000
const mostForPeers = 10_000

/** Every stop of somebody who types whole replies, two characters at a time, and takes nothing. */
function requestsOf(held: readonly StoredReply[], span: SuggestRequest['span']): SuggestRequest[] {
  const requests = held.flatMap((reply) => {
    const before: string[] = []
    return paragraphTexts(reply).flatMap(({ text }) => {
      const earlier = [...before]
      before.push(text)
      return Array.from({ length: Math.ceil(text.length / 2) }, (_, at) => ({
        card: reply.reply,
        heading: null,
        before: earlier,
        typed: text.slice(0, 2 * at),
        limit: 5,
        span,
      }))
    })
  })
  const step = Math.max(1, Math.ceil(requests.length / mostRequests))
  return requests.filter((_, at) => at % step === 0)
}

/**
 * As `officeReplies`, and beyond what that makes in reasonable time the same replies again, half of their longer paragraphs
 * with clauses in another order.
 */
function manyReplies(count: number): StoredReply[] {
  const first = officeReplies(7, Math.min(count, mostMade))
  const random = randomNumbers(11)
  return Array.from({ length: count }, (_, at) => {
    const reply = first[at % first.length] as StoredReply
    if (at < first.length) return reply
    const lines = paragraphTexts(reply).map(({ part, text }) => {
      const clauses = text.slice(0, -1).split('，')
      if (part !== 'paragraph' || clauses.length < 3 || random() < 0.5) return { part, text }
      const moved = Math.floor(random() * clauses.length)
      const order = [...clauses.slice(moved), ...clauses.slice(0, moved)].toSorted(() => random() - 0.5)
      return { part, text: `${order.join('，')}。` }
    })
    return libraryReply(`r${at}`, lines, reply.reply)
  })
}

/**
 * Times are of the thread's own work, so that what else the machine does at the same time is not counted; some systems count
 * it in steps of 4 ms, which leaves `meanMs` true and not the median. `wall…Ms` is by the clock.
 */
function latencyRow(name: string, requests: readonly SuggestRequest[], answer: Suggester): Row {
  for (const request of requests.slice(0, 200)) answer(request)
  const wall: number[] = []
  const samples = requests.map((request) => {
    const before = process.threadCpuUsage()
    wall.push(timeOnce(() => answer(request)))
    const { user, system } = process.threadCpuUsage(before)
    return (user + system) / 1000
  })
  return {
    case: name,
    ...spreadMs(samples),
    worstMs: Math.max(...samples),
    meanMs: samples.reduce((sum, ms) => sum + ms, 0) / samples.length,
    wallMedianMs: spreadMs(wall).medianMs ?? null,
    wallP99Ms: spreadMs(wall).p99Ms ?? null,
  }
}

function runTask(size: number): void {
  const seeds = seedReplies()
  const all = size === 5 ? seeds : manyReplies(size + heldCount)
  // Of five the library must be all, so what is typed is known; of more it is new replies of the same office.
  const held = size === 5 ? seeds : all.slice(-heldCount)
  const library = size === 5 ? seeds : all.slice(0, size)
  const templates = size <= mostMined ? mineAll(library).templates : []
  const beforeMiB = heldMiB()
  let index = buildIndex([], [])
  const buildMs = timeOnce(() => (index = buildIndex(library, templates)))
  const indexMiB = heldMiB() - beforeMiB
  const [replyFile = '', passageFile = ''] = filesOf(size)
  mkdirSync(join(root, '.cache/bench'), { recursive: true })
  const writeMs = timeOnce(() => {
    writeIndexFile(replyFile, '', toReplyColumns(index))
    writeIndexFile(passageFile, '', toPassageColumns(index))
  })
  // Another reply stands in an index of its own beside the large one; one that leaves is hidden; passages that changed are laid anew.
  const oneMoreMs = timeOnce(() => buildIndex(held.slice(0, 1), templates.slice(0, 40)))
  const oneGoneMs = timeOnce(() => hideReplies(index, new Set([0])))
  const relaidMs = timeOnce(() => relayPassages(index, templates.slice(0, 40), new Set()))
  const characters = library.reduce((sum, { text }) => sum + text.length, 0)
  const name = `${size} replies`
  const requests = requestsOf(held, 'best')
  const habits = emptyHabits()
  const plain = longestSuffixSuggester(library)
  const fewer = requests.filter((_, at) => at % (size > mostMined ? 10 : 1) === 0)
  answerParent({
    index: {
      case: name,
      characters,
      templates: templates.length,
      distinct: index.pool.text.length,
      buildMs,
      writeMs,
      oneMoreMs,
      oneGoneMs,
      relaidMs,
      indexMiB,
      bytesPerCharacter: (indexMiB * 2 ** 20) / characters,
    },
    search: queries.map((query) => {
      const samples = timeEach(10, () => searchPassages(index, { query, card: {}, limit: 20 }), 2)
      return { case: `${name}, ${query}`, ...spreadMs(samples) }
    }),
    latency: [
      latencyRow(`${name}, while typing`, requests, (request) => suggest(index, request, habits)),
      latencyRow(`${name}, whole paragraphs`, requestsOf(held, 'whole'), (request) =>
        suggest(index, request, habits),
      ),
      latencyRow(`${name}, peer: scan for the longest suffix`, fewer, plain),
      ...(size > mostForPeers
        ? []
        : [
            latencyRow(`${name}, peer: prefix trie`, fewer, prefixSuggester(library)),
            latencyRow(`${name}, peer: FTS5`, fewer, retrievalSuggester(library, fts5Engine)),
            latencyRow(`${name}, peer: MiniSearch`, fewer, retrievalSuggester(library, miniSearchEngine)),
          ]),
    ],
  } satisfies Outcome)
}

/** What the worker does when it starts: reads the files, then answers. */
function runLoad(size: number): void {
  const [replyFile = '', passageFile = ''] = filesOf(size)
  const beforeMiB = heldMiB()
  let first = 0
  let index = buildIndex([], [])
  const readMs = timeOnce(() => {
    const replies = readIndexFile(replyFile, () => true)
    const passages = readIndexFile(passageFile, () => true)
    const base = replies === null ? null : fromReplyColumns(replies.columns)
    const layer = passages === null ? null : fromPassageColumns(passages.columns)
    if (base !== null && layer !== null) index = { ...base, ...layer }
  })
  const request: SuggestRequest = {
    card: {},
    heading: null,
    before: [],
    typed: '下一步，我们将',
    limit: 5,
    span: 'whole',
  }
  const firstMs = timeOnce(() => (first = suggest(index, request, emptyHabits()).length))
  const fileMiB = [replyFile, passageFile].reduce((sum, path) => sum + statSync(path).size, 0) / 2 ** 20
  answerParent({
    case: `${size} replies`,
    fileMiB,
    readMs,
    firstMs,
    items: first,
    heldMiB: heldMiB() - beforeMiB,
    peakMiB: peakMiB(),
  } satisfies Row)
}

/** Each seed typed over the other four. */
function leaveOneOut(name: string, suggesterOf: (library: StoredReply[]) => Suggester): Row {
  const seeds = seedReplies()
  const reports: TypingReport[] = []
  let seconds = 0
  for (const held of seeds) {
    const library = seeds.filter((reply) => reply !== held)
    const answer = suggesterOf(library)
    seconds += timeOnce(() => reports.push(simulateTyping(library, [held], answer))) / 1000
  }
  return typingRow(name, reports, seconds)
}

async function main(): Promise<void> {
  const largest = Number(process.argv[2] ?? process.env.NIFU_BENCH_REPLIES ?? 10_000)
  const smallest = Number(process.argv[3] ?? 5)
  const outcomes: Outcome[] = []
  const loaded: Row[] = []
  for (const size of [5, 1000, 10_000, 100_000].filter((one) => one >= smallest && one <= largest)) {
    say(`library of ${size} replies`)
    outcomes.push((await inChild<Outcome>(import.meta.url, { size }, 16_384)).answer)
    loaded.push((await inChild<Row>(import.meta.url, { load: size }, 4096)).answer)
  }
  say('typing the seeds')
  const over = (mineFirst: boolean) => (library: StoredReply[]) => {
    const index = buildIndex(library, mineFirst ? mineAll(library).templates : [])
    const habits = emptyHabits()
    return (request: SuggestRequest) => suggest(index, request, habits)
  }
  report('suggest', [
    { title: 'index, built once in a cold process', rows: outcomes.map(({ index }) => index) },
    { title: 'index, loaded from its files in a cold process', rows: loaded },
    { title: 'search at the caret', rows: outcomes.flatMap(({ search }) => search) },
    { title: 'latency of an answer', rows: outcomes.flatMap(({ latency }) => latency) },
    {
      title: 'typing saved, each seed over the other four',
      rows: [
        leaveOneOut('suggest, with mined templates', over(true)),
        leaveOneOut('suggest, without templates', over(false)),
        leaveOneOut('peer: longest suffix', longestSuffixSuggester),
        leaveOneOut('peer: prefix trie', prefixSuggester),
        leaveOneOut('peer: BM25 over bigrams (FTS5)', (library) => retrievalSuggester(library, fts5Engine)),
        leaveOneOut('peer: MiniSearch', (library) => retrievalSuggester(library, miniSearchEngine)),
      ],
    },
  ])
}

const task = childTask<Task>()
if (task === null) await main()
else if ('load' in task) runLoad(task.load)
else runTask(task.size)
