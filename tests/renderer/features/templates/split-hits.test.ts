import fc from 'fast-check'
import { expect, test } from 'vitest'
import { searchWords, splitHits } from '#renderer/features/templates/split-hits.ts'

test('the words of a search are told from the rest, whatever their case', () => {
  expect(splitHits('推广AIGC应用（试点）', searchWords(' aigc  （试 '))).toEqual([
    { text: '推广', isHit: false },
    { text: 'AIGC', isHit: true },
    { text: '应用', isHit: false },
    { text: '（试', isHit: true },
    { text: '点）', isHit: false },
  ])
})

test('the runs put together are the text, whatever is searched for', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (text, search) => {
      const runs = splitHits(text, searchWords(search))
      expect(runs.map((run) => run.text).join('')).toBe(text)
    }),
  )
})
