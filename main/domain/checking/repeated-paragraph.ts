import { type Checked, type Mark, paragraphsOf } from './checked.ts'
import { findingMessages } from './messages.ts'
import { ownIdentities } from './own-identity.ts'

/** A paragraph that the same member or organisation was already sent, figures apart, in an earlier reply of the library. */
export function repeatedParagraphs(checked: Checked): Mark[] {
  const { read, facts, library } = checked
  const own = ownIdentities(checked)
  return paragraphsOf(read, 'paragraph').flatMap(({ start, end, text }) => {
    for (const addressee of facts.addressees) {
      const source = library.sentences.repeatedTo(text, addressee, own)
      if (source !== null) {
        return [
          {
            start,
            end,
            message: findingMessages.repeatedParagraph(addressee, source.title),
            suggestion: null,
          },
        ]
      }
    }
    return []
  })
}
