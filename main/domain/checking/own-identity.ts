import { isSameMeeting } from '#domain/reply/same-meeting.ts'
import type { Checked } from './checked.ts'

/** By what a reply of the library is told to be the one that is checked. */
export interface Identity {
  meeting: string | null
  number: string | null
}

/** What the checked text is: by what it says itself and by its card, one of which may be wrong. */
export function ownIdentities({ read, facts }: Pick<Checked, 'read' | 'facts'>): Identity[] {
  return [read.reply, facts]
}

/** Whether a reply is one of those, whatever the form of its meeting's name. */
export function isOneOf(own: readonly Identity[], { meeting, number }: Identity): boolean {
  return own.some(
    (one) =>
      Number(one.number) === Number(number) &&
      (one.meeting === meeting ||
        (one.meeting !== null && meeting !== null && isSameMeeting(one.meeting, meeting))),
  )
}
