import fc from 'fast-check'
import { expect, test } from 'vitest'
import { movedCursor, rowHeight, rowWindow, scrollToRow } from '#renderer/features/library/row-window.ts'

test('every row that is seen is drawn, and never more than a screen with some to spare', () => {
  fc.assert(
    fc.property(
      fc.nat(6_000_000),
      fc.integer({ min: 1, max: 2_000 }),
      fc.nat(100_000),
      (scrolledTo, height, total) => {
        const { start, end } = rowWindow(scrolledTo, height, total)
        const first = Math.floor(scrolledTo / rowHeight)
        const last = Math.min(total, Math.ceil((scrolledTo + height) / rowHeight))
        expect(start <= Math.max(first, 0) && (end >= last || end === total)).toBe(true)
        expect(end - start).toBeLessThanOrEqual(Math.ceil(height / rowHeight) + 18)
        expect(end).toBeLessThanOrEqual(total)
        expect(start).toBeLessThanOrEqual(end)
      },
    ),
  )
})

test('scrolling moves only as far as the row needs', () => {
  expect(scrollToRow(3, 0, 400)).toBe(0)
  expect(scrollToRow(0, 100, 400)).toBe(0)
  expect(scrollToRow(10, 0, 400)).toBe(11 * rowHeight - 400)
})

test.each([
  ['ArrowDown', 4, 5],
  ['ArrowUp', 0, 0],
  ['PageDown', 4, 14],
  ['End', 4, 99],
  ['Home', 4, 0],
  ['ArrowDown', 99, 99],
  ['ArrowDown', -1, 0],
  ['a', 4, null],
  ['toString', 4, null],
])('%s takes the cursor from %i to %s', (key, from, to) => {
  expect(movedCursor(key, from, 100, 10)).toBe(to)
})
