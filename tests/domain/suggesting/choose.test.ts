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

test('of nested items the longer stands first', () => {
  const [first, ...rest] = chooseItems([continuationOf('高度重视，认真研究办理，现答复如下', 14)], '我局', 4)
  expect(rest.length).toBeGreaterThan(0)
  for (const choice of rest) expect(first?.text.startsWith(choice.text)).toBe(true)
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
