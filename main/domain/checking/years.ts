import type { Checked, Mark } from './checked.ts'
import { isInside, paragraphsOf, quotedSpans } from './checked.ts'
import { doneInYear, expiry, plannedInYear } from './lexicon/years.ts'
import { meetingKey, yearOf } from './library-facts.ts'
import { findingMessages } from './messages.ts'

/**
 * Years that do not go with the year of the case: plans for a past year, deeds of a future one. Names in 《》 and quotations
 * are left alone.
 */
export function doubtfulYears(checked: Checked): Mark[] {
  return yearMarks(checked, [
    [plannedInYear, (found, year) => found < year, findingMessages.pastPlan],
    [doneInYear, (found, year) => found > year, findingMessages.futureDeed],
  ])
}

/** Rules and plans that ran out before the year of the case. */
export function expiredRules(checked: Checked): Mark[] {
  return yearMarks(checked, [[expiry, (found, year) => found < year, findingMessages.expired]])
}

type Look = readonly [
  pattern: RegExp,
  isWrong: (found: number, year: number) => boolean,
  message: (found: number, year: number) => string,
]

function yearMarks(checked: Checked, looks: readonly Look[]): Mark[] {
  const year = yearOfCase(checked)
  if (year === null) return []
  return paragraphsOf(checked.read, 'heading', 'paragraph').flatMap(({ start, text }) => {
    const spared = quotedSpans(text)
    return looks.flatMap(([pattern, isWrong, message]) =>
      [...text.matchAll(pattern)].flatMap(({ index, groups, 0: whole }) => {
        const printed = groups?.['year'] ?? ''
        const found = Number(printed)
        const at = index + whole.indexOf(printed)
        if (!isWrong(found, year) || isInside(at, spared)) return []
        const place = { start: start + at, end: start + at + printed.length + 1 }
        return [{ ...place, message: message(found, year), suggestion: null }]
      }),
    )
  })
}

/** The year in which the reply is written: of its date, its deadline or its session; null when nothing tells. */
export function yearOfCase({
  given,
  facts,
  library,
}: Pick<Checked, 'given' | 'facts' | 'library'>): number | null {
  const dated = yearOf(facts.date) ?? yearOf(given?.deadline ?? null)
  if (dated !== null) return dated
  const key = meetingKey(facts.meeting)
  const years = key === null ? undefined : library.yearsOfMeeting.get(key)
  return years === undefined ? null : Math.max(...years)
}
