import { expect, test } from 'vitest'
import { isForeignOrgan, isSameOrgan, organKey } from '#store/organ-names.ts'

test('Names are compared without white space and in one width.', () => {
  expect(organKey(' 某区 科委（ＡＢ）\u3000')).toBe('某区科委(AB)')
  expect(organKey(null)).toBe('')
})

test.each([
  ['某区教育局', '某区教育局', true],
  ['教育局', '某区教育局', true],
  ['某区人民政府办公室', '某区人民政府', true],
  ['科委', '某区科委', false],
  ['某区科委', '某区科学技术委员会', false],
])('%s and %s are the same: %s', (a, b, isSame) => {
  expect([isSameOrgan(a, b), isSameOrgan(b, a)]).toEqual([isSame, isSame])
})

test('Where one of the two is not known nothing is foreign.', () => {
  expect([isForeignOrgan('', '甲局'), isForeignOrgan('甲局', ''), isForeignOrgan('甲局', '乙局')]).toEqual([
    false,
    false,
    true,
  ])
})
