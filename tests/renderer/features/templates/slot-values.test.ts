import { expect, test } from 'vitest'
import type { Occurrence, Slot } from '#contract/template.ts'
import { slotValues, splitSlots } from '#renderer/features/templates/slot-values.ts'

const count: Slot = { name: '数量', type: 'number', values: ['21', '15', '8'] }
const place: Slot = { name: '地点', type: 'text', values: ['甲区'] }

function occurrence(date: string | null, value: string): Occurrence {
  return { file: '', replyId: '', date, start: 0, end: 0, text: '', values: { 数量: value, 地点: '甲区' } }
}

const occurrences = [
  occurrence('2023-03-03', '15'),
  occurrence('2024-04-30', '21'),
  occurrence('2022-01-01', '21'),
  occurrence(null, '7'),
]

test('the values of a slot stand newest first, with uses and last use; one that only the file tells of has none', () => {
  expect(slotValues(count, occurrences)).toEqual([
    { value: '21', uses: 2, lastUse: '2024-04-30' },
    { value: '15', uses: 1, lastUse: '2023-03-03' },
    { value: '7', uses: 1, lastUse: null },
    { value: '8', uses: 0, lastUse: null },
  ])
})

test('slots that hold the same everywhere are told from those that differ', () => {
  expect(splitSlots([count, place], occurrences)).toEqual({
    differing: [count],
    same: [{ slot: place, value: '甲区' }],
  })
})
