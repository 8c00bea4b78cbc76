import { expect, test } from 'vitest'
import { chosenPlaces, occurrenceKey } from '#renderer/features/templates/occurrence-key.ts'

test('chosen occurrences become the places they stand at', () => {
  const occurrence = (replyId: string, start: number) => ({
    file: `${replyId}.txt`,
    replyId,
    date: null,
    start,
    end: start + 10,
    text: '',
    values: {},
  })
  const all = [occurrence('甲', 0), occurrence('甲', 50), occurrence('乙', 0)]
  expect(chosenPlaces(all, new Set([all[1]!, all[2]!].map(occurrenceKey)))).toEqual([
    { replyId: '甲', start: 50, end: 60 },
    { replyId: '乙', start: 0, end: 10 },
  ])
})
