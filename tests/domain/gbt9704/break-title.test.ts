import fc from 'fast-check'
import { expect, test } from 'vitest'
import { breakTitle, titleCharsPerLine } from '#domain/gbt9704/break-title.ts'
import { widthInChars } from '#domain/gbt9704/char-width.ts'

test.each([
  ['关于加强垃圾分类工作的建议的答复', ['关于加强垃圾分类工作的建议的答复']],
  ['对某某区政协第十五届三次会议第035号提案的答复', ['对某某区政协第十五届三次会议', '第035号提案的答复']],
  [
    '某某市人民政府对省政协十三届二次会议第1321169号提案的答复',
    ['某某市人民政府对省政协十三届二次会议', '第1321169号提案的答复'],
  ],
  [
    '某县交通运输局关于某县第十八届人大一次会议第105号建议的答复函',
    ['某县交通运输局', '关于某县第十八届人大一次会议', '第105号建议的答复函'],
  ],
  ['对〔待补：届次〕第〔待补：编号〕号提案的答复', ['对〔待补：届次〕', '第〔待补：编号〕号提案的答复']],
])('%s breaks by sense', (title, lines) => {
  expect(breakTitle(title)).toEqual(lines)
})

test('a text far longer than a title is filled line by line', () => {
  const lines = breakTitle('推动产业发展，'.repeat(400))
  expect(lines.join('')).toBe('推动产业发展，'.repeat(400))
  expect(lines.filter((line) => widthInChars(line) > titleCharsPerLine)).toEqual([])
})

test('a title of nothing but one word stays whole', () => {
  expect(breakTitle('A'.repeat(60))).toEqual(['A'.repeat(60)])
})

test('joined lines give the title back, no line is too wide and none begins or ends badly', () => {
  const part = fc.constantFrom(
    '关于',
    '某区政协',
    '第十届',
    '三次会议',
    '第12号',
    '提案',
    '《加强管理办法》',
    '“停车难”',
    '的',
    '答复',
    '推动',
    '产业发展',
  )
  fc.assert(
    fc.property(fc.array(part, { minLength: 1, maxLength: 16 }), (parts) => {
      const title = parts.join('')
      const lines = breakTitle(title)
      expect(lines.join('')).toBe(title)
      if (lines.length === 1) return
      for (const line of lines) expect(widthInChars(line)).toBeLessThanOrEqual(titleCharsPerLine)
      expect(lines.slice(1).filter((line) => /^[，。》”的号]/.test(line))).toEqual([])
      expect(lines.slice(0, -1).filter((line) => /[《“第]$/.test(line))).toEqual([])
    }),
  )
})
