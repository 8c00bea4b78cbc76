import { expect, test } from 'vitest'
import { SlotNames } from '#domain/mining/slots.ts'

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
