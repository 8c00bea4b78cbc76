import { expect, test } from 'vitest'
import { UnitTable } from '#domain/mining/unit-table.ts'

test('sentences of one shape share the masked text of the first, also when the table is closed; none is left when texts are dropped', () => {
  const units = new UnitTable()
  for (let at = 0; at < 5000; at += 1) {
    const place = { reply: at >> 3, paragraph: at >> 1, part: 'heading', start: at, end: at + 2 } as const
    units.push(place, Uint16Array.of(at % 7, 3), (at % 7) + 1)
  }
  units.close()
  const closed = { place: units.place(4001), codes: units.codes(4001), first: units.firsts[4001] }
  units.dropCodes()
  expect([closed, units.length, units.codes(4001)]).toEqual([
    {
      place: { reply: 500, paragraph: 2000, part: 'heading', start: 4001, end: 4003 },
      codes: Uint16Array.of(4, 3),
      first: 4,
    },
    5000,
    new Uint16Array(0),
  ])
})
