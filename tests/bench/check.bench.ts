// How long does it take to check a draft of 4,000 characters against a large library, at first and after each edit?
import type { Card, DraftBlock } from '#contract/draft.ts'
import { emptyCard } from '#contract/draft.ts'
import type { Block, StoredReply } from '#contract/reply.ts'
import { check, createCheck } from '#domain/checking/check.ts'
import { createFactCollector } from '#domain/checking/library-facts.ts'
import { blockText, readDraft } from '#domain/reply/draft.ts'
import { randomNumbers } from '#tests/domain/mining/planted.ts'
import {
  answerParent,
  childTask,
  heldMiB,
  inChild,
  percentile,
  report,
  say,
  spreadMs,
  timeOnce,
} from './measure.ts'
import type { Row } from './measure.ts'
import { officeReplies, paragraphTexts } from './office.ts'

const sizes = [1_000, 10_000]
const drafts = 40
const editsOfEach = 5
const draftLength = 4_000

const blockOf = (role: DraftBlock['role'], text: string): DraftBlock => ({
  role,
  level: 0,
  segments: [{ text, origin: { from: 'reply', ref: 'r' }, slot: null, state: 'plain' }],
})

/** A draft of paragraphs of many replies in the form of one of them, with its card. */
function makeDrafts(replies: readonly StoredReply[]): { blocks: DraftBlock[]; card: Card }[] {
  const random = randomNumbers(29)
  const pick = () => replies[Math.floor(random() * replies.length)] as StoredReply
  return Array.from({ length: drafts }, () => {
    const own = pick()
    const first = paragraphTexts(own)
    const bodyOf = (reply: StoredReply) =>
      paragraphTexts(reply).filter(({ part }) => part === 'heading' || part === 'paragraph')
    const body: DraftBlock[] = []
    let length = 0
    while (length < draftLength) {
      for (const { part, text } of bodyOf(pick())) {
        body.push(blockOf(part === 'heading' ? 'heading' : 'paragraph', text))
        length += text.length
      }
    }
    const frame = (roles: readonly DraftBlock['role'][]) =>
      roles.flatMap((role) =>
        first.filter(({ part }) => part === role).map(({ text }) => blockOf(role, text)),
      )
    const blocks = [
      ...frame(['title', 'salutation', 'opening']),
      ...body,
      ...frame(['closing', 'signature', 'date']),
    ]
    const { reply } = own
    const { body: of, kind, meeting, number, subject, organ, addressees, honorific, date } = reply
    return {
      blocks,
      card: { ...emptyCard, body: of, kind, meeting, number, subject, organ, addressees, honorific, date },
    }
  })
}

/** The same draft with a word put into one paragraph. */
function edited(blocks: readonly DraftBlock[], at: number, word: string): DraftBlock[] {
  return blocks.map((block, index) =>
    index === at
      ? blockOf(block.role, `${blockText(block).slice(0, 9)}${word}${blockText(block).slice(9)}`)
      : block,
  )
}

/** Time on the clock and on the processor; the latter hardly depends on what else the machine does. */
interface Cost {
  ms: number
  cpuMs: number
}

function costOf(run: () => unknown): Cost {
  const before = process.threadCpuUsage()
  const ms = timeOnce(run)
  const { user, system } = process.threadCpuUsage(before)
  return { ms, cpuMs: (user + system) / 1000 }
}

function spreadOfCosts(costs: readonly Cost[]): Record<string, number | null> {
  const cpu = costs.map(({ cpuMs }) => cpuMs)
  return {
    ...spreadMs(costs.map(({ ms }) => ms)),
    medianCpuMs: percentile(cpu, 0.5),
    p99CpuMs: percentile(cpu, 0.99),
  }
}

/** The body as reading a file would give it. */
function blocksOf(reply: StoredReply): Block[] {
  return paragraphTexts(reply).flatMap(({ part, text }) =>
    part === 'heading' || part === 'paragraph' ? [{ role: part, level: 0, text }] : [],
  )
}

function measure(count: number): Row[] {
  const collector = createFactCollector()
  const replies = [...officeReplies(3, count)]
  const beforeMiB = heldMiB()
  const startedAtMs = performance.now()
  for (const reply of replies) collector.add({ ...reply.reply, blocks: blocksOf(reply) })
  const library = collector.facts()
  const buildS = (performance.now() - startedAtMs) / 1000
  const factsMiB = heldMiB() - beforeMiB
  const [first, again]: [Cost[], Cost[]] = [[], []]
  const made = makeDrafts(replies)
  for (const { blocks, card } of made.slice(0, 5)) check(readDraft({ blocks }), card, library, { blocks })
  for (const { blocks, card } of made) {
    const checkAgain = createCheck()
    const run = (now: DraftBlock[]) => checkAgain(readDraft({ blocks: now }), card, library, { blocks: now })
    first.push(costOf(() => run(blocks)))
    for (let edit = 0; edit < editsOfEach; edit++) {
      const now = edited(blocks, 4 + edit * 3, '另行')
      again.push(costOf(() => run(now)))
    }
  }
  const name = count.toLocaleString('en-US')
  return [
    { case: `${name} replies · whole draft`, ...spreadOfCosts(first), buildS, factsMiB },
    { case: `${name} replies · after an edit of one paragraph`, ...spreadOfCosts(again) },
  ]
}

const task = childTask<{ count: number }>()
if (task === null) {
  const rows: Row[] = []
  for (const count of sizes) {
    say(`${count} replies`)
    rows.push(...(await inChild<{ rows: Row[] }>(import.meta.url, { count })).answer.rows)
  }
  report('check', [{ title: `checking drafts of ${draftLength} characters`, rows }])
} else answerParent({ rows: measure(task.count) })
