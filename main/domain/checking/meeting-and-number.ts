import { openingMeeting } from '#domain/reply/lexicon/formulas.ts'
import { defaultProfile } from '#domain/reply/lexicon/profile.ts'
import { readTitle } from '#domain/reply/title.ts'
import type { Checked, Mark } from './checked.ts'
import { paragraphsOf } from './checked.ts'
import { numberMention } from './lexicon.ts'
import { sessionInText } from './lexicon/mentions.ts'
import { isSameMeeting } from '#domain/reply/same-meeting.ts'
import { findingMessages } from './messages.ts'
import { framePlaces } from './opening-place.ts'

/** The meeting in title and opening against the card's. The same meeting may be named in another form. */
export function wrongMeetings({ read, facts: { meeting } }: Checked): Mark[] {
  if (meeting === null) return []
  const named = [
    ...paragraphsOf(read, 'title').map(({ start, text }) => ({
      start,
      text,
      name: readTitle(text, defaultProfile).meeting,
    })),
    ...framePlaces(read)
      .filter(({ isOpening }) => isOpening)
      .map(({ start, text }) => ({
        start,
        text,
        name: openingMeeting.exec(text)?.[1] ?? sessionInText.exec(text)?.[0] ?? null,
      })),
  ]
  return named.flatMap(({ start, text, name }) => {
    const at = name === null ? -1 : text.indexOf(name)
    if (name === null || at < 0 || isSameMeeting(name, meeting)) return []
    const message = findingMessages.wrongMeeting(name, meeting)
    return [{ start: start + at, end: start + at + name.length, message, suggestion: meeting }]
  })
}

/** The item's number in title, opening and closing against the card's; leading zeros do not count. */
export function wrongNumbers({ read, facts: { number } }: Checked): Mark[] {
  if (number === null || !/^[0-9]+$/.test(number)) return []
  return framePlaces(read).flatMap(({ start, text }) => {
    const mentions = [...text.matchAll(numberMention)].map(({ index, 0: whole, 1: digits = '' }) => ({
      start: start + index + whole.length - digits.length,
      digits,
    }))
    // A reply to several items names the card's among them.
    if (mentions.some(({ digits }) => Number(digits) === Number(number))) return []
    return mentions.map(({ start: at, digits }) => ({
      start: at,
      end: at + digits.length,
      message: findingMessages.wrongNumber(digits, number),
      suggestion: number,
    }))
  })
}
