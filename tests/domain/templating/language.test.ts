import { expect, test } from 'vitest'
import { parseTemplate } from '#domain/templating/language.ts'

test('slots and clauses are listed once each in the order of first use', () => {
  const { slots, clauses, errors } = parseTemplate(
    '自{{年份}}年起{{#if 从句}}，{{机关}}{{/if}}，{{{年份}}}{{#unless 无}}。{{/unless}}',
  )
  expect({ slots, clauses, errors }).toEqual({ slots: ['年份', '机关'], clauses: ['从句', '无'], errors: [] })
})

test.each([
  ['{{#each 名单}}{{/each}}', 1, 0],
  ['{{lookup 名单 "x"}}', 1, 2],
  ['第一行\n{{this.constructor}}', 2, 2],
  ['{{../上级}}', 1, 2],
  ['{{@root}}', 1, 2],
  ['{{constructor}}', 1, 2],
  ['{{[__proto__]}}', 1, 2],
  ['{{*装饰 "a"}}', 1, 0],
  ['{{年份 "a"}}', 1, 0],
  ['{{#if (lookup 甲 "乙")}}{{/if}}', 1, 6],
  ['{{#if 甲 乙}}{{/if}}', 1, 0],
  ['{{#if 甲 as |丙|}}{{/if}}', 1, 0],
  ['{{#> 版式}}{{/版式}}', 1, 0],
])('%s is refused with its place', (source, line, column) => {
  const { errors } = parseTemplate(source)
  expect(errors.map((error) => ({ line: error.line, column: error.column }))).toEqual([{ line, column }])
  expect(errors[0]?.message).toMatch(/[一-鿿]/)
})

test('TPL-1: a template that cannot be read says on which line', () => {
  const { errors } = parseTemplate('第一行\n{{#if 甲}}没有收尾')
  expect(errors.map(({ line }) => line)).toEqual([2])
})
