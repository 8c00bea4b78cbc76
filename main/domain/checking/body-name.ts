import type { Checked, Mark } from './checked.ts'
import { bodyNamePattern } from './lexicon.ts'
import { findingMessages } from './messages.ts'
import { framePlaces } from './opening-place.ts'

/**
 * 政协 in a reply for 人大 or the other way round: in salutation, opening and closing, unless both are named there. The title
 * is judged by its meeting.
 */
export function wrongBodies({ read, facts: { body } }: Checked): Mark[] {
  if (body === null) return []
  const foreign = body === '政协' ? '人大' : '政协'
  const titles = new Set(read.paragraphs.filter(({ part }) => part === 'title').map(({ start }) => start))
  return framePlaces(read)
    .filter(({ start, text }) => !titles.has(start) && text.match(bodyNamePattern[body]) === null)
    .flatMap(({ start, text }) =>
      [...text.matchAll(bodyNamePattern[foreign])].map(({ index, 0: found }) => ({
        start: start + index,
        end: start + index + found.length,
        message: findingMessages.wrongBody(found, body),
        suggestion: body,
      })),
    )
}
