import { meetingWords } from './lexicon/meetings.ts'
import { parseMeeting } from './meeting.ts'

/** The place in a meeting's name, whatever the form of the name. */
export function placeOfMeeting(meeting: string): string {
  return meeting.replace(/\s/g, '').replace(meetingWords, '')
}

/**
 * Whether two printed names mean the same meeting. What one of them leaves out does not count: its body, its numbers, or the
 * longer part of the place (市政协 for the city's full name).
 */
export function isSameMeeting(a: string, b: string): boolean {
  const [one, other] = [parseMeeting(a), parseMeeting(b)]
  const agree = <T>(x: T | null, y: T | null) => x === null || y === null || x === y
  if (!agree(one.body, other.body) || !agree(one.term, other.term) || !agree(one.session, other.session))
    return false
  const [placeA, placeB] = [placeOfMeeting(a), placeOfMeeting(b)]
  return placeA.endsWith(placeB) || placeB.endsWith(placeA)
}
