import { type Checked, type Mark, givenText, paragraphsOf } from './checked.ts'
import { closedClass, identity, memberContact, mobile, publicityClass } from './lexicon/card-words.ts'
import { findingMessages } from './messages.ts'

/**
 * Numbers of persons in a reply that may be published: members' telephones, mobile numbers beside the contact line, identity cards
 * (国办发〔2014〕46号 and local rules after it).
 */
export function privateDetails({ read, given }: Checked): Mark[] {
  const publicity = givenText(given?.publicity) ?? read.reply.publicity
  if (publicity !== null && publicityClass(publicity) === closedClass) return []
  return read.paragraphs
    .flatMap(({ start, end, part }) => {
      const text = read.text.slice(start, end)
      const patterns = part === 'contact' ? [memberContact, identity] : [memberContact, identity, mobile]
      const contact = read.reply.contact.phone
      return patterns.flatMap((pattern) =>
        [...text.matchAll(pattern)].flatMap(({ index, 0: whole, groups }) => {
          const found = groups?.['at'] ?? whole
          if (contact !== null && contact.includes(found)) return []
          const at = start + index + whole.lastIndexOf(found)
          return [
            { start: at, end: at + found.length, message: findingMessages.privateDetail(), suggestion: null },
          ]
        }),
      )
    })
    .filter((mark, at, all) => all.findIndex((other) => other.start === mark.start) === at)
}

/** A reply that is not to be published says nothing of being published, nor the other way round: one wording of publicity. */
export function mixedPublicity({ read }: Checked): Mark[] {
  const lines = paragraphsOf(read, 'publicity')
  const classes = new Set(lines.map(({ text }) => publicityClass(text)))
  const last = lines.at(-1)
  if (classes.size < 2 || last === undefined) return []
  return [{ start: last.start, end: last.end, message: findingMessages.mixedPublicity(), suggestion: null }]
}
