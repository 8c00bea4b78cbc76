import { expect, test } from 'vitest'
import type { Part } from '#contract/reply.ts'
import { emptyHabits } from '#domain/suggesting/habits.ts'
import { buildIndex } from '#domain/suggesting/index.ts'
import { searchPassages } from '#domain/suggesting/search.ts'
import { suggest } from '#domain/suggesting/suggest.ts'
import { replyOf } from './replies.ts'

const broken = '我区产业生态不断完善，已有相关企业三百余家，分布在语音识别、图像识别、机器人'
const rest = '等多个领域，形成了梯度发展的格局，产业链上下游的联系更加紧密。'
const whole = '我局会同有关部门建立工作专班，定期研究产业发展中的困难和问题。'
const body: [Part, string][] = [
  ['heading', '一、产业发展的基本情况以及主要做法'],
  ['paragraph', broken],
  ['paragraph', rest],
  ['paragraph', whole],
  ['closing', '感谢您对我区工作的关心和支持。'],
]
const index = buildIndex(
  [
    replyOf('first', [['salutation', '尊敬的邓怀远先生：'], ...body], { date: '2023-05-06' }),
    replyOf('second', [['salutation', '民建河东区委：'], ...body], { date: '2024-05-06' }),
  ],
  [],
)
const ask = (before: string[], heading: string | null = null, typed = '') =>
  suggest(index, { card: {}, heading, before, typed, limit: 50, span: 'whole' }, emptyHabits())

test.each(['一、产业发展的基本情况以及主要做法', '二、人工智能', whole])(
  'SUG-16 the rest of a line that a reading broke off does not begin a paragraph behind %s',
  (last) => {
    const offered = ask([last], last === whole ? null : last).map(({ completes }) => completes)
    expect(offered).not.toContain(rest)
    expect(offered).toContain(broken)
  },
)

test('SUG-16 where the draft breaks off in the same way its rest is offered', () => {
  expect(ask([broken]).map(({ completes }) => completes)).toContain(rest)
})

test('SUG-16 within a sentence it is the way on as before', () => {
  expect(ask([], null, '分布在语音识别、图像识别、机器人等多个').map(({ completes }) => completes)).toContain(
    rest.slice('等多个'.length),
  )
})

test('SUG-17 whom an earlier salutation greets is to be confirmed though nobody could read the names', () => {
  const greeted = ask([])
    .filter(({ completes }) => completes.endsWith('：'))
    .map(({ completes, slots }) => [completes, slots])
  expect(new Map(greeted.map(([completes, slots]) => [completes, slots]))).toEqual(
    new Map([
      ['尊敬的邓怀远先生：', [{ name: '人名', start: 0, end: 8, filled: false }]],
      ['民建河东区委：', [{ name: '人名', start: 0, end: 6, filled: false }]],
    ]),
  )
  expect(
    searchPassages(index, { query: '民建', card: {}, limit: 5 }).passages.map(
      ({ suggestion }) => suggestion.slots,
    ),
  ).toEqual([[{ name: '人名', start: 0, end: 6, filled: false }]])
})
