import { parseMeeting } from '#domain/reply/meeting.ts'
import { placeOfMeeting } from '#domain/reply/same-meeting.ts'
import { type Checked, type Mark, isInside, paragraphsOf, quotedSpans } from './checked.ts'
import { itemInBody, meetingInBody, sessionEnd } from './lexicon/mentions.ts'
import { findingMessages } from './messages.ts'

/** Numbers of items in the body that are not the card's: 您提出的第65号提案. */
export function otherItems({ read, facts: { number } }: Checked): Mark[] {
  if (number === null || !/^[0-9]+$/.test(number)) return []
  return paragraphsOf(read, 'heading', 'paragraph').flatMap(({ start, text }) => {
    const quoted = quotedSpans(text)
    return [...text.matchAll(itemInBody)].flatMap(({ index, 0: whole, 1: digits = '' }) => {
      if (Number(digits) === Number(number) || isInside(index, quoted)) return []
      const at = start + index + whole.indexOf(digits)
      return [
        {
          start: at,
          end: at + digits.length,
          message: findingMessages.otherNumber(digits, number),
          suggestion: null,
        },
      ]
    })
  })
}

/** Meetings of the same body and place in the text that are not the card's. */
export function otherMeetings({ read, facts: { meeting } }: Checked): Mark[] {
  if (meeting === null) return []
  const own = parseMeeting(meeting)
  const ownPlace = placeOfMeeting(meeting)
  return paragraphsOf(read, 'heading', 'paragraph', 'closing').flatMap(({ start, text }) => {
    if (!text.includes(sessionEnd)) return []
    const quoted = quotedSpans(text)
    return [...text.matchAll(meetingInBody)].flatMap(({ index, 0: found }) => {
      const named = parseMeeting(found)
      const place = placeOfMeeting(found)
      const isSamePlace = place.length > 0 && (ownPlace.endsWith(place) || place.endsWith(ownPlace))
      const isOther =
        named.body === own.body && isSamePlace && (named.term !== own.term || named.session !== own.session)
      if (!isOther || named.term === null || named.session === null || isInside(index, quoted)) return []
      const message = findingMessages.otherMeeting(found, meeting)
      return [{ start: start + index, end: start + index + found.length, message, suggestion: null }]
    })
  })
}
