import type { Checked, Mark } from './checked.ts'
import { isInside, paragraphsOf, quotedSpans } from './checked.ts'
import { pluralOfRespect, pluralYou, severalPersons, singularOfRespect, you } from './lexicon.ts'
import { findingMessages } from './messages.ts'

/** 您们 at all; 您 to several persons; 你们 to one. An organisation may be called either. */
export function wrongPronouns({ read, facts: { addressees, honorific } }: Checked): Mark[] {
  const salutation = paragraphsOf(read, 'salutation')
    .map(({ text }) => text)
    .join('')
  const isSeveral = honorific !== null && (addressees.length > 1 || severalPersons.test(salutation))
  const isOne = honorific !== null && addressees.length === 1 && !isSeveral
  const right = isOne ? you.respectful : you.plural
  const wrong: [RegExp, string][] = [[pluralOfRespect, findingMessages.pluralOfRespect()]]
  if (isSeveral) wrong.push([singularOfRespect, findingMessages.respectToSeveral()])
  if (isOne) wrong.push([pluralYou, findingMessages.pluralToOne()])
  return paragraphsOf(read, 'salutation', 'opening', 'heading', 'paragraph', 'closing').flatMap(
    ({ start, text }) => {
      const quoted = quotedSpans(text)
      return wrong.flatMap(([pattern, message]) =>
        [...text.matchAll(pattern)]
          .filter(({ index }) => !isInside(index, quoted))
          .map(({ index, 0: found }) => ({
            start: start + index,
            end: start + index + found.length,
            message,
            suggestion: right,
          })),
      )
    },
  )
}
