import { readSalutation } from '#domain/reply/salutation.ts'
import type { Checked, Mark } from './checked.ts'
import { paragraphsOf } from './checked.ts'
import { nameJoiner, severalPersons } from './lexicon.ts'
import { findingMessages } from './messages.ts'

/** The salutation against the card's addressees, none too many and none too few; 等…位 stands for those not named. */
export function wrongSalutations({ read, facts: { addressees } }: Checked): Mark[] {
  if (addressees.length === 0) return []
  return paragraphsOf(read, 'salutation').flatMap(({ start, text }) => {
    const named = readSalutation(text)?.addressees ?? []
    if (named.length === 0) return []
    const wrong = named.filter((name) => !addressees.some((one) => isSameName(one, name)))
    const missing = addressees.filter((name) => !named.some((one) => isSameName(one, name)))
    if (wrong.length === 0 && (missing.length === 0 || severalPersons.test(text))) return []
    const from = text.indexOf(named[0] ?? '')
    const last = named.at(-1) ?? ''
    const to = text.lastIndexOf(last) + last.length
    const names = wrong.length > 0 ? wrong : missing
    const message = (wrong.length > 0 ? findingMessages.wrongAddressee : findingMessages.missingAddressee)(
      names.join(nameJoiner),
    )
    const isPlaced = from >= 0 && to > from
    return [
      {
        start: start + (isPlaced ? from : 0),
        end: start + (isPlaced ? to : text.length),
        message,
        suggestion: isPlaced ? addressees.join(nameJoiner) : null,
      },
    ]
  })
}

/** The same name, but for spaces, and for an organisation its short and its long form. */
function isSameName(a: string, b: string): boolean {
  const [one, other] = [a.replace(/\s/g, ''), b.replace(/\s/g, '')]
  if (one === other) return true
  return Math.min(one.length, other.length) > 3 && (one.startsWith(other) || other.startsWith(one))
}
