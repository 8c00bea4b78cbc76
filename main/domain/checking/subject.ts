import type { Checked, Mark } from './checked.ts'
import { paragraphsOf } from './checked.ts'
import { doubledAbout, quoteMarks, subjectHead, subjectTail } from './lexicon.ts'
import { findingMessages } from './messages.ts'
import { openingPlaces } from './opening-place.ts'

/**
 * The 案由 of the receipt sentence against the card's, word for word. Marks of quotation, a doubled 关于 and the item word at
 * the end may be printed differently.
 */
export function wrongSubjects({ read, facts: { subject } }: Checked): Mark[] {
  if (subject === null) return []
  return openingPlaces(read).flatMap(({ subject: found, subjectStart, subjectEnd }) => {
    if (found === null || comparable(found) === comparable(subject)) return []
    return [
      {
        start: subjectStart,
        end: subjectEnd,
        message: findingMessages.wrongSubject(subject),
        suggestion: subject,
      },
    ]
  })
}

function comparable(subject: string): string {
  return subject
    .replace(/\s/g, '')
    .replace(quoteMarks, '')
    .replace(subjectHead, '')
    .replace(subjectTail, '')
    .replaceAll(',', '，')
    .replaceAll('(', '（')
    .replaceAll(')', '）')
}

/** 关于 before a wrapped subject that begins with 关于. The fix takes the first one out. */
export function doubledAbouts({ read }: Checked): Mark[] {
  return paragraphsOf(read, 'title', 'opening').flatMap(({ start, text }) =>
    [...text.matchAll(doubledAbout)].map(({ index, 0: found }) => ({
      start: start + index,
      end: start + index + found.length,
      message: findingMessages.doubledAbout(),
      suggestion: '',
    })),
  )
}
