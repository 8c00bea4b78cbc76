import fc from 'fast-check'
import { expect, test } from 'vitest'
import { breakLines } from '#domain/gbt9704/break-lines.ts'
import { widthInChars } from '#domain/gbt9704/char-width.ts'

function linesOf(text: string, first: number, others = first): string[] {
  return breakLines(text, first, others).map(({ start, end }) => text.slice(start, end))
}

test.each([
  [
    'a mark goes to the next line with the character before it',
    '推进停车位建设。好',
    7,
    ['推进停车位建', '设。好'],
  ],
  ['an opening mark goes with what it opens', '推进停车位“建设”', 6, ['推进停车位', '“建设”']],
  ['a number is whole', '今年建成1200个', 6, ['今年建成1200', '个']],
  [
    'a number that does not fit goes to the next line',
    '今年一共建成12000个',
    7.5,
    ['今年一共建成', '12000个'],
  ],
  ['a dash is whole', '中山公园——元宇宙', 5, ['中山公园', '——元宇宙']],
  ['a space at the end of a line is no part of it', '上海 AI lab', 5, ['上海 AI', 'lab']],
  ['a word longer than a line is cut', 'abcdefghij', 2, ['abcd', 'efgh', 'ij']],
])('GBT-6: %s', (_name, text, chars, lines) => {
  expect(linesOf(text, chars)).toEqual(lines)
})

test('GBT-6: the first line is shorter by its indent', () => {
  expect(linesOf('推进停车位建设方便群众', 4, 6)).toEqual(['推进停车', '位建设方便群', '众'])
})

test('GBT-6: nothing is lost, no line is too wide unless one word is, and no line begins with a mark that must not', () => {
  const texts = fc
    .array(fc.constantFrom('停', '车', '，', '。', '“', '”', '12', 'AI', '（', '）', '、'), { maxLength: 80 })
    .map((pieces) => pieces.join(''))
  fc.assert(
    fc.property(texts, fc.integer({ min: 6, max: 28 }), (text, chars) => {
      const lines = linesOf(text, chars)
      expect(lines.join('')).toBe(text)
      for (const [index, line] of lines.entries()) {
        const clings = /^[，。”）、]/u.test(line)
        expect(index === 0 || !clings || widthInChars(lines[index - 1] ?? '') > chars - 1).toBe(true)
        expect(widthInChars(line)).toBeLessThanOrEqual(chars)
      }
    }),
  )
})
