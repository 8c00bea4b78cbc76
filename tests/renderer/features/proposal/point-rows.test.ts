import { expect, test } from 'vitest'
import { answeredCount, pointName, pointRows } from '#renderer/features/proposal/point-rows.ts'

const points = [
  { id: 'a', text: '建议一', isWaived: false },
  { id: 'b', text: '建议二', isWaived: true },
  { id: 'c', text: '建议三', isWaived: false },
  { id: 'd', text: '建议四', isWaived: false },
]
const answers = [
  { pointId: 'a', state: 'answered' as const, blocks: [4], isByClerk: true },
  { pointId: 'b', state: 'answered' as const, blocks: [4], isByClerk: false },
  { pointId: 'c', state: 'thin' as const, blocks: [5], isByClerk: false },
]

test('points stand in their order with their answers; a waived one counts neither as wanted nor as answered', () => {
  const rows = pointRows(points, answers)
  expect(rows.map(({ id, state, blocks, isByClerk }) => [id, state, blocks, isByClerk])).toEqual([
    ['a', 'answered', [4], true],
    ['b', 'waived', [4], false],
    ['c', 'thin', [5], false],
    ['d', 'none', [], false],
  ])
  expect(answeredCount(rows)).toEqual({ answered: 1, all: 3 })
})

test('a point is named by the first words of its first line', () => {
  expect([pointName('加强管理\n一是……'), pointName('一二三四五六', 4)]).toEqual(['加强管理', '一二三四…'])
})
