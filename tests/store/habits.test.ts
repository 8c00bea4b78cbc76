import { expect, test } from 'vitest'
import { loadHabits, saveHabits } from '#store/habits.ts'
import { openLibrary } from './library.ts'

test('habits are nothing at first, then what was saved last', () => {
  const db = openLibrary()
  expect(loadHabits(db)).toBeNull()
  saveHabits(db, '{"a":1}', 1)
  saveHabits(db, '{"a":2}', 2)
  expect(loadHabits(db)).toBe('{"a":2}')
})
