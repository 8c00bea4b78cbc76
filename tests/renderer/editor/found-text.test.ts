import { literalMatches, markedRuns } from '#renderer/editor/found-text.ts'
import { expect, test } from 'vitest'

const plain = (text: string) => ({ text, isMatch: false })
const match = (text: string) => ({ text, isMatch: true })

test('matches are marked in text order, overlaps once', () => {
  const matches = [
    { start: 4, end: 6 },
    { start: 0, end: 2 },
    { start: 1, end: 3 },
  ]
  expect(markedRuns('加装电梯工作', matches)).toEqual([match('加装'), plain('电梯'), match('工作')])
})

test('a text whose first match stands far behind begins shortly before it', () => {
  const text = `${'前'.repeat(50)}停车`
  expect(markedRuns(text, [{ start: 50, end: 52 }])).toEqual([
    plain('…'),
    plain('前'.repeat(12)),
    match('停车'),
  ])
})

test('words stand literally once each, those that do not are left out', () => {
  expect(literalMatches('关于停车管理的提案', ' 停车  tc 提案')).toEqual([
    { start: 2, end: 4 },
    { start: 7, end: 9 },
  ])
})
