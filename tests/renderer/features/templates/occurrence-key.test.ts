import { expect, test } from 'vitest'
import { afterChoosing, chosenPlaces, occurrenceKey } from '#renderer/features/templates/occurrence-key.ts'

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

test('a box pressed is turned over; with Shift all from the one before are set as that one is', () => {
  const keys = ['一', '二', '三', '四']
  const after = (chosen: string[], pressed: string, anchor: string | null) => [
    ...afterChoosing(keys, new Set(chosen), pressed, anchor),
  ]
  expect([
    after([], '二', null),
    after(['二'], '二', null),
    after(['二'], '四', '二'),
    after(['四'], '二', '四'),
    after(['一', '二', '三'], '三', '四'),
    after(['一'], '三', '不在'),
  ]).toEqual([['二'], [], ['二', '三', '四'], ['四', '二', '三'], ['一', '二'], ['一', '三']])
})
