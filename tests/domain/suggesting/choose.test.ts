import { expect, test } from 'vitest'
import { buildIndex } from '#domain/suggesting/index.ts'
import { chooseItems, chooseParagraphs, type Continuation } from '#domain/suggesting/choose.ts'

const empty = buildIndex([], [])

function continuationOf(text: string, matched: number, paragraph = 0): Continuation {
  return { text, slots: [], matched, paragraph, position: 0, reason: 'continues', of: empty }
}

test('an unsure place gets several ways on', () => {
  const found = chooseItems([continuationOf('停车泊位建设', 4), continuationOf('电梯加装改造', 4)], '推进', 2)
  expect(found.map((choice) => choice.text.slice(0, 2)).toSorted()).toEqual(['停车', '电梯'])
})

test('SUG-15 what is likely stands before what is not, the more valuable first', () => {
  const found = chooseItems([continuationOf('高度重视，认真研究办理，现答复如下', 14)], '我局', 4)
  const likely = found.filter(({ likelihood }) => likelihood >= 0.15)
  const values = likely.map(({ likelihood, text }) => likelihood * (text.length - 0.6))
  expect(found.slice(0, likely.length)).toEqual(likely)
  expect(values).toEqual(values.toSorted((x, y) => y - x))
  expect(likely.length).toBeGreaterThan(1)
})

test('SUG-15 an item ends before a figure of the earlier reply rather than behind it', () => {
  const text = '完成改造128个点位'
  const found = chooseItems([continuationOf(text, 12)], '累计', 1)
  const filled = { name: '数字', start: 4, end: 7, filled: true }
  const known = chooseItems([{ ...continuationOf(text, 12), slots: [filled] }], '累计', 1)
  expect([found[0]?.text, known[0]?.text]).toEqual(['完成改造', text])
})

test('continuations that agree speak for each other', () => {
  const alone = chooseItems([continuationOf('停车', 4)], '推进', 1)
  const together = chooseItems([continuationOf('停车', 4), continuationOf('停车', 4, 1)], '推进', 1)
  expect(together[0]?.likelihood).toBeGreaterThan(alone[0]?.likelihood ?? 1)
  expect(together[0]?.from.map((from) => from.paragraph)).toEqual([0, 1])
})

test('nothing is chosen from nothing', () => {
  expect(chooseItems([continuationOf('', 20)], '推进', 5)).toEqual([])
  expect(chooseParagraphs([], 5)).toEqual([])
})

test('paragraphs that begin alike are offered once, the likeliest of them', () => {
  const shared = '我区高度重视停车设施建设工作，'
  const found = chooseParagraphs(
    [continuationOf(`${shared}甲。`, 6), continuationOf(`${shared}甲。`, 4), continuationOf('二、下一步', 5)],
    5,
  )
  expect(found.map((choice) => choice.text)).toEqual([`${shared}甲。`, '二、下一步'])
})
