import { expect, test } from 'vitest'
import { emptyCard } from '#contract/draft.ts'
import { fillRun, findFieldSpans, packSpans } from '#domain/suggesting/spans.ts'
import { replyOf } from './replies.ts'

const text = '李明华委员提出的关于停车的建议收悉'
const { reply } = replyOf('known', [], {
  addressees: ['李明华'],
  honorific: '委员',
  subject: '关于停车的建议',
  kind: '建议',
})
const spans = packSpans(findFieldSpans(text, reply, true))
const card = { ...emptyCard, addressees: ['吴思远'], subject: '关于电梯的建议' }

test('a paragraph of form shows where its reply’s own fields stand, the longer before the shorter', () => {
  expect(findFieldSpans(text, reply, true)).toEqual([
    { start: 0, end: 3, name: '姓名' },
    { start: 3, end: 5, name: '称谓' },
    { start: 8, end: 15, name: '案由' },
  ])
})

test('the card fills its slots; the others keep the earlier value and are marked', () => {
  expect(fillRun(text, spans, 0, text.length, card, '')).toEqual({
    text: '吴思远委员提出的关于电梯的建议收悉',
    slots: [
      { name: '姓名', start: 0, end: 3, filled: true },
      { name: '称谓', start: 3, end: 5, filled: false },
      { name: '案由', start: 8, end: 15, filled: true },
    ],
  })
})

test('a run that begins inside a slot goes on with the card’s value, or not at all', () => {
  expect(fillRun(text, spans, 1, 5, card, '吴')).toEqual({
    text: '思远委员',
    slots: [
      { name: '姓名', start: 0, end: 2, filled: true },
      { name: '称谓', start: 2, end: 4, filled: false },
    ],
  })
  expect(fillRun(text, spans, 1, 5, card, '李')).toBeNull()
})

test('of overlapping spans the earlier stays', () => {
  const packed = packSpans([
    { start: 4, end: 8, name: '乙' },
    { start: 2, end: 5, name: '甲' },
  ])
  expect(packed).toEqual({
    starts: Int32Array.of(2),
    ends: Int32Array.of(5),
    kinds: Int32Array.of(0),
    names: ['甲'],
  })
})

test('关于 is not doubled before the subject of the card', () => {
  const printed = '您提出的关于“关于停车的建议”收悉'
  const found = fillRun(printed, packSpans(findFieldSpans(printed, reply, true)), 0, printed.length, card, '')
  expect(found).toEqual({
    text: '您提出的“关于电梯的建议”收悉',
    slots: [{ name: '案由', start: 5, end: 12, filled: true }],
  })
})

test('SUG-9: 的建议 is not doubled behind the subject of the card, other words behind it stay', () => {
  const fill = (printed: string, subject: string) =>
    fillRun(
      printed,
      packSpans([{ start: 6, end: 8, name: '案由' }]),
      0,
      printed.length,
      { ...emptyCard, subject },
      '',
    )?.text
  expect([
    fill('您提出的关于停车的集体提案已办结', '关于电梯的提案'),
    fill('您提出的关于停车的集体提案已办结', '关于电梯的建议'),
    fill('您提出的关于停车的集体提案已办结', '关于电梯'),
    fill('您提出的关于停车的办理意见如下', '关于电梯的建议'),
  ]).toEqual([
    '您提出的关于电梯的提案已办结',
    '您提出的关于电梯的建议的集体提案已办结',
    '您提出的关于电梯的集体提案已办结',
    '您提出的关于电梯的建议的办理意见如下',
  ])
})
