import { expect, test } from 'vitest'
import type { Suggestion } from '#contract/suggestion.ts'
import { emptyHabits, habitOf, learn } from '#domain/suggesting/habits.ts'

function suggestionOf(text: string): Suggestion {
  return {
    completes: text,
    text,
    templateId: null,
    slots: [],
    score: 1,
    sources: [],
    uses: 1,
    foreignOrgan: null,
    reason: 'continues' as const,
    ghost: false,
  }
}

test('what was accepted counts for a passage and what was put away against it', () => {
  const accepted = learn(emptyHabits(), {
    kind: 'accepted',
    suggestion: suggestionOf('感谢您的关心和支持。'),
  })
  const dismissed = learn(accepted, { kind: 'dismissed', suggestion: suggestionOf('特此答复。') })
  expect(dismissed).toEqual({ accepted: { '=感谢您的关心和支持。': 1 }, dismissed: { '=特此答复。': 1 } })
  expect([
    habitOf(dismissed, '感谢您的关心和支持。'),
    habitOf(dismissed, '特此答复。'),
    habitOf(dismissed, '别的'),
  ]).toEqual([1.5, -3, 0])
})

test('habits are plain data and the old ones stay as they were', () => {
  const old = emptyHabits()
  const habits = learn(old, { kind: 'accepted', suggestion: suggestionOf('__proto__') })
  expect(old).toEqual({ accepted: {}, dismissed: {} })
  expect(JSON.parse(JSON.stringify(habits))).toEqual(habits)
  expect(habitOf(habits, '__proto__')).toBe(1.5)
})

test('the passage longest unused is forgotten first', () => {
  let habits = emptyHabits()
  for (let number = 0; number < 2_001; number += 1) {
    habits = learn(habits, { kind: 'accepted', suggestion: suggestionOf(`第${number}句`) })
  }
  expect(Object.keys(habits.accepted).length).toBe(2_000)
  expect([habitOf(habits, '第0句'), habitOf(habits, '第2000句')]).toEqual([0, 1.5])
})
