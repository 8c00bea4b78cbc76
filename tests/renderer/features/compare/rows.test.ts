import { expect, test } from 'vitest'
import type { Comparison, ComparisonRow } from '#contract/comparison.ts'
import {
  isChange,
  isPrinted,
  opensParagraph,
  paragraphOrdinal,
  partsOfSide,
  takenOf,
  takenParagraph,
  textOfSide,
} from '#renderer/features/compare/rows.ts'

const changed: ComparisonRow = {
  kind: 'changed',
  a: { start: 3, end: 12 },
  b: { start: 3, end: 11 },
  parts: [
    { op: 'equal', text: '举办' },
    { op: 'delete', text: '近十场' },
    { op: 'insert', text: '21场' },
    { op: 'equal', text: '沙龙。\n' },
  ],
}
const bareBreak: ComparisonRow = {
  kind: 'added',
  a: null,
  b: { start: 0, end: 1 },
  parts: [{ op: 'insert', text: '\n' }],
}

test('each side of a row has its own wording', () => {
  expect([textOfSide(changed, 'a'), textOfSide(changed, 'b')]).toEqual(['举办近十场沙龙。', '举办21场沙龙。'])
  expect(partsOfSide(changed, 'b').map((part) => part.op)).toEqual(['equal', 'insert', 'equal'])
})

test('a bare line end is neither printed nor a change', () => {
  expect([isPrinted(bareBreak), isChange(bareBreak)]).toEqual([false, false])
  expect([isPrinted(changed), isChange(changed), isChange({ ...changed, kind: 'same' })]).toEqual([
    true,
    true,
    false,
  ])
})

test('a row opens a paragraph where its side of the text begins one', () => {
  const texts = { a: '题\n\n举办近十场沙龙。', b: '题目。举办21场沙龙。' }
  expect(opensParagraph(changed, texts)).toBe(false)
  expect(opensParagraph({ ...changed, kind: 'removed', b: null }, texts)).toBe(true)
  expect(opensParagraph({ ...changed, b: { start: 0, end: 3 } }, texts)).toBe(true)
})

test('the paragraph of an offset is counted from one', () => {
  expect([0, 2, 3, 6].map((offset) => paragraphOrdinal('一\n二\n三三三', offset))).toEqual([1, 2, 2, 3])
})

test('what is taken of a row names the place and the wording that it replaces, without line ends', () => {
  const b = '题目。\n举办21场沙龙。'
  const row = { ...changed, b: { start: 3, end: b.length } }
  expect(takenOf(row, { b }, 'r1')).toEqual({
    text: '举办近十场沙龙。',
    replyId: 'r1',
    instead: { start: 4, text: '举办21场沙龙。' },
  })
  expect(takenOf({ ...row, kind: 'removed', b: null }, { b }, 'r1').instead).toBeNull()
})

const twoParagraphs: Comparison = {
  similarity: 0.5,
  a: '甲一。甲二。\n乙一。',
  b: '甲一。丙。\n乙一。',
  rows: [
    {
      kind: 'same',
      a: { start: 0, end: 3 },
      b: { start: 0, end: 3 },
      parts: [{ op: 'equal', text: '甲一。' }],
    },
    { kind: 'removed', a: { start: 3, end: 7 }, b: null, parts: [{ op: 'delete', text: '甲二。\n' }] },
    { kind: 'added', a: null, b: { start: 3, end: 6 }, parts: [{ op: 'insert', text: '丙。\n' }] },
    {
      kind: 'same',
      a: { start: 7, end: 10 },
      b: { start: 6, end: 9 },
      parts: [{ op: 'equal', text: '乙一。' }],
    },
  ],
}

test('a paragraph is taken in the stead of the one that holds what stays of it, else by itself', () => {
  const [, removed] = twoParagraphs.rows
  if (removed === undefined) throw new Error('no row')
  expect(takenParagraph(removed, twoParagraphs, 'r1')).toEqual({
    text: '甲一。甲二。',
    replyId: 'r1',
    instead: { start: 0, text: '甲一。丙。' },
  })
  const alone = { ...twoParagraphs, rows: [removed] }
  expect(takenParagraph(removed, alone, null)).toEqual({ text: '甲一。甲二。', replyId: null, instead: null })
})
