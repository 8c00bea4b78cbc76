import type { Checked, Mark } from './checked.ts'
import { givenText, paragraphsOf } from './checked.ts'
import { hasShortDate } from './dates.ts'
import { findingMessages } from './messages.ts'

/**
 * Parts that a reply has and this one lacks. A text that is only a body (neither title nor salutation) lacks nothing; the title of a
 * text with a salutation may stand beside it, in the forms of a web page.
 */
export function missingParts({ read, given }: Checked): Mark[] {
  const { reply, text } = read
  const has = (part: Parameters<typeof paragraphsOf>[1]) => paragraphsOf(read, part).length > 0
  if (!has('title') && !has('salutation')) return []
  const body = paragraphsOf(read, 'heading', 'paragraph', 'closing')
  const bodyEnd = body.at(-1)?.end ?? text.length
  const opening = body[0]?.start ?? text.length
  const marks: Mark[] = []
  const missing = (at: number, part: keyof typeof findingMessages.missingPart) => {
    marks.push({ start: at, end: at, message: findingMessages.missingPart[part], suggestion: null })
  }
  if (!has('salutation')) missing(paragraphsOf(read, 'title').at(-1)?.end ?? 0, 'salutation')
  if (!has('opening')) missing(opening, 'opening')
  if (body.length === 0) missing(text.length, 'body')
  // A date that is not read as one hides what stands before it.
  const isEndRead = !hasShortDate(read)
  if (!has('closing') && body.length > 0 && isEndRead) missing(bodyEnd, 'closing')
  if (reply.organ === null && !given?.organ && isEndRead) missing(text.length, 'organ')
  if (
    reply.contact.name === null &&
    reply.contact.phone === null &&
    (given?.contact?.name || given?.contact?.phone)
  )
    missing(text.length, 'contact')
  if (reply.publicity === null && givenText(given?.publicity) !== null) missing(text.length, 'publicity')
  if (reply.handlingResult === null && givenText(given?.handlingResult) !== null)
    missing(paragraphsOf(read, 'title').at(-1)?.end ?? 0, 'result')
  return marks
}
