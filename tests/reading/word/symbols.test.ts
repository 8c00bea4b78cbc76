import { expect, test } from 'vitest'
import { isSymbolFont, symbolCharacter, symbolText } from '#reading/word/symbols.ts'

test.each([
  ['Wingdings', 0xf0fc, '✓'],
  ['wingdings', 0xa8, '□'],
  ['Wingdings', 0x82, '②'],
  ['Wingdings', 0x8c, '❶'],
  ['Wingdings 2', 0xf052, '☑'],
  ['Symbol', 0xf061, 'α'],
  ['Symbol', 0x44, 'Δ'],
  ['Symbol', 0xb4, '×'],
  ['Webdings', 0x61, null],
  ['Wingdings', 0xf0ff, null],
])('%s at %i shows %s', (font, code, expected) => {
  expect(symbolCharacter(font, code)).toEqual(expected)
})

test('Chinese in a symbol font stays, what is not known is counted', () => {
  expect(symbolText('Wingdings', 'o已解决\uf0fe\uf001')).toEqual({ text: '□已解决☑', unknown: 1 })
  expect(['Wingdings 3', 'symbol', 'MT Extra', 'Segoe UI Symbol', undefined].map(isSymbolFont)).toEqual([
    true,
    true,
    true,
    false,
    false,
  ])
})
