import type { Card } from '#contract/draft.ts'
import type { Profile } from '#contract/profile.ts'

/**
 * An ISO date some months later, as a calendar counts: the same day, or the last of a month that is too short
 * (2025-01-31 and one month: 2025-02-28). Pure on the calendar's numbers, so that no time zone can shift the day.
 */
export function addMonths(isoDate: string, months: number): string {
  const [year = 0, month = 1, day = 1] = isoDate.split('-').map(Number)
  const count = year * 12 + (month - 1) + months
  const [toYear, toMonth] = [Math.floor(count / 12), (count % 12) + 1]
  const last = new Date(Date.UTC(toYear, toMonth, 0)).getUTCDate()
  return [String(toYear).padStart(4, '0'), two(toMonth), two(Math.min(day, last))].join('-')
}

/** The local day of a moment as an ISO date. */
export function localDay(atMs: number): string {
  const at = new Date(atMs)
  return [String(at.getFullYear()).padStart(4, '0'), two(at.getMonth() + 1), two(at.getDate())].join('-')
}

export type DueKind = 'reply' | 'joint' | 'extended' | 'redo'

/** The deadlines that a card may have by the profile, the usual one first; none while it is not known when it was handed over. */
export function dueDates(
  card: Pick<Card, 'assignedOn' | 'handling'>,
  deadlines: Profile['deadlines'],
): { kind: DueKind; months: number; date: string }[] {
  const { assignedOn, handling } = card
  if (assignedOn === null) return []
  const kinds: DueKind[] = handling === 'joint' ? ['joint'] : ['reply', 'extended', 'redo']
  return kinds.map((kind) => ({
    kind,
    months: deadlines[kind],
    date: addMonths(assignedOn, deadlines[kind]),
  }))
}

function two(value: number): string {
  return String(value).padStart(2, '0')
}
