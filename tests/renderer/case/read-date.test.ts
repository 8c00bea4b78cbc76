import { expect, test } from 'vitest'
import { readDate } from '#renderer/features/case/read-date.ts'

test.each([
  '2025-04-28',
  '2025-4-28',
  '2025.4.28',
  '2025/4/28',
  '20250428',
  '2025年4月28日',
  '2025年 4月 28号',
  '２０２５．４．２８',
])('a date is read from %s', (typed) => {
  expect(readDate(typed)).toBe('2025-04-28')
})

test.each(['', '今年四月', '2025-2-30', '2025-13-1', '4月28日', '2025428', '2025年4月28日2025'])(
  'no date is read from “%s”',
  (typed) => {
    expect(readDate(typed)).toBeNull()
  },
)
