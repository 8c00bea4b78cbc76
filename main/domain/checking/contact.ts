import type { Checked, Mark } from './checked.ts'
import { givenText, paragraphsOf } from './checked.ts'
import { phoneDigits } from './library-facts.ts'
import { printedPhone } from './lexicon/card-words.ts'
import { findingMessages } from './messages.ts'

/**
 * Contact details against the card's, and telephone numbers of another clerk of the library. Numbers are compared by their
 * digits, with or without the area code.
 */
export function wrongContacts(checked: Checked): Mark[] {
  return [...againstCard(checked), ...othersPhones(checked)]
}

function againstCard({ read, given }: Checked): Mark[] {
  const { contact } = read.reply
  const phones = phoneDigits(given?.contact?.phone)
  const marks: Mark[] = []
  const add = (found: string | null, expected: string | null, label: string) => {
    if (found === null || expected === null) return
    const at = read.text.lastIndexOf(found)
    if (at < 0) return
    const message = findingMessages.wrongContact(label, found, expected)
    marks.push({ start: at, end: at + found.length, message, suggestion: expected })
  }
  if (
    phones.length > 0 &&
    !phoneDigits(contact.phone).some((one) => phones.some((other) => isSamePhone(one, other)))
  ) {
    add(contact.phone, givenText(given?.contact?.phone), 'phone')
  }
  for (const key of ['address', 'postcode'] as const) {
    const expected = givenText(given?.contact?.[key])
    const isSame = contact[key]?.replace(/\s/g, '') === expected?.replace(/\s/g, '')
    if (!isSame) add(contact[key], expected, key)
  }
  return marks
}

/** A number that the library knows as another person's, where the card names somebody else or another number. */
function othersPhones({ read, given, library, facts }: Checked): Mark[] {
  if (library.phones.size === 0 || given === null) return []
  const own = phoneDigits(given.contact?.phone)
  return paragraphsOf(read, 'paragraph', 'closing', 'contact', 'other', 'opening').flatMap(
    ({ start, text }) =>
      [...text.matchAll(printedPhone)].flatMap(({ index, 0: found }) => {
        const digits = found.replace(/\D/g, '')
        const known = library.phones.get(digits)
        if (known === undefined || own.some((one) => isSamePhone(one, digits))) return []
        const isOwnPerson =
          known.name === '' || facts.contactName === null || known.name === facts.contactName
        if (own.length === 0 && isOwnPerson) return []
        const message = findingMessages.othersPhone(found, known.name, known.from)
        return [
          {
            start: start + index,
            end: start + index + found.length,
            message,
            suggestion: givenText(given.contact?.phone),
          },
        ]
      }),
  )
}

function isSamePhone(a: string, b: string): boolean {
  return a.endsWith(b) || b.endsWith(a)
}
