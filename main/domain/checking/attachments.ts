import { type Checked, type Mark, type Span, paragraphsOf } from './checked.ts'
import { attachmentMention, formAttachment } from './lexicon/card-words.ts'
import { findingMessages } from './messages.ts'

/** 见附件 without an attachment. */
export function missingAttachments({ read }: Checked): Mark[] {
  if (read.reply.attachments.length > 0) return []
  return mentions(read).map((place) => ({
    ...place,
    message: findingMessages.noAttachment(),
    suggestion: null,
  }))
}

/** An attachment of which the text says nothing, forms for the member excepted. */
export function unmentionedAttachments({ read }: Checked): Mark[] {
  if (mentions(read).length > 0) return []
  return read.reply.attachments
    .filter((name) => !formAttachment.test(name))
    .flatMap((name) => {
      const start = read.text.lastIndexOf(name)
      const message = findingMessages.unmentioned(name)
      return start < 0 ? [] : [{ start, end: start + name.length, message, suggestion: null }]
    })
}

function mentions(read: Checked['read']): Span[] {
  return paragraphsOf(read, 'opening', 'heading', 'paragraph', 'closing', 'table').flatMap(
    ({ start, text }) => {
      const match = attachmentMention.exec(text)
      return match === null
        ? []
        : [{ start: start + match.index, end: start + match.index + match[0].length }]
    },
  )
}
