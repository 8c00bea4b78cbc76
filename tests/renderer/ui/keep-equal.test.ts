import fc from 'fast-check'
import { expect, test } from 'vitest'
import { keepEqual } from '#renderer/ui/keep-equal.ts'

const json = () => fc.jsonValue({ maxDepth: 4, noUnicodeString: false })

test('what comes of it says what the new answer says, whatever the old one was', () => {
  fc.assert(
    fc.property(json(), json(), (old, value) => {
      expect(keepEqual(old, value)).toEqual(value)
    }),
  )
})

test('an answer that says the same is the old object', () => {
  fc.assert(
    fc.property(json(), (old) => {
      expect(keepEqual(old, structuredClone(old))).toBe(old)
    }),
  )
})

test('of an answer that changed in one place all other parts are the old objects', () => {
  const old = {
    total: 2,
    rows: [
      { id: 'a', uses: [1, 2] },
      { id: 'b', uses: [3] },
    ],
  }
  const kept = keepEqual(old, {
    total: 2,
    rows: [
      { id: 'a', uses: [1, 2] },
      { id: 'b', uses: [3, 4] },
    ],
  }) as typeof old
  expect([kept === old, kept.rows[0] === old.rows[0], kept.rows[1] === old.rows[1]]).toEqual([
    false,
    true,
    false,
  ])
})
