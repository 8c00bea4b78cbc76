import type { Checked, Mark } from './checked.ts'
import { isInside, paragraphsOf, quotedSpans } from './checked.ts'
import { plainYou, pluralOfRespect, pluralYou, severalPersons, singularOfRespect, you } from './lexicon.ts'
import { findingMessages } from './messages.ts'

/**
 * 您们 at all; 您 to several persons; 你们 to one; 你 beside 您, told once where the text mostly says 你. An organisation may be called
 * either.
 */
export function wrongPronouns({ read, facts: { addressees, honorific } }: Checked): Mark[] {
  const salutation = paragraphsOf(read, 'salutation')
    .map(({ text }) => text)
    .join('')
  const isSeveral = honorific !== null && (addressees.length > 1 || severalPersons.test(salutation))
  const isOne = honorific !== null && addressees.length === 1 && !isSeveral
  const right = isOne ? you.respectful : you.plural
  const mixture = mixtureOf(read)
  const wrong: [RegExp, string][] =
    mixture === 'none'
      ? []
      : [[plainYou, findingMessages.mixedYou(you.plain, isSeveral ? you.plural : you.respectful)]]
  wrong.push([pluralOfRespect, findingMessages.pluralOfRespect()])
  if (isSeveral) wrong.push([singularOfRespect, findingMessages.respectToSeveral()])
  if (isOne) wrong.push([pluralYou, findingMessages.pluralToOne()])
  let isPlainTold = false
  return paragraphsOf(read, 'salutation', 'opening', 'heading', 'paragraph', 'closing').flatMap(
    ({ start, text }) => {
      const quoted = quotedSpans(text)
      return wrong.flatMap(([pattern, message]) =>
        [...text.matchAll(pattern)]
          .filter(({ index }) => {
            if (isInside(index, quoted)) return false
            const isRepeated = pattern === plainYou && mixture === 'mostly-plain' && isPlainTold
            if (pattern === plainYou) isPlainTold = true
            return !isRepeated
          })
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

/** How 您 and 你 stand beside each other: the plain one is the slip, unless it is what the text mostly says. */
function mixtureOf(read: Checked['read']): 'none' | 'slips' | 'mostly-plain' {
  const text = paragraphsOf(read, 'opening', 'heading', 'paragraph', 'closing')
    .map((one) => one.text)
    .join('\n')
  const respectful = text.match(singularOfRespect)?.length ?? 0
  const plain = text.match(plainYou)?.length ?? 0
  if (respectful === 0 || plain === 0) return 'none'
  return plain > respectful ? 'mostly-plain' : 'slips'
}
