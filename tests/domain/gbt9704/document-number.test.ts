import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseDocumentNumber, printDocumentNumber, seriesOf } from '#domain/gbt9704/document-number.ts'

test.each([
  ['长科函〔2024〕12号', { series: '长科函', year: 2024, sequence: 12 }],
  ['某科函[2024] 007号', { series: '某科函', year: 2024, sequence: 7 }],
  ['某科函【2024】第3号', { series: '某科函', year: 2024, sequence: 3 }],
  ['第035号', null],
  ['某科函〔2024〕0号', null],
])('GBT-13: the parts of %s', (printed, parts) => {
  expect(parseDocumentNumber(printed)).toEqual(parts)
})

test('GBT-13: a printed number reads back as its parts', () => {
  const numbers = fc.record({
    series: fc.constantFrom('长科函', '某政办', '民建函'),
    year: fc.integer({ min: 1990, max: 2100 }),
    sequence: fc.integer({ min: 1, max: 99_999 }),
  })
  fc.assert(
    fc.property(numbers, (number) => {
      expect(parseDocumentNumber(printDocumentNumber(number))).toEqual(number)
    }),
  )
})

test('GBT-13: the next number follows the highest, gaps are told, and a new year begins with 1', () => {
  const used = [3, 5, 7].map((sequence) => ({ series: '某科函', year: 2024, sequence }))
  expect(seriesOf(used, ['某科办'], 2024)).toEqual([
    { series: '某科办', year: 2024, next: 1, last: null, gaps: [] },
    { series: '某科函', year: 2024, next: 8, last: 7, gaps: [4, 6] },
  ])
  expect(seriesOf(used, [], 2025)).toEqual([{ series: '某科函', year: 2025, next: 1, last: null, gaps: [] }])
})
