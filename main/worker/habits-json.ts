import { z } from 'zod'
import { type Habits, emptyHabits } from '#domain/suggesting/habits.ts'

const countsSchema = z.record(z.string(), z.number())
const storedSchema = z.object({ accepted: countsSchema, dismissed: countsSchema })

/** Whether habits were written as `readHabitsJson` reads them; what it cannot read, it takes for none. */
export function canReadHabits(json: string): boolean {
  try {
    return storedSchema.safeParse(JSON.parse(json)).success
  } catch {
    return false
  }
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
