import { expect, test } from 'vitest'
import { widthInChars } from '#domain/gbt9704/char-width.ts'

test.each([
  ['长宁区科学技术委员会', 10],
  ['2024年4月30日', 6.5],
  ['“1+1+N”——……', 8.5],
  ['〔2024〕12号', 6],
  ['𠮷', 1],
])('%s is %d characters wide', (text, width) => {
  expect(widthInChars(text)).toBe(width)
})
