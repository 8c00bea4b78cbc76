import { type Checked, type Mark, paragraphsOf, spansOf } from './checked.ts'
import { bareNote, chineseDate, emptyPage } from './lexicon/page-form.ts'
import { findingMessages } from './messages.ts'
import { formatDate } from '#domain/reply/dates.ts'

/** A title is set in characters of which so many stand on a line (GB/T 9704-2012: 156 mm, 22 pt); it has three lines at most. */
const titleLine = 20
const titleLines = 3

/**
 * The form of the page as far as the text knows it (GB/T 9704-2012): 此页无正文 (7.3.5), a title of more than three lines, the date in Chinese
 * characters or above the body that signs, a note without its brackets (7.3.6).
 */
export function pageFormSlips({ read }: Checked): Mark[] {
  const form = findingMessages.pageForm
  const markOf = ({ start, end }: { start: number; end: number }, message: string): Mark => ({
    start,
    end,
    message,
    suggestion: null,
  })
  const [signature] = paragraphsOf(read, 'signature')
  const [date] = paragraphsOf(read, 'date')
  const titles = paragraphsOf(read, 'title')
  const [title] = titles
  const titleLength = titles.reduce((length, { text }) => length + text.length, 0)
  const marks = spansOf(read.text, emptyPage).map((place) => markOf(place, form.emptyPage))
  if (title !== undefined && titleLength > titleLine * titleLines)
    marks.push(markOf(title, form.longTitle(titleLength, titleLines)))
  for (const { start, text } of paragraphsOf(read, 'publicity')) {
    if (bareNote.test(text))
      marks.push({ start, end: start + text.length, message: form.bareNote, suggestion: `（${text}）` })
  }
  if (date !== undefined) {
    const chinese = chineseDate.exec(date.text)
    if (chinese !== null) {
      const start = date.start + chinese.index
      const suggestion = read.reply.date === null ? null : formatDate(read.reply.date)
      marks.push({ start, end: start + chinese[0].length, message: form.chineseDate, suggestion })
    }
    if (signature !== undefined && date.end < signature.start) marks.push(markOf(date, form.dateAboveOrgan))
  }
  return marks
}
