import { expect, test } from 'vitest'
import { nextToReview, reviewQueue } from '#renderer/features/templates/review.ts'
import { groupTemplates } from '#renderer/features/templates/tree-data.ts'
import { summaryOf } from './summaries.ts'

test('a review goes through what waits, in the order of the tree', () => {
  const groups = groupTemplates([
    summaryOf('丙', { state: 'new', part: 'closing' }),
    summaryOf('乙', { state: 'kept' }),
    summaryOf('甲', { state: 'new' }),
    summaryOf('架', { state: 'new', kind: 'structure' }),
  ])
  expect(reviewQueue(groups)).toEqual(['架', '甲', '丙'])
})

test('the next one still waits; behind the last, or when none does, there is none', () => {
  const queue = ['一', '二', '三', '四']
  const waiting = new Set(['一', '三'])
  expect(nextToReview(queue, '一', waiting)).toBe('三')
  expect(nextToReview(queue, '三', waiting)).toBeNull()
  expect(nextToReview(queue, null, waiting)).toBe('一')
  expect(nextToReview(queue, '别处', waiting)).toBe('一')
  expect(nextToReview(queue, '一', new Set())).toBeNull()
})
