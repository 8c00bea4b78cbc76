import { expect, test } from 'vitest'
import { annexLines } from '#domain/gbt9704/annex-lines.ts'

test('GBT-7: lines of a pasted annex become headings, paragraphs and one table; it bears the number of its name', () => {
  const texts = ['一、改造范围', '全市137个小区。', '项目\t金额', '泵房\t120万元']
  const blocks = texts.map((text) => ({ role: 'paragraph' as const, level: 0, text }))
  const lines = annexLines([{ title: '资金明细', blocks }], ['改造计划表', '资金明细'])
  expect(lines.map(({ role, text, breakBefore }) => [role, text, breakBefore])).toEqual([
    ['annexLabel', '附件2', true],
    ['annexTitle', '资金明细', false],
    ['heading1', '一、改造范围', false],
    ['body', '全市137个小区。', false],
    ['table', '项目\t金额\n泵房\t120万元', false],
  ])
})
