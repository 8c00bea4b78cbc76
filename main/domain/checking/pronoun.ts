import type { Checked, Mark } from './checked.ts'
import { isInside, paragraphsOf, quotedSpans } from './checked.ts'
import { plainYou, pluralOfRespect, pluralYou, severalPersons, singularOfRespect, you } from './lexicon.ts'
import { findingMessages } from './messages.ts'

/** 您们 at all; 您 to several persons; 你们 to one. An organisation may be called either. */
export function wrongPronouns({ read, facts: { addressees, honorific } }: Checked): Mark[] {
  const salutation = paragraphsOf(read, 'salutation')
    .map(({ text }) => text)
    .join('')
  const isSeveral = honorific !== null && (addressees.length > 1 || severalPersons.test(salutation))
  const isOne = honorific !== null && addressees.length === 1 && !isSeveral
  const right = isOne ? you.respectful : you.plural
  const wrong: [RegExp, string][] = isMixed(read)
    ? [[plainYou, findingMessages.mixedYou(you.plain, isSeveral ? you.plural : you.respectful)]]
    : []
  wrong.push([pluralOfRespect, findingMessages.pluralOfRespect()])
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
            suggestion: pattern === plainYou && !isSeveral ? you.respectful : right,
          })),
      )
    },
  )
}

/** 您 and 你 for the same person: the plain one is the slip. */
function isMixed(read: Checked['read']): boolean {
  const text = paragraphsOf(read, 'opening', 'heading', 'paragraph', 'closing')
    .map((one) => one.text)
    .join('\n')
  return text.match(singularOfRespect) !== null && text.match(plainYou) !== null
}
