import fc from 'fast-check'
import { expect, test } from 'vitest'
import { markedRuns, sourceRuns } from '#renderer/features/library/marks.ts'
import type { SourceChange } from '#renderer/features/library/source-changes.ts'

test('a field inside another shows on its own, and as part of the outer one', () => {
  const text = '对某区第035号提案的答复'
  const places = [
    { field: 'title', start: 0, end: text.length, confidence: 1 },
    { field: 'number', start: 4, end: 7, confidence: 0.4 },
  ]
  expect(
    markedRuns(text, { start: 0, end: text.length }, places).map((run) => [
      run.start,
      run.text,
      run.fields.map((place) => place.field),
    ]),
  ).toEqual([
    [0, '对某区第', ['title']],
    [4, '035', ['number', 'title']],
    [7, '号提案的答复', ['title']],
  ])
})

test('a line of the original is cut at fields and at changes; what was put in has a run without text', () => {
  const source = '第,035号'
  const changes: SourceChange[] = [
    { kind: 'dropped', start: 1, end: 2, text: '' },
    { kind: 'added', start: 5, end: 5, text: '（' },
  ]
  const places = [{ field: 'number', start: 2, end: 5, confidence: 1 }]
  expect(
    sourceRuns(source, { start: 0, end: 6 }, places, changes).map((run) => [
      run.text,
      run.fields[0]?.field ?? null,
      run.change?.kind ?? null,
    ]),
  ).toEqual([
    ['第', null, null],
    [',', null, 'dropped'],
    ['035', 'number', null],
    ['', null, 'added'],
    ['号', null, null],
  ])
})

const span = fc
  .tuple(fc.nat(40), fc.nat(40))
  .map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) }))

test('the runs of a span are the span, whatever fields and changes overlap it', () => {
  const place = fc.record({ field: fc.constantFrom('a', 'b'), range: span })
  fc.assert(
    fc.property(
      fc.string({ minLength: 41, maxLength: 41 }),
      span,
      fc.array(place),
      span,
      (text, range, fields, one) => {
        const places = fields.map(({ field, range: { start, end } }) => ({
          field,
          start,
          end,
          confidence: 1,
        }))
        const change: SourceChange = { kind: one.start === one.end ? 'added' : 'dropped', ...one, text: '' }
        const whole = text.slice(range.start, range.end)
        expect(
          markedRuns(text, range, places)
            .map((run) => run.text)
            .join(''),
        ).toBe(whole)
        expect(
          sourceRuns(text, range, places, [change])
            .map((run) => run.text)
            .join(''),
        ).toBe(whole)
      },
    ),
  )
})
