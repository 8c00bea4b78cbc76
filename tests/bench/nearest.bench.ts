// How long does it take to find the replies nearest to a draft, after each edit, and where its sentences came from?
import { createNearestFinder } from '#domain/comparing/nearest.ts'
import { createOriginFinder } from '#domain/comparing/origins.ts'
import { buildRunIndex } from '#domain/comparing/run-index.ts'
import { traceText } from '#domain/comparing/trace.ts'
import { createPoolBuilder } from '#domain/suggesting/pool.ts'
import { countBigrams } from '#domain/text/bigrams.ts'
import { randomNumbers } from '#tests/domain/mining/planted.ts'
import { answerParent, childTask, heldMiB, inChild, report, say, spreadMs, timeOnce } from './measure.ts'
import type { Row } from './measure.ts'
import { officeReplies } from './office.ts'

const sizes = [1_000, 10_000, 100_000]
const drafts = 40
const draftLength = 3_000

/** Drafts of pieces of a few replies, as a clerk puts them together. */
function makeDrafts(texts: readonly string[]): string[] {
  const random = randomNumbers(17)
  return Array.from({ length: drafts }, () => {
    let draft = ''
    while (draft.length < draftLength) {
      const paragraphs = (texts[Math.floor(random() * texts.length)] ?? '').split('\n').slice(2, -2)
      draft += `${paragraphs.slice(0, 3).join('\n')}\n`
    }
    return draft.slice(0, draftLength)
  })
}

/** The peer: the share of a draft's bigrams that each reply has, all replies read. */
function scan(texts: readonly string[], draft: string): number {
  const wanted = countBigrams(draft)
  let best = 0
  for (const text of texts) {
    let shared = 0
    for (const key of countBigrams(text).keys()) if (wanted.has(key)) shared += 1
    best = Math.max(best, shared)
  }
  return best
}

function measure(count: number): Row[] {
  const builder = createPoolBuilder()
  const texts: string[] = []
  for (const reply of officeReplies(3, count)) {
    builder.add(reply)
    texts.push(reply.text)
  }
  const { pool } = builder.finish()
  const beforeMiB = heldMiB()
  const startedAtMs = performance.now()
  const steps = buildRunIndex(pool)
  let next = steps.next()
  while (next.done !== true) next = steps.next()
  const buildS = (performance.now() - startedAtMs) / 1000
  const index = next.value
  const indexMiB = heldMiB() - beforeMiB
  const finder = createNearestFinder([index])
  const [first, edited, origins]: [number[], number[], number[]] = [[], [], []]
  const scope = { except: new Set<string>(), until: null }
  finder.find(texts[0] ?? '', 5)
  for (const draft of makeDrafts(texts)) {
    first.push(timeOnce(() => finder.find(draft, 5)))
    const at = draft.indexOf('，', 1_000) + 1
    const after = `${draft.slice(0, at)}另行${draft.slice(at)}`
    edited.push(timeOnce(() => finder.find(after, 5)))
    const origin = createOriginFinder([index])
    origins.push(timeOnce(() => [...traceText(draft, ['一凡'], scope, [index], origin)]))
  }
  const scanned = makeDrafts(texts)
    .slice(0, count > 10_000 ? 2 : 5)
    .map((draft) => timeOnce(() => scan(texts, draft)))
  const name = count.toLocaleString('en-US')
  return [
    { case: `${name} replies · nearest, first time`, ...spreadMs(first), buildS, indexMiB },
    { case: `${name} replies · nearest, after an edited sentence`, ...spreadMs(edited) },
    { case: `${name} replies · origin of all sentences`, ...spreadMs(origins) },
    { case: `${name} replies · peer: scan of all replies by bigrams`, ...spreadMs(scanned) },
  ]
}

const task = childTask<{ count: number }>()
if (task === null) {
  const rows: Row[] = []
  for (const count of sizes) {
    say(`${count} replies`)
    rows.push(...(await inChild<{ rows: Row[] }>(import.meta.url, { count })).answer.rows)
  }
  report('nearest', [{ title: `nearest replies and origins of drafts of ${draftLength} characters`, rows }])
} else answerParent({ rows: measure(task.count) })
