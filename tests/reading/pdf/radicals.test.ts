import { expect, test } from 'vitest'
import { foldRadicals } from '#reading/pdf/radicals.ts'

test('radicals become the characters that look like them, dashes what was typed', () => {
  expect(foldRadicals('⼈⼤代表⻓宁⺠⽣⸺一')).toEqual({ text: '人大代表长宁民生——一', folded: 6 })
})

test('marks of vertical writing become the usual ones', () => {
  expect(foldRadicals('甲︵乙︶︐丙︒﹏')).toEqual({ text: '甲（乙），丙。﹏', folded: 4 })
})

test('all else stays, full-width marks too', () => {
  const text = '人大，ＡＢ（１）：“3320”㈠①'
  expect(foldRadicals(text)).toEqual({ text, folded: 0 })
})
