import { type Checked, type Mark, paragraphsOf } from './checked.ts'
import { findingMessages } from './messages.ts'

/** A paragraph that the same member or organisation was already sent, figures apart, in an earlier reply of the library. */
export function repeatedParagraphs({ read, facts, library }: Checked): Mark[] {
  const own = { meeting: facts.meeting, number: facts.number }
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
