import type { Reply } from '#contract/reply.ts'
import type { Body } from './case.ts'
import type { Checked, Mark } from './checked.ts'
import { isInside, paragraphsOf, quotedSpans } from './checked.ts'
import { answeredItem, itemAfterNumber, itemAfterSubject, ownItemWord, wordsOfBody } from './lexicon.ts'
import { findingMessages } from './messages.ts'
import { framePlaces, openingPlaces } from './opening-place.ts'

/**
 * 提案, 建议 or 议案 against the card: behind the number and the subject, and the words that only the other body uses. 建议
 * elsewhere is a common word.
 */
export function wrongKinds({ read, facts: { body, kind } }: Checked): Mark[] {
  const expected: Reply['kind'] = kind ?? (body === null ? null : (wordsOfBody[body].kinds[0] ?? null))
  if (expected === null) return []
  const marks = new Map<number, Mark>()
  const add = (start: number, found: string) => {
    if (found === expected) return
    const message = findingMessages.wrongKind(found, expected)
    marks.set(start, { start, end: start + found.length, message, suggestion: expected })
  }
  const foreign = foreignBody(expected)
  for (const { start, text } of framePlaces(read)) {
    for (const { index, 0: whole, 1: word = '' } of text.matchAll(itemAfterNumber)) {
      add(start + index + whole.length - word.length, word)
    }
    for (const { index, 0: word } of text.matchAll(ownItemWord[foreign])) add(start + index, word)
  }
  for (const { start, text, subject, subjectEnd } of openingPlaces(read)) {
    const match = subject === null ? null : itemAfterSubject.exec(text.slice(subjectEnd - start))
    const word = match?.[1] ?? ''
    if (match !== null) add(subjectEnd + match[0].length - word.length, word)
  }
  for (const { start, text } of paragraphsOf(read, 'heading', 'paragraph')) {
    const quoted = quotedSpans(text)
    for (const { index, 0: word } of text.matchAll(answeredItem[foreign])) {
      if (!isInside(index, quoted)) add(start + index, word)
    }
  }
  return [...marks.values()]
}

/** The body that does not handle items of this kind. */
function foreignBody(kind: NonNullable<Reply['kind']>): Body {
  return wordsOfBody['政协'].kinds.includes(kind) ? '人大' : '政协'
}
