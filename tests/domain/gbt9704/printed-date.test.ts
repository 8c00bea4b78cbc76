import { expect, test } from 'vitest'
import { printedDate } from '#domain/gbt9704/printed-date.ts'

test.each([
  ['2024-04-30', '2024年4月30日'],
  ['2023-03-03', '2023年3月3日'],
  ['2024-12-01', '2024年12月1日'],
  ['2024-13-01', null],
  ['2024-4-3', null],
  ['', null],
])('%s is printed as %s', (iso, printed) => {
  expect(printedDate(iso)).toBe(printed)
})
