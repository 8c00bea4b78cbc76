import { expect, test } from 'vitest'
import { findRunningNumbers } from '#domain/reply/running-numbers.ts'

test('a number runs on when the one before it stands within the sentence above', () => {
  expect(
    findRunningNumbers([
      '提案建议：（1）编制保护规划；（2）设立专项资金；',
      '（3）引进社会资本，',
      '（4）组织志愿服务。',
      '（5）另起一段。',
    ]),
  ).toEqual([false, true, true, false])
})

test('items that each have a line of their own begin paragraphs', () => {
  expect(findRunningNumbers(['1、编制规划；', '2、设立资金；', '3、引进资本。'])).toEqual([
    false,
    false,
    false,
  ])
})

test('a number of another form does not run on', () => {
  expect(findRunningNumbers(['建议：（1）编制保护规划；', '2、设立资金；'])).toEqual([false, false])
})
