import { expect, test } from 'vitest'
import * as fc from 'fast-check'
import { maskCodes, maskText } from '#domain/text/mask.ts'

const shown = (text: string, atoms = [] as { start: number; end: number; code: number }[]) =>
  Array.from(maskText(text, atoms).codes, (code) =>
    code < 32 ? `<${code}>` : String.fromCharCode(code),
  ).join('')

test.each([
  ['截至2024年1月，共11.7亿元', '截至<1>年<1>月，共<1>亿元'],
  ['依据《绿化条例（试行）》实施', '依据《<2>》实施'],
  ['依据《没有收尾', '依据《没有收尾'],
  ['共 1,234 户', '共<1>户'],
  ['共1O5户，l.9亿元，9Z家，2Ol9年', '共<1>户，<1>亿元，<1>家，<1>年'],
  ['5G基站、O2O、3.5km、DB32标准、S店', '<1>G基站、O<1>O、<1>km、DB<1>标准、S店'],
])('numbers and titles become one code each and spaces none: %s', (text, masked) => {
  expect(shown(text)).toBe(masked)
})

test('an atom becomes its code', () => {
  expect(shown('请沈海燕委员审阅', [{ start: 1, end: 4, code: maskCodes.firstAtom }])).toBe('请<4>委员审阅')
})

test('the starts cut the text into ascending pieces that end with it', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom('1', '.', '，', '《', '》', '路', ' ', 'A'), maxLength: 40 }),
      (text) => {
        const { codes, starts } = maskText(text)
        expect(starts.length).toBe(codes.length + 1)
        expect([...starts]).toEqual([...starts].toSorted((a, b) => a - b))
        expect(starts.at(-1)).toBe(text.length)
      },
    ),
  )
})
