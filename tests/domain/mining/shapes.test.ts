import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Shapes } from '#domain/mining/shapes.ts'

test('of each shape the first sentence that had it is told', () => {
  fc.assert(
    fc.property(fc.array(fc.maxSafeInteger(), { maxLength: 6000 }), (shapes) => {
      const table = new Shapes()
      expect(shapes.map((shape, at) => table.firstOf(shape, at))).toEqual(
        shapes.map((shape) => shapes.indexOf(shape)),
      )
    }),
    { numRuns: 20 },
  )
})
