import { expect, test } from 'vitest'
import { slotNameFault } from '#renderer/features/templates/slot-name.ts'

test.each([
  ['企业数量', null],
  ['GDP', null],
  ['地点二', null],
  ['', 'empty'],
  ['两 词', 'bad'],
  ['a.b', 'bad'],
  ['{{坏}}', 'bad'],
  ['constructor', 'bad'],
  ['12', 'bad'],
  ['年份', 'taken'],
])('the name %j for a slot is judged %j', (name, fault) => {
  expect(slotNameFault(name, ['年份'])).toBe(fault)
})
