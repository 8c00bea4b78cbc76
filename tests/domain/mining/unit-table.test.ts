import { expect, test } from 'vitest'
import { UnitTable } from '#domain/mining/unit-table.ts'

const place = { reply: 0, paragraph: 0, part: 'paragraph', start: 0, end: 1 } as const

test('masked texts are given back whole, whatever their number and length', () => {
  const units = new UnitTable()
  const texts = [
    ...Array.from({ length: 400 }, (_, at) => Uint16Array.of(at, at + 1, at + 2)),
    new Uint16Array(70_000).fill(7),
    ...Array.from({ length: 2400 }, (_, at) => new Uint16Array(9000).fill(at)),
  ]
  texts.forEach((codes, at) => units.push(place, codes, at + 1))
  units.push(place, Uint16Array.of(9), 5)
  const differing = texts.findIndex((codes, at) =>
    codes.some((code, place) => units.codes(at)[place] !== code),
  )
  expect([units.length, differing, units.codes(texts.length)]).toEqual([
    texts.length + 1,
    -1,
    Uint16Array.of(4, 5, 6),
  ])
})
