import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Slot } from '#contract/template.ts'
import { SlotTally, storedSlot } from '#store/slot-tally.ts'

const slots: Slot[] = [
  { name: '年份', type: 'year', values: [] },
  { name: '含市', type: 'clause', values: [] },
]
const use = fc.record(
  { 年份: fc.constantFrom('2021', '2022', '二〇二一', '去年。', '一》', ''), 含市: fc.boolean() },
  { requiredKeys: [] },
)

test('what is told of slots while uses go by is what all their values tell', () => {
  fc.assert(
    fc.property(fc.array(use, { minLength: 1 }), (uses) => {
      const tally = new SlotTally(slots)
      for (const values of uses) tally.add(values)
      const byCount = (values: string[]) => {
        const counts = new Map<string, number>()
        for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
        return [...counts].toSorted((a, b) => b[1] - a[1]).map(([value]) => value)
      }
      expect(tally.stored()).toEqual([
        storedSlot({ name: '年份', type: 'year', values: byCount(uses.map((own) => own.年份 ?? '')) }, true),
        storedSlot(
          { name: '含市', type: 'clause', values: byCount(uses.map((own) => String(own.含市 ?? false))) },
          true,
        ),
      ])
    }),
  )
})

test('past very many different values the frequent ones, the longest and those of another form are still told', () => {
  const tally = new SlotTally([{ name: '数量', type: 'number', values: [] }])
  for (let at = 0; at < 9000; at += 1) tally.add({ 数量: String(at) })
  for (const value of ['12', '12', '上百家企业落户', '5万']) tally.add({ 数量: value })
  const [slot] = tally.stored()
  expect(slot?.values).toEqual(['12', '0', '1', '2', '3', '4', '5', '6', '上百家企业落户'])
})
