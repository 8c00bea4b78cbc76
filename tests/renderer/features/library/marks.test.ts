import fc from 'fast-check'
import { expect, test } from 'vitest'
import { markedRuns } from '#renderer/features/library/marks.ts'

test('a field inside another shows on its own', () => {
  const text = '对某区第035号提案的答复'
  const places = [
    { field: 'title', start: 0, end: text.length, confidence: 1 },
    { field: 'number', start: 4, end: 7, confidence: 0.4 },
  ]
  expect(
    markedRuns(text, { start: 0, end: text.length }, places).map((run) => [run.text, run.field?.field]),
  ).toEqual([
    ['对某区第', 'title'],
    ['035', 'number'],
    ['号提案的答复', 'title'],
  ])
})

test('the runs of a span are the span, whatever fields overlap it', () => {
  const place = fc.record({
    field: fc.constantFrom('a', 'b'),
    start: fc.integer({ min: 0, max: 40 }),
    end: fc.integer({ min: 0, max: 40 }),
    confidence: fc.constant(1),
  })
  fc.assert(
    fc.property(
      fc.string({ minLength: 1, maxLength: 40 }),
      fc.nat(40),
      fc.nat(40),
      fc.array(place),
      (text, from, length, places) => {
        const start = Math.min(from, text.length - 1)
        const span = { start, end: Math.min(text.length, start + length + 1) }
        const runs = markedRuns(text, span, places)
        expect(runs.map((run) => run.text).join('')).toBe(text.slice(span.start, span.end))
      },
    ),
  )
})
