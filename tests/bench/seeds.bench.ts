// How long do the five sample replies take to be read and mined, in a running program and in one just started?
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { seedReplies } from '#build/mine-seeds.ts'
import { mineAll } from '#domain/mining/mine.ts'
import { parseReply } from '#domain/reply/parse.ts'
import {
  answerParent,
  childTask,
  inChild,
  peakMiB,
  report,
  root,
  spreadMs,
  timeEach,
  timeOnce,
} from './measure.ts'
import { parsePlainly } from './plain-parse.ts'

interface Cold {
  parseMs: number
  mineMs: number
  peakMiB: number
}

const folder = join(root, 'seeds')
const texts = readdirSync(folder)
  .filter((name) => name.endsWith('.txt'))
  .toSorted()
  .map((name) => readFileSync(join(folder, name), 'utf8'))
const runLength = 13

/** The plainest mining: which runs of 13 characters stand in two texts. */
function countSharedRuns(replies: readonly { text: string }[]): number {
  const owners = new Map<string, number>()
  const shared = new Set<string>()
  for (const [index, { text }] of replies.entries()) {
    for (let at = 0; at + runLength <= text.length; at += 1) {
      const run = text.slice(at, at + runLength)
      const owner = owners.get(run)
      if (owner === undefined) owners.set(run, index)
      else if (owner !== index) shared.add(run)
    }
  }
  return shared.size
}

function runCold(): void {
  const parseMs = timeOnce(() => texts.map((text) => parseReply(text)))
  const replies = seedReplies()
  const mineMs = timeOnce(() => mineAll(replies))
  answerParent({ parseMs, mineMs, peakMiB: peakMiB() } satisfies Cold)
}

async function main(): Promise<void> {
  const replies = seedReplies()
  const { templates, coverage } = mineAll(replies)
  const cold: { answer: Cold; wallMs: number }[] = []
  for (let turn = 0; turn < 10; turn += 1) cold.push(await inChild<Cold>(import.meta.url, {}))
  report('seeds', [
    {
      title: 'five seeds, milliseconds',
      rows: [
        { case: 'parse, warm', ...spreadMs(timeEach(60, () => texts.map((text) => parseReply(text)), 20)) },
        { case: 'parse, cold', ...spreadMs(cold.map(({ answer }) => answer.parseMs)) },
        {
          case: 'peer: lines and labels, warm',
          ...spreadMs(timeEach(60, () => texts.map((text) => parsePlainly(text)), 20)),
        },
        { case: 'mine, warm', ...spreadMs(timeEach(40, () => mineAll(replies), 15)) },
        { case: 'mine, cold', ...spreadMs(cold.map(({ answer }) => answer.mineMs)) },
        {
          case: 'peer: shared runs of 13, warm',
          ...spreadMs(timeEach(40, () => countSharedRuns(replies), 15)),
        },
        { case: 'process with both, start to end', ...spreadMs(cold.map(({ wallMs }) => wallMs)) },
      ],
    },
    {
      title: 'five seeds, what came of it',
      rows: [
        {
          case: 'mine',
          templates: templates.length,
          occurrences: templates.reduce((sum, template) => sum + template.occurrences.length, 0),
          coverage,
          peakMiB: Math.max(...cold.map(({ answer }) => answer.peakMiB)),
        },
      ],
    },
  ])
}

if (childTask<object>() === null) await main()
else runCold()
