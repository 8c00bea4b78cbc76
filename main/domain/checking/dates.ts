import { findDates, formatDate } from '#domain/reply/dates.ts'
import type { Checked, Mark } from './checked.ts'
import { paragraphsOf } from './checked.ts'
import { meetingKey, yearOf } from './library-facts.ts'
import { shortDateLine } from './lexicon/numerals.ts'
import { findingMessages, yearJoiner } from './messages.ts'

/** Older than the library's newest reply by so many years is no late case any more. */
const staleYears = 2

/** A reply without its date. A text that is only a body (neither title nor salutation) has none to miss. */
export function missingDates({ read, given }: Checked): Mark[] {
  const { reply, text } = read
  if (reply.date !== null || (reply.title === null && reply.addressees.length === 0)) return []
  if (hasShortDate(read)) return []
  const suggestion = given?.date ? formatDate(given.date) : null
  return [{ start: text.length, end: text.length, message: findingMessages.missingDate(), suggestion }]
}

/**
 * The date against the card's, else against the library: a session's replies are written in the years in which the library
 * has them, and nothing new is years older than the newest.
 */
export function doubtfulDates({ read, given, facts, library }: Checked): Mark[] {
  const { date } = read.reply
  const year = yearOf(date)
  if (date === null || year === null) return []
  const place = placeOfDate(read)
  if (place === null) return []
  const mark = (message: string, suggestion: string | null): Mark[] => [{ ...place, message, suggestion }]
  if (given?.date) {
    const expected = formatDate(given.date)
    if (given.date !== date) return mark(findingMessages.dateAgainstCard(expected), expected)
  }
  const key = meetingKey(facts.meeting)
  const years = key === null ? undefined : library.yearsOfMeeting.get(key)
  if (years !== undefined && facts.meeting !== null) {
    if (years.has(year)) return []
    const known = [...years].toSorted((a, b) => a - b).join(yearJoiner)
    return mark(findingMessages.sessionAgainstYear(facts.meeting, known, year), null)
  }
  // An earlier reply that is looked at again is old by right; only a text for a new case is not.
  if (given === null || given.date || library.newestYear === null || year > library.newestYear - staleYears)
    return []
  return mark(findingMessages.oldDate(year, library.newestYear), null)
}

/** A date whose year lost its century (24年5月6日) on a line of its own: told by itself, and not as if there were none. */
export function hasShortDate(read: Checked['read']): boolean {
  return read.paragraphs.some(({ start, end }) => shortDateLine.test(read.text.slice(start, end)))
}

/** Where the date is printed; null when it came from beside the text. */
export function placeOfDate(read: Checked['read']): { start: number; end: number } | null {
  const place = read.places.find(({ field }) => field === 'date')
  if (place !== undefined) return { start: place.start, end: place.end }
  for (const { start, text } of paragraphsOf(read, 'date').toReversed()) {
    const found = findDates(text).at(-1)
    if (found !== undefined) return { start: start + found.start, end: start + found.end }
  }
  return null
}
