import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cutParagraphs, follow, pieceClass, runsOfSide } from '#renderer/features/compare/parallel.ts'
import type { Comparison } from '#contract/comparison.ts'

const comparison: Comparison = {
  similarity: 0.5,
  a: '旧句甲。\n旧句乙。',
  b: '新句乙。\n旧句甲。',
  rows: [
    {
      kind: 'moved-changed',
      a: { start: 5, end: 9 },
      b: { start: 0, end: 5 },
      parts: [
        { op: 'delete', text: '旧' },
        { op: 'insert', text: '新' },
        { op: 'equal', text: '句乙。' },
        { op: 'insert', text: '\n', noise: true },
      ],
    },
    {
      kind: 'same',
      a: { start: 0, end: 5 },
      b: { start: 5, end: 9 },
      parts: [
        { op: 'equal', text: '旧句甲。' },
        { op: 'delete', text: '\n', noise: true },
      ],
    },
  ],
}

test('each text of a comparison is cut into paragraphs of runs, in its own order', () => {
  const shown = (side: 'a' | 'b') =>
    cutParagraphs(comparison[side], runsOfSide(comparison, side), null).map((pieces) =>
      pieces.map((piece) => [comparison[side].slice(piece.start, piece.end), pieceClass(piece, false)]),
    )
  expect(shown('a')).toEqual([
    [['旧句甲。', 'para-same']],
    [
      ['旧', 'para-del para-moved'],
      ['句乙。', 'para-same para-moved'],
    ],
  ])
  expect(shown('b')).toEqual([
    [
      ['新', 'para-ins para-moved'],
      ['句乙。', 'para-same para-moved'],
    ],
    [['旧句甲。', 'para-same']],
  ])
})

test('the middle text of three tells which neighbour has a run too', () => {
  const run = (op: 'equal' | 'insert') =>
    ({ start: 0, end: 1, row: 0, kind: 'changed', op, isNoise: false }) as const
  const classOf = (left: 'equal' | 'insert', right: 'equal' | 'insert') =>
    pieceClass({ start: 0, end: 1, left: run(left), right: run(right) }, true)
  expect([
    classOf('equal', 'equal'),
    classOf('equal', 'insert'),
    classOf('insert', 'equal'),
    classOf('insert', 'insert'),
  ]).toEqual(['para-both', 'para-left', 'para-right', 'para-new'])
})

test('a column follows another through the rows that both have, and never back', () => {
  const anchors = [
    { from: 100, to: 300 },
    { from: 200, to: 320 },
  ]
  expect([0, 50, 100, 150, 200, 260].map((from) => follow(anchors, from))).toEqual([
    0, 150, 300, 310, 320, 380,
  ])
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 500 }), fc.integer({ min: 0, max: 500 }), (one, other) => {
      expect(follow(anchors, Math.min(one, other))).toBeLessThanOrEqual(follow(anchors, Math.max(one, other)))
    }),
  )
})
