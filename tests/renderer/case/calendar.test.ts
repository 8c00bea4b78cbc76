import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addMonths, dueDates, localDay } from '#renderer/features/case/calendar.ts'

test.each([
  ['2025-03-01', 3, '2025-06-01'],
  ['2025-01-31', 1, '2025-02-28'],
  ['2024-01-31', 1, '2024-02-29'],
  ['2025-11-30', 3, '2026-02-28'],
  ['2025-12-31', 6, '2026-06-30'],
  ['2025-08-31', 6, '2026-02-28'],
  ['2025-10-31', 1, '2025-11-30'],
])('%s and %i months: %s', (from, months, to) => {
  expect(addMonths(from, months)).toBe(to)
})

test('months later is so many months later, on the same day or the last of a shorter month', () => {
  const days = fc.date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  fc.assert(
    fc.property(days, fc.integer({ min: 1, max: 24 }), (at, months) => {
      const from = at.toISOString().slice(0, 10)
      const [y1 = 0, m1 = 0, d1 = 0] = from.split('-').map(Number)
      const [y2 = 0, m2 = 0, d2 = 0] = addMonths(from, months).split('-').map(Number)
      expect(y2 * 12 + m2 - (y1 * 12 + m1)).toBe(months)
      const lastDay = new Date(Date.UTC(y2, m2, 0)).getUTCDate()
      expect(d2).toBe(Math.min(d1, lastDay))
    }),
  )
})

test('a local day is that of the clock on the wall, just after midnight and just before', () => {
  expect([
    localDay(new Date(2025, 2, 1, 0, 0, 1).getTime()),
    localDay(new Date(2025, 11, 31, 23, 59, 59).getTime()),
  ]).toEqual(['2025-03-01', '2025-12-31'])
})

const deadlines = { reply: 3, extended: 6, joint: 1, redo: 1 }

test('an answer has its months, an extension and a redo; an opinion its own; nothing without a day of being handed over', () => {
  const assignedOn = '2025-03-31'
  expect([
    dueDates({ assignedOn, handling: 'lead' }, deadlines),
    dueDates({ assignedOn, handling: 'joint' }, deadlines),
    dueDates({ assignedOn: null, handling: 'sole' }, deadlines),
  ]).toEqual([
    [
      { kind: 'reply', months: 3, date: '2025-06-30' },
      { kind: 'extended', months: 6, date: '2025-09-30' },
      { kind: 'redo', months: 1, date: '2025-04-30' },
    ],
    [{ kind: 'joint', months: 1, date: '2025-04-30' }],
    [],
  ])
})
