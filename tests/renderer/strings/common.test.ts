import { expect, test } from 'vitest'
import { duration, fileSize, longDate, moment } from '#renderer/strings/common.ts'

test.each([
  ['2024-04-30', '2024年4月30日'],
  ['2023-11-03', '2023年11月3日'],
  [null, '—'],
  ['去年', '—'],
])('the date %s reads %s', (iso, shown) => {
  expect(longDate(iso)).toBe(shown)
})

test.each([
  [new Date(2024, 3, 30, 9, 5), '今天 09:05'],
  [new Date(2024, 0, 2, 18, 40), '1月2日 18:40'],
  [new Date(2023, 11, 31, 23, 59), '2023年12月31日'],
])('a moment is told as briefly as it stays clear: %s', (at, shown) => {
  expect(moment(at.getTime(), new Date(2024, 3, 30, 15, 0).getTime())).toBe(shown)
})

test.each([
  [820, '820 字节'],
  [34_567, '34 KB'],
  [4_300_000, '4.1 MB'],
])('%i bytes read %s', (bytes, shown) => {
  expect(fileSize(bytes)).toBe(shown)
})

test.each([
  [0.3, '不到 1 秒'],
  [12.4, '12 秒'],
  [75.2, '1 分 15 秒'],
  [119.7, '2 分 0 秒'],
])('%f seconds read %s', (seconds, shown) => {
  expect(duration(seconds)).toBe(shown)
})
