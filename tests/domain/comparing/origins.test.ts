import { expect, test } from 'vitest'
import type { Origins } from '#contract/origin.ts'
import { createOriginFinder, type SourceScope } from '#domain/comparing/origins.ts'
import { traceText } from '#domain/comparing/trace.ts'
import type { RunIndex } from '#domain/comparing/run-index.ts'
import { splitSentences } from '#domain/text/sentences.ts'
import { officeReplies } from '#tests/bench/office.ts'
import { libraryReply } from '#tests/domain/mining/library.ts'
import { randomNumbers } from '#tests/domain/mining/planted.ts'
import { indexRuns } from './indexed.ts'
import { editWords } from './planted.ts'

const all: SourceScope = { except: new Set<string>(), until: null }

function trace(text: string, addressees: string[], index: RunIndex, scope = all): Origins {
  const steps = traceText(text, addressees, scope, [index], createOriginFinder([index]))
  for (;;) {
    const next = steps.next()
    if (next.done === true) return next.value
  }
}

const opening = { part: 'opening', text: '您提出的提案收悉，现答复如下：' } as const
const old = libraryReply(
  'old',
  [
    { part: 'salutation', text: '沈雨桐委员：' },
    opening,
    {
      part: 'paragraph',
      text: '2021年，我局为三十个小区加装电梯120台。同时开展夜间巡查行动，消除楼道堆物隐患。',
    },
  ],
  { date: '2021-05-06', addressees: ['沈雨桐'] },
)
const newer = libraryReply(
  'newer',
  [
    { part: 'salutation', text: '韩志远委员：' },
    opening,
    { part: 'paragraph', text: '同时开展夜间巡查行动，消除楼道堆物隐患。下一步将完善共享泊位管理办法。' },
  ],
  { date: '2023-05-06', addressees: ['韩志远'] },
)
const index = indexRuns([old, newer])
const draft = [
  '一、工作情况',
  '2024年，我局为三十个小区加装电梯180台。同时开展夜间巡查行动，消除楼道堆物隐患。',
  '二、其他',
  '图书馆延长开放时间的事情由文旅部门牵头落实到位。',
].join('\n')

test('CMP-7: each sentence is told its newest best source, what was changed of it, its uses and the last of them', () => {
  const { sentences } = trace(draft, [], index)
  const start = old.text.indexOf('2021年，')
  expect(
    sentences
      .filter(({ kind }) => kind !== 'new')
      .map(({ start: at, end, ...rest }) => [draft.slice(at, end), rest]),
  ).toEqual([
    [
      '2024年，我局为三十个小区加装电梯180台。',
      {
        kind: 'edited',
        source: {
          replyId: 'old',
          start,
          end: start + '2021年，我局为三十个小区加装电梯120台。'.length,
          text: '2021年，我局为三十个小区加装电梯120台。',
          parts: [
            { op: 'delete', text: '2021' },
            { op: 'insert', text: '2024' },
            { op: 'equal', text: '年，我局为三十个小区加装电梯' },
            { op: 'delete', text: '120' },
            { op: 'insert', text: '180' },
            { op: 'equal', text: '台。' },
          ],
        },
        uses: 1,
        hasMoreUses: false,
        lastUsed: '2021-05-06',
      },
    ],
    [
      '同时开展夜间巡查行动，消除楼道堆物隐患。',
      {
        kind: 'reused',
        source: {
          replyId: 'newer',
          start: newer.text.indexOf('同时'),
          end: newer.text.indexOf('下一步'),
          text: '同时开展夜间巡查行动，消除楼道堆物隐患。',
          parts: [{ op: 'equal', text: '同时开展夜间巡查行动，消除楼道堆物隐患。' }],
        },
        uses: 2,
        hasMoreUses: false,
        lastUsed: '2023-05-06',
      },
    ],
  ])
})

test('CMP-7: characters are counted by section and by where they came from', () => {
  const { sections } = trace(draft, [], index)
  expect(sections.map(({ title, reused, edited, fresh }) => [title, reused, edited, fresh])).toEqual([
    ['一、工作情况', 20, 23, 6],
    ['二、其他', 0, 0, 28],
  ])
})

test('CMP-8: a paragraph that the same member has received before is told', () => {
  expect(
    trace(draft, ['沈雨桐'], index).received.map(({ replyId, name, date, start }) => [
      replyId,
      name,
      date,
      start,
    ]),
  ).toEqual([['old', '沈雨桐', '2021-05-06', draft.indexOf('2024年')]])
  expect(trace(draft, ['赵一凡'], index).received).toEqual([])
})

test('replies that do not count are no sources', () => {
  const scope = { except: new Set(['newer']), until: '2022-01-01' }
  const { sentences } = trace(draft, [], index, scope)
  expect(new Set(sentences.map(({ source }) => source?.replyId ?? null))).toEqual(new Set([null, 'old']))
})

test('CMP-7: of sentences edited by up to a third nearly all are led to a wording that is theirs', () => {
  const replies = officeReplies(21, 200)
  const runs = indexRuns(replies)
  const random = randomNumbers(5)
  let [right, told, asked] = [0, 0, 0]
  for (const { text, paragraphs } of replies.slice(0, 25)) {
    for (const { start, end, part } of paragraphs) {
      if (part !== 'paragraph') continue
      const paragraph = text.slice(start, end)
      for (const span of splitSentences(paragraph)) {
        const sentence = paragraph.slice(span.start, span.end)
        const found = createOriginFinder([runs]).find(editWords(random, sentence, 0.3 * random()), all)
        asked += 1
        if (found.source === null) continue
        told += 1
        right += Number(sameFrame(found.source.text, sentence))
      }
    }
  }
  expect(right / told).toBeGreaterThanOrEqual(0.97)
  expect(right / asked).toBeGreaterThanOrEqual(0.95)
})

/** Whether two sentences are one wording but for what stands in its slots: six of ten of their characters agree in order. */
function sameFrame(a: string, b: string): boolean {
  if (a === b) return true
  let row = new Uint16Array(b.length + 1)
  for (const character of a) {
    const next = new Uint16Array(b.length + 1)
    for (let at = 1; at <= b.length; at += 1)
      next[at] = b[at - 1] === character ? (row[at - 1] ?? 0) + 1 : Math.max(row[at] ?? 0, next[at - 1] ?? 0)
    row = next
  }
  return (row[b.length] ?? 0) >= 0.6 * Math.max(a.length, b.length)
}
