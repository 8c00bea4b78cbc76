// How long does reading one reply take, does it grow with the length only, and how many fields come out right?
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Reply } from '#contract/reply.ts'
import { parseReply } from '#domain/reply/parse.ts'
import { differingFields } from '#tests/domain/reply/compare.ts'
import { percentile, report, root, spreadOf, timeEach } from './measure.ts'
import type { Row } from './measure.ts'
import { parsePlainly } from './plain-parse.ts'

interface Variant {
  file: string
  text: string
  reply: Reply
}

const variants = readFileSync(join(root, 'tests/golden/parse/variants.jsonl'), 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as Variant)
const turns = 40

/** Microseconds of every call over every reply, and a character's share of the whole. */
function costOf(name: string, texts: readonly string[], run: (text: string) => unknown, n = turns): Row {
  for (const text of texts) timeEach(n, () => run(text))
  const perText = texts.map((text) => timeEach(n, () => run(text)).map((ms) => ms * 1000))
  const characters = texts.reduce((sum, text) => sum + text.length, 0)
  const { n: calls, median, p95, p99 } = spreadOf(perText.flat())
  const typical = perText.reduce((sum, samples) => sum + percentile(samples, 0.5), 0)
  return {
    case: name,
    n: calls,
    characters,
    medianUs: median,
    p95Us: p95,
    p99Us: p99,
    usPerCharacter: typical / characters,
  }
}

/** The reply with everything after its first third said `times` times: longer, but of the same kind of lines. */
function lengthen(text: string, times: number): string {
  const third = text.indexOf('\n', Math.floor(text.length / 3)) + 1
  const twoThirds = text.indexOf('\n', Math.floor((2 * text.length) / 3)) + 1
  if (third === 0 || twoThirds <= third) return text
  return text.slice(0, third) + text.slice(third, twoThirds).repeat(3 * times - 2) + text.slice(twoThirds)
}

const texts = variants.map(({ text }) => text)
const longer = texts.map((text) => lengthen(text, 10))
const fields = variants.flatMap(({ text, reply }) => {
  const wrong = differingFields(parseReply(text).reply, reply).length
  return [{ wrong, all: Object.keys(reply).length }]
})

report('parse', [
  {
    title: `parseReply over ${variants.length} invented replies`,
    rows: [
      costOf('parseReply', texts, parseReply),
      costOf('parseReply, replies ten times as long', longer, parseReply, 10),
      costOf('peer: lines and labels', texts, parsePlainly),
    ],
  },
  {
    title: 'what came out right',
    rows: [
      {
        case: 'parseReply',
        fields:
          1 -
          fields.reduce((sum, { wrong }) => sum + wrong, 0) / fields.reduce((sum, { all }) => sum + all, 0),
        replies: fields.filter(({ wrong }) => wrong === 0).length / fields.length,
      },
    ],
  },
])
