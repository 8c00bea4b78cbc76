import { expect, test } from 'vitest'
import * as fc from 'fast-check'
import { align } from '#domain/mining/align.ts'
import { randomNumbers } from './planted.ts'

const weights = (length: number) => new Float32Array(length).fill(1)

test('what is matched is equal and in order on both sides', () => {
  const keys = fc.array(fc.nat(4), { maxLength: 60 }).map((list) => Int32Array.from(list))
  fc.assert(
    fc.property(keys, keys, (left, right) => {
      const { left: at, right: other } = align(left, right, weights(left.length))
      expect(at.length).toBe(other.length)
      for (let index = 0; index < at.length; index += 1) {
        expect(left[at[index] ?? -1]).toBe(right[other[index] ?? -1])
        if (index === 0) continue
        expect(at[index] ?? 0).toBeGreaterThan(at[index - 1] ?? 0)
        expect(other[index] ?? 0).toBeGreaterThan(other[index - 1] ?? 0)
      }
    }),
  )
})

test('twenty thousand keys with a few put in are matched but for those', () => {
  const random = randomNumbers(1)
  const left = Int32Array.from({ length: 20_000 }, () => Math.floor(random() * 50))
  const extra = new Set([10, 5000, 5900, 12_345, 19_950])
  const right = Int32Array.from([...left].flatMap((key, at) => (extra.has(at) ? [99, key] : [key])))
  expect(align(left, right, weights(left.length)).left.length).toBe(20_000)
})

test('twenty thousand equal keys against as many but one other are matched to the end', () => {
  const left = new Int32Array(20_000).fill(7)
  const right = Int32Array.from(left, (key, at) => (at === 9000 ? 8 : key))
  const { left: at, right: other } = align(left, right, weights(left.length))
  expect(at.length).toBe(19_999)
  expect(other.length).toBe(19_999)
})

test('long texts with nothing sure in common are cut into pieces and come back in order', () => {
  const left = Int32Array.from({ length: 9000 }, (_, at) => at % 3)
  const right = Int32Array.from({ length: 7000 }, (_, at) => (at + 1) % 2)
  const { left: at, right: other } = align(left, right, weights(left.length))
  expect([...at].every((place, index) => left[place] === right[other[index] ?? -1])).toBe(true)
  expect([...at].every((place, index) => index === 0 || place > (at[index - 1] ?? 0))).toBe(true)
})
