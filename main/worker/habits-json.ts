import { type Habits, emptyHabits } from '#domain/suggesting/habits.ts'

/** Whether habits were written as `readHabitsJson` reads them; what it cannot read, it takes for none. */
export function canReadHabits(json: string): boolean {
  try {
    const value: unknown = JSON.parse(json)
    const isObject = typeof value === 'object' && value !== null
    return (
      isObject &&
      'accepted' in value &&
      'dismissed' in value &&
      [value.accepted, value.dismissed].every(isCounts)
    )
  } catch {
    return false
  }
}

function isCounts(value: unknown): boolean {
  return (
    typeof value === 'object' &&
    value !== null &&
    Object.values(value).every((count) => typeof count === 'number')
  )
}

/** The habits as the library keeps them; none when there are none or they cannot be understood. */
export function readHabitsJson(json: string | null): Habits {
  if (json === null) return emptyHabits()
  try {
    const value: unknown = JSON.parse(json)
    if (typeof value !== 'object' || value === null) return emptyHabits()
    return {
      accepted: countsOf('accepted' in value ? value.accepted : null),
      dismissed: countsOf('dismissed' in value ? value.dismissed : null),
    }
  } catch {
    return emptyHabits()
  }
}

function countsOf(value: unknown): Record<string, number> {
  if (typeof value !== 'object' || value === null) return {}
  const counts = Object.entries(value).filter(([, count]) => Number.isFinite(count) && count > 0)
  return Object.fromEntries(counts)
}
