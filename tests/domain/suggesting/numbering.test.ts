import { expect, test } from 'vitest'
import { maskParagraph } from '#domain/suggesting/mask.ts'
import { renumber } from '#domain/suggesting/numbering.ts'

test.each([
  ['五、下一步', [], '一、下一步'],
  ['一、下一步', ['一、进展', '正文。', '二、问题'], '三、下一步'],
  ['（四）宣传', ['一、进展', '（一）甲', '（二）乙'], '（三）宣传'],
  ['（四）宣传', ['一、进展', '（一）甲', '二、问题'], '（一）宣传'],
  ['二、下一步', Array.from({ length: 10 }, () => '一、节'), '十一、下一步'],
  ['没有编号', ['一、进展'], '没有编号'],
])('%j after %j is numbered %j', (text, before, expected) => {
  expect(renumber({ text, slots: [] }, before).text).toBe(expected)
})

test('slots move with a longer number', () => {
  const run = { text: '一、建设20台', slots: [{ name: '数量', start: 4, end: 6, filled: false }] }
  const before = Array.from({ length: 10 }, () => '一、节')
  expect(renumber(run, before).slots).toEqual([{ name: '数量', start: 5, end: 7, filled: false }])
})

test('a masked paragraph has the length of its text, whatever its number and figures', () => {
  expect(maskParagraph('十二、2024年完成15台')).toBe('一一、0000年完成00台')
})
