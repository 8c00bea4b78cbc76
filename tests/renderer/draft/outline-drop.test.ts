import { dropAt } from '#renderer/features/draft/outline-drop.ts'
import { expect, test } from 'vitest'

const [first, inner, other, second, third] = [
  { index: 3, level: 1, text: '一、甲' },
  { index: 5, level: 2, text: '（一）乙' },
  { index: 6, level: 2, text: '（二）丙' },
  { index: 8, level: 1, text: '二、丁' },
  { index: 10, level: 1, text: '三、戊' },
] as const
const outline = [first, inner, other, second, third]
const end = 12

test.each([
  ['before the first part', third, 0, { target: 3, row: 0 }],
  ['never between a heading and what belongs to it', third, 1, { target: 8, row: 3 }],
  ['behind the last part', first, 5, { target: 12, row: 5 }],
  ['among its own level', other, 1, { target: 5, row: 1 }],
  ['at the end of another part', inner, 4, { target: 10, row: 4 }],
] as const)('a dragged section goes %s', (_where, dragged, row, expected) => {
  expect(dropAt(outline, dragged, row, end)).toEqual(expected)
})

test.each([
  [first, 0],
  [first, 2],
  [second, 4],
  [third, 5],
  [inner, 2],
] as const)('where %o stands already nothing is to be done', (dragged, row) => {
  expect(dropAt(outline, dragged, row, end)).toBeNull()
})
