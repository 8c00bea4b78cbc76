import { expect, test } from 'vitest'
import { createNearestFinder } from '#domain/comparing/nearest.ts'
import { buildRunIndex } from '#domain/comparing/run-index.ts'
import type { RunIndex } from '#domain/comparing/run-index.ts'
import { createPoolBuilder } from '#domain/suggesting/pool.ts'
import { officeReplies } from '#tests/bench/office.ts'
import { indexRuns } from './indexed.ts'

const replies = officeReplies(7, 60)

test('CMP-6: the reply that a text was taken from comes first, with the share that stands in it', () => {
  const finder = createNearestFinder([indexRuns(replies)])
  for (const { id, text } of replies.slice(0, 12)) {
    expect(finder.find(text, 3)[0]).toEqual({ replyId: id, share: 1 })
    const half = text.slice(0, Math.floor(text.length / 2))
    const found = finder.find(`${half}\n${'另外还有一段谁也没有写过的闲话。'.repeat(3)}`, 3)[0]
    expect(found?.replyId).toBe(id)
    expect(found?.share).toBeLessThan(1)
  }
})

test('CMP-6: what is found after an edit is what a fresh finder finds', () => {
  const index = indexRuns(replies)
  const finder = createNearestFinder([index])
  const text = replies[5]?.text ?? ''
  finder.find(text, 5)
  const edited = text.replace('。', '，另有安排。')
  expect(finder.find(edited, 5)).toEqual(createNearestFinder([index]).find(edited, 5))
})

test('replies that are to be passed over are, and an empty text is near nothing', () => {
  const finder = createNearestFinder([indexRuns(replies)])
  const { id = '', text = '' } = replies[3] ?? {}
  expect(finder.find(text, 5, new Set([id])).map(({ replyId }) => replyId)).not.toContain(id)
  expect(finder.find('', 5)).toEqual([])
})

test('a library in two parts is searched as one', () => {
  const parts: RunIndex[] = [indexRuns(replies.slice(0, 40)), indexRuns(replies.slice(40))]
  const { id = '', text = '' } = replies[50] ?? {}
  expect(createNearestFinder(parts).find(text, 1)).toEqual([{ replyId: id, share: 1 }])
})

test('an index of nothing finds nothing', () => {
  const steps = buildRunIndex(createPoolBuilder().finish().pool)
  const { value } = steps.next()
  expect(createNearestFinder([value as RunIndex]).find('任何文字都没有来处。', 5)).toEqual([])
})
