import { expect, test } from 'vitest'
import { foldRadicals } from '#reading/pdf/radicals.ts'

test('radicals become the characters that look like them, dashes what was typed', () => {
  expect(foldRadicals('⼈⼤代表⻓宁⺠⽣⸺一')).toEqual({ text: '人大代表长宁民生——一', folded: 6 })
})

test('marks of vertical writing become the usual ones', () => {
  expect(foldRadicals('甲︵乙︶︐丙︒﹏')).toEqual({ text: '甲（乙），丙。﹏', folded: 4 })
})

test('what shares a glyph with a usual character becomes that character', () => {
  const text = '千家万⼾⺎（2022―2025）30〜50 1∕3 \u2329甲\u232a 㬵州'
  expect(foldRadicals(text)).toEqual({ text: '千家万户兀（2022—2025）30～50 1／3 〈甲〉 胶州', folded: 8 })
})

test('all else stays, full-width marks too', () => {
  const text = '人大，ＡＢ（１）：“3320”㈠①'
  expect(foldRadicals(text)).toEqual({ text, folded: 0 })
})
