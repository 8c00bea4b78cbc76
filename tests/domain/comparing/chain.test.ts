import fc from 'fast-check'
import { expect, test } from 'vitest'
import { heaviestChain } from '#domain/comparing/chain.ts'

const candidate = fc.record({
  a: fc.nat({ max: 6 }),
  b: fc.nat({ max: 6 }),
  weight: fc.integer({ min: 1, max: 9 }),
  similarity: fc.constant(1),
})

test('no rising chain is heavier than the one found', () => {
  fc.assert(
    fc.property(fc.array(candidate, { maxLength: 9 }), (candidates) => {
      const chain = heaviestChain(candidates, 7)
      expect(
        chain.every((pair, at) => at === 0 || (chain[at - 1]!.a < pair.a && chain[at - 1]!.b < pair.b)),
      ).toBe(true)
      let heaviest = 0
      for (let subset = 0; subset < 1 << candidates.length; subset += 1) {
        const chosen = candidates.filter((_, at) => (subset >> at) & 1).toSorted((x, y) => x.a - y.a)
        const rises = chosen.every(
          (pair, at) => at === 0 || (chosen[at - 1]!.a < pair.a && chosen[at - 1]!.b < pair.b),
        )
        if (rises) heaviest = Math.max(heaviest, sum(chosen))
      }
      expect(sum(chain)).toBe(heaviest)
    }),
  )
})

function sum(pairs: { weight: number }[]): number {
  return pairs.reduce((total, pair) => total + pair.weight, 0)
}
