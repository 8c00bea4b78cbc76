import { patterns } from './lexicon.ts'

/**
 * A date as clerks type it, as ISO 8601: 2025-4-28, 2025.4.28, 2025/4/28, 20250428, 2025年4月28日, with blanks or
 * full-width digits. Null for what is no day of the calendar.
 */
export function readDate(typed: string): string | null {
  const match = patterns.date.exec(typed.normalize('NFKC').replace(/\s/g, ''))
  if (match === null) return null
  const [year = 0, month = 0, day = 0] = match.slice(1).filter(Boolean).map(Number)
  const date = new Date(Date.UTC(year, month - 1, day))
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day
    ? date.toISOString().slice(0, 10)
    : null
}
