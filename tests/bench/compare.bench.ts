// How long does comparing two texts take, and into how many fragments does it cut them, beside jsdiff, fast-diff and diff-match-patch over whole texts?
import { diffChars, diffWords } from 'diff'
import DiffMatchPatch from 'diff-match-patch'
import fastDiff from 'fast-diff'
import { seedReplies } from '#build/mine-seeds.ts'
import { compareTexts } from '#domain/comparing/compare.ts'
import { randomNumbers } from '#tests/domain/mining/planted.ts'
import { answerParent, childTask, inChild, percentile, report, say, spreadMs, timeOnce } from './measure.ts'
import type { Row } from './measure.ts'
import { officeReplies } from './office.ts'

type Pair = readonly [string, string]
/** A run that both texts have, or that only one has. */
interface Fragment {
  op: 'equal' | 'insert' | 'delete'
  length: number
}
type Way = (a: string, b: string) => Fragment[] | null

const limitMs = 5000
const intlSegmenter = new Intl.Segmenter('zh', { granularity: 'word' })

const ways: { name: string; run: Way; turns: number }[] = [
  {
    name: 'compareTexts',
    turns: 30,
    run: (a, b) =>
      compareTexts(a, b).rows.flatMap(({ parts }) =>
        parts.map(({ op, text }) => ({ op, length: text.length })),
      ),
  },
  {
    name: 'peer: jsdiff diffWords',
    turns: 3,
    run: (a, b) => toFragments(diffWords(a, b, { intlSegmenter, timeout: limitMs })),
  },
  {
    name: 'peer: jsdiff diffChars',
    turns: 3,
    run: (a, b) => toFragments(diffChars(a, b, { timeout: limitMs })),
  },
  // It knows no limit of time.
  { name: 'peer: fast-diff', turns: 3, run: (a, b) => ofPairs(fastDiff(a, b)) },
  {
    name: 'peer: diff-match-patch',
    turns: 3,
    run: (a, b) => {
      const matcher = new DiffMatchPatch()
      matcher.Diff_Timeout = limitMs / 1000
      return ofPairs(matcher.diff_main(a, b).map((diff): [number, string] => [diff[0], diff[1]]))
    },
  },
]

const kinds = new Map<number, Fragment['op']>([
  [-1, 'delete'],
  [0, 'equal'],
  [1, 'insert'],
])

function ofPairs(pairs: readonly (readonly [number, string])[]): Fragment[] {
  return pairs.map(([kind, { length }]) => ({ op: kinds.get(kind) ?? 'equal', length }))
}

function toFragments(
  changes: readonly { added?: boolean; removed?: boolean; value: string }[] | undefined,
): Fragment[] | null {
  if (changes === undefined) return null
  return changes.map(({ added, removed, value }) => ({
    op: added === true ? 'insert' : removed === true ? 'delete' : 'equal',
    length: value.length,
  }))
}

/** Neighbours of one kind are one fragment, however the way has cut them. */
function joined(fragments: readonly Fragment[]): Fragment[] {
  const runs: Fragment[] = []
  for (const { op, length } of fragments) {
    const last = runs.at(-1)
    if (last?.op === op) last.length += length
    else runs.push({ op, length })
  }
  return runs
}

function groupRow(group: string, { name, run, turns }: (typeof ways)[number], pairs: readonly Pair[]): Row {
  const samples: number[] = []
  const fragments: number[] = []
  const shares: number[] = []
  let hits = 0
  if (turns > 10) for (const [a, b] of pairs) run(a, b)
  for (const [a, b] of pairs) {
    let found: Fragment[] | null = []
    for (let turn = 0; turn < turns && found !== null; turn += 1) {
      const ms = timeOnce(() => (found = run(a, b)))
      if (found !== null) samples.push(ms)
    }
    if (found === null) {
      hits += 1
      continue
    }
    const runs = joined(found)
    fragments.push(runs.length)
    const equal = runs.reduce((sum, { op, length }) => sum + (op === 'equal' ? length : 0), 0)
    shares.push((2 * equal) / Math.max(1, a.length + b.length))
  }
  const none = samples.length === 0
  return {
    case: `${group} · ${name}`,
    ...spreadMs(samples),
    fragments: none ? null : percentile(fragments, 0.5),
    equalShare: none ? null : percentile(shares, 0.5),
    [`pairs over ${limitMs / 1000} s`]: hits,
  }
}

const random = randomNumbers(11)
const whole = (below: number) => Math.floor(random() * below)

/** The text with `edits` small changes, each a run of up to six characters dropped, doubled or changed. */
function edited(text: string, edits: number): string {
  let result = text
  for (let turn = 0; turn < edits; turn += 1) {
    const at = whole(result.length - 8)
    const run = result.slice(at, at + 1 + whole(6))
    const kind = whole(3)
    const put = kind === 0 ? '' : kind === 1 ? run + run : '另行研究'.slice(0, run.length)
    result = result.slice(0, at) + put + result.slice(at + run.length)
  }
  return result
}

/** The text with one paragraph in five at another place. */
function shuffled(text: string): string {
  const paragraphs = text.split('\n')
  for (let turn = 0; turn < paragraphs.length / 5; turn += 1) {
    const [paragraph = ''] = paragraphs.splice(whole(paragraphs.length), 1)
    paragraphs.splice(whole(paragraphs.length + 1), 0, paragraph)
  }
  return paragraphs.join('\n')
}

const seeds = seedReplies().map(({ text }) => text)
const invented = officeReplies(5, 40).map(({ text }) => text)
const long = `${seeds.join('\n')}\n${invented.join('\n')}`.slice(0, 30_000)
const groups: Record<string, Pair[]> = {
  'ten pairs of seeds': seeds.flatMap((a, at) => seeds.slice(at + 1).map((b): Pair => [a, b])),
  'near-identical drafts': seeds.map((text): Pair => [text, edited(text, 12)]),
  'near-identical, moved paragraphs': seeds.map((text): Pair => [text, shuffled(edited(text, 12))]),
  unrelated: seeds.map((text, at): Pair => [
    text,
    invented
      .slice(4 * at, 4 * at + 4)
      .join('\n')
      .slice(0, 3000),
  ]),
  '30,000 characters, edited and moved': [[long, shuffled(edited(long, 120))]],
}

/** The first comparison of a program that has just started: nothing is compiled yet. */
async function coldRow(): Promise<Row> {
  const samples: number[] = []
  for (let pair = 0; pair < 10; pair += 1)
    samples.push((await inChild<{ ms: number }>(import.meta.url, { pair })).answer.ms)
  return { case: 'ten pairs of seeds · compareTexts, first call of a process', ...spreadMs(samples) }
}

async function main(): Promise<void> {
  const tables = Object.entries(groups).map(([group, pairs]) => {
    const characters = Math.round(
      percentile(
        pairs.map(([a]) => a.length),
        0.5,
      ),
    )
    return {
      title: `${group} (${pairs.length} pairs, ${characters} characters)`,
      rows: ways.map((way) => {
        say(`${group}: ${way.name}`)
        return groupRow(group, way, pairs)
      }),
    }
  })
  tables[0]?.rows.push(await coldRow())
  report('compare', tables)
}

const task = childTask<{ pair: number }>()
if (task === null) await main()
else {
  const [a, b] = groups['ten pairs of seeds']?.[task.pair] ?? ['', '']
  answerParent({ ms: timeOnce(() => compareTexts(a, b)) })
}
