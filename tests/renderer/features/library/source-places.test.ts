import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  joined,
  runsOf,
  sourcePlaces,
  sourceRanges,
  textRanges,
} from '#renderer/features/library/source-places.ts'
import type { MapRun } from '#renderer/features/library/source-places.ts'

// The original has an indent, a blank inside and a wrapped line.
const source = '　　某区第 035\n号提案'
const text = '某区第035号提案'
const runs = runsOf([0, 2, 3, 3, 6, 3, 6, 10, 3])

test('a field that was wrapped or had blanks inside stands at several places of the original', () => {
  const ranges = sourceRanges(runs, { start: 2, end: 9 })
  expect(ranges.map(({ start, end }) => source.slice(start, end))).toEqual(['第', '035', '号提案'])
})

test('ranges of the original lead back to the text, what was dropped to nothing', () => {
  expect(textRanges(runs, { start: 0, end: 2 })).toEqual([])
  const back = textRanges(runs, { start: 4, end: 11 })
  expect(back.map(({ start, end }) => text.slice(start, end))).toEqual(['第035号'])
})

test('each place of a field keeps its name and certainty', () => {
  expect(sourcePlaces(runs, [{ field: 'number', start: 3, end: 7, confidence: 0.9 }])).toEqual([
    { field: 'number', start: 6, end: 9, confidence: 0.9 },
    { field: 'number', start: 10, end: 11, confidence: 0.9 },
  ])
})

test('ranges that touch or overlap are one', () => {
  expect(
    joined([
      { start: 5, end: 8 },
      { start: 0, end: 2 },
      { start: 2, end: 3 },
      { start: 6, end: 7 },
    ]),
  ).toEqual([
    { start: 0, end: 3 },
    { start: 5, end: 8 },
  ])
})

/** Runs with gaps on both sides. */
const maps = fc
  .array(fc.tuple(fc.nat(3), fc.nat(3), fc.integer({ min: 1, max: 6 })), { maxLength: 8 })
  .map((steps) => {
    const made: MapRun[] = []
    let at = 0
    let sourceAt = 0
    for (const [gap, sourceGap, length] of steps) {
      made.push({ at: at + gap, sourceAt: sourceAt + sourceGap, length })
      at += gap + length
      sourceAt += sourceGap + length
    }
    return made
  })

test('going to the original and back gives what of the range comes from there', () => {
  fc.assert(
    fc.property(maps, fc.nat(60), fc.nat(20), (made, start, length) => {
      const range = { start, end: start + length }
      const expected = joined(
        made
          .map((run) => ({ start: Math.max(start, run.at), end: Math.min(range.end, run.at + run.length) }))
          .filter((one) => one.end > one.start),
      )
      const back = joined(sourceRanges(made, range).flatMap((one) => textRanges(made, one)))
      expect(back).toEqual(expected)
    }),
  )
})
