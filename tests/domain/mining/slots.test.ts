import { expect, test } from 'vitest'
import type { VariableItem } from '#domain/mining/items.ts'
import { describeSlot, SlotNames } from '#domain/mining/slots.ts'

test('MINE-4: five hundred slots of one kind get five hundred names, numbered as one counts', () => {
  const names = new SlotNames()
  const taken = Array.from({ length: 500 }, () => names.take('从句', 'clause', [true, false], false))
  expect(new Set(taken).size).toBe(500)
  expect([0, 1, 9, 10, 11, 19, 20, 99, 100, 104, 109, 110, 119, 499].map((at) => taken[at])).toEqual([
    '从句',
    '从句二',
    '从句十',
    '从句十一',
    '从句十二',
    '从句二十',
    '从句二十一',
    '从句一百',
    '从句一百零一',
    '从句一百零五',
    '从句一百一十',
    '从句一百一十一',
    '从句一百二十',
    '从句五百',
  ])
})

test('MINE-4: a slot of the card with the same values has one name, with other values another', () => {
  const names = new SlotNames()
  const take = (values: string[], isField: boolean) => names.take('案由', 'topic', values, isField)
  expect([
    take(['甲', '乙'], true),
    take(['甲', '乙'], true),
    take(['甲', '丙'], true),
    take(['甲', '乙'], false),
  ]).toEqual(['案由', '案由', '案由二', '案由三'])
})

const free = (texts: string[]): VariableItem => ({
  kind: 'variable',
  texts,
  tokens: texts.map(() => []),
  typed: null,
  cardName: null,
})

test.each([
  ['惠及居民', ['12', '340'], '户', '户数'],
  ['培育', ['12', '340'], '家高新技术企业', '企业数量'],
  ['建成公园', ['12', '340'], '处', '处数'],
  ['截至', ['2023', '2024'], '年底', '年份'],
  ['增长', ['12.5', '3'], '%', '比例'],
  ['感谢', ['您', '政协委员们'], '的关注', '称呼'],
  ['在', ['停车治理', '老旧小区改造'], '等方面', '方面'],
  ['根据《', ['甲办法', '乙条例'], '》', '文件'],
])('MINE-4: a slot is named by its values and neighbours: %s{{%j}}%s', (before, texts, after, name) => {
  expect(describeSlot(free(texts), before, after).name).toBe(name)
})
