import fc from 'fast-check'
import { expect, test } from 'vitest'
import { sourceLines } from '#renderer/features/library/source-lines.ts'

test('lines are told without their ends, a new page by its first line', () => {
  const source = '第一行\r\n\f第二页\n\n末行'
  const lines = sourceLines(source)
  expect(lines.map(({ start, end, opensPage }) => [source.slice(start, end), opensPage])).toEqual([
    ['第一行', false],
    ['第二页', true],
    ['', false],
    ['末行', false],
  ])
})

test('lines ascend, do not overlap and hold every character but ends and page breaks', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('甲', '\n', '\r\n', '\f') }), (source) => {
      const lines = sourceLines(source)
      expect(
        lines.every((line, index) => line.end >= line.start && line.start >= (lines[index - 1]?.end ?? 0)),
      ).toBe(true)
      const held = lines.map(({ start, end }) => source.slice(start, end)).join('')
      expect(held.replaceAll('\f', '')).toBe(source.replaceAll(/[\r\n\f]/g, ''))
    }),
  )
})
