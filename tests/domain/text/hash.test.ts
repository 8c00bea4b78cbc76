import { expect, test } from 'vitest'
import * as fc from 'fast-check'
import { hashText, rollingHashes, winnow } from '#domain/text/hash.ts'

const codes = fc
  .array(fc.integer({ min: 0, max: 65535 }), { maxLength: 120 })
  .map((list) => Uint16Array.from(list))

test('the hash of a text is fourteen hexadecimal digits and the same every time', () => {
  expect([hashText(''), hashText('现答复如下：')]).toEqual([hashText(''), hashText('现答复如下：')])
  expect(hashText('现答复如下：')).toMatch(/^[0-9a-f]{14}$/)
  expect(hashText('现答复如下：')).not.toBe(hashText('现答复如下。'))
})

test('a rolling hash depends on its own run alone', () => {
  fc.assert(
    fc.property(codes, fc.integer({ min: 1, max: 9 }), (list, k) => {
      const whole = rollingHashes(list, k)
      const alone = Array.from(whole, (_, at) => rollingHashes(list.slice(at, at + k), k)[0])
      expect([...whole]).toEqual(alone)
    }),
  )
})

test('two texts that share a run of w + k - 1 codes share a fingerprint', () => {
  const k = 5
  const w = 4
  const run = fc.array(fc.integer({ min: 0, max: 40 }), { minLength: w + k - 1, maxLength: w + k - 1 })
  const rest = fc.array(fc.integer({ min: 0, max: 40 }), { maxLength: 30 })
  fc.assert(
    fc.property(run, rest, rest, rest, rest, (shared, a, b, c, d) => {
      const prints = (list: number[]) => winnow(rollingHashes(Uint16Array.from(list), k), w)
      const left = new Set(prints([...a, ...shared, ...b]))
      expect([...prints([...c, ...shared, ...d])].some((print) => left.has(print))).toBe(true)
    }),
  )
})

test('windows and runs below one are refused', () => {
  expect(() => rollingHashes(new Uint16Array(3), 0)).toThrow(RangeError)
  expect(() => winnow(new Uint32Array(3), 0)).toThrow(RangeError)
})
