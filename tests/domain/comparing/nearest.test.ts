import { expect, test } from 'vitest'
import { nearestReplies } from '#domain/comparing/nearest.ts'

test('the reply that has most of the text comes first', () => {
  const replies = [
    { id: 'parking', text: '我区加快停车泊位建设，新增公共泊位。' },
    { id: 'lifts', text: '我区加快老旧小区加装电梯，完成一批项目。' },
    { id: 'other', text: 'ABC' },
  ]
  const found = nearestReplies(replies, '加快老旧小区加装电梯工作', 5)
  expect(found.map((near) => near.replyId)).toEqual(['lifts', 'parking'])
  expect(found[0]?.share).toBeGreaterThan(0.6)
})

test('an empty text is near nothing', () => {
  expect(nearestReplies([{ id: 'a', text: '甲乙' }], '')).toEqual([])
})
