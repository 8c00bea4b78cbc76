import { expect, test } from 'vitest'
import { selectedText } from '#renderer/features/library/selected-range.ts'

const reply = { text: '某区科学技术委员会' }
// The original wraps the name and ends in a page number.
const source = { text: '某区科学\n技术委员会\n- 1 -', map: [0, 0, 4, 4, 5, 5] }

test.each([
  [{ view: 'text' as const, start: 2, end: 9 }, '科学技术委员会'],
  [{ view: 'source' as const, start: 2, end: 10 }, '科学技术委员会'],
  [{ view: 'source' as const, start: 11, end: 16 }, '- 1 -'],
])('%o gives the words as they were read, what was not read as the file has it', (selected, words) => {
  expect(selectedText(selected, reply, source)).toBe(words)
})

test('nothing is taken of an original that is not there', () => {
  expect(selectedText({ view: 'source', start: 0, end: 3 }, reply, null)).toBe('')
})
