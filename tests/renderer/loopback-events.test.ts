import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createFrameReader, retryDelayMs } from '#renderer/loopback-events.ts'

test('frames come out whole however the stream is cut', () => {
  const values = fc.array(fc.jsonValue(), { maxLength: 5 })
  fc.assert(
    fc.property(values, fc.array(fc.nat(400), { maxLength: 12 }), (events, cuts) => {
      const stream = events.map((event) => `data: ${JSON.stringify(event)}\n\n`).join('')
      const edges = [0, ...cuts.map((cut) => cut % (stream.length + 1)).sort((a, b) => a - b), stream.length]
      const reader = createFrameReader()
      const read = edges.slice(1).flatMap((end, index) => reader.push(stream.slice(edges[index], end)))
      expect(read).toEqual(events.map((event): unknown => JSON.parse(JSON.stringify(event))))
    }),
  )
})

test('comments, other fields and broken frames are passed over', () => {
  const reader = createFrameReader()
  expect(
    reader.push(': alive\n\nevent: x\ndata: {"a":1}\n\ndata: {broken\n\ndata: 2\r\n\r\ndata: 3'),
  ).toEqual([{ a: 1 }, 2])
  expect(reader.push('\n\n')).toEqual([3])
})

test('the pause before the next attempt doubles up to five seconds', () => {
  expect([0, 1, 2, 3, 4, 20].map(retryDelayMs)).toEqual([500, 1000, 2000, 4000, 5000, 5000])
})
