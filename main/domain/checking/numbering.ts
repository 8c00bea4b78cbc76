import { parseNumeral } from '#domain/reply/dates.ts'
import type { Checked, Mark } from './checked.ts'
import { paragraphsOf } from './checked.ts'
import { chineseOrdinal, levelOneNumber } from './lexicon.ts'
import { findingMessages } from './messages.ts'

/**
 * Headings 一、 二、 三、 that begin late, skip or repeat. After a gap the printed number counts on, unless the next heading goes on as if
 * it were not there. A list that begins anew at 一、 is
 * a new list, also when its beginning stands within a paragraph (所需材料：一、…).
 */
export function numberingGaps({ read }: Checked): Mark[] {
  const marks: Mark[] = []
  let previous = 0
  let searchedFrom = 0
  const paragraphs = paragraphsOf(read, 'heading', 'paragraph')
  for (const [at, { start, text }] of paragraphs.entries()) {
    const match = levelOneNumber.exec(text)
    const [whole = '', printed = '', mark = ''] = match ?? []
    const value = parseNumeral(printed)
    if (match === null || value === null) continue
    // 五、六年级: a figure of two neighbouring numbers, not a heading.
    const isFigure = text.startsWith(chineseOrdinal(value + 1), whole.length) && value !== previous + 1
    if (isFigure) continue
    const isNextRight = nextValue(paragraphs.slice(at + 1)) === previous + 2
    const startsAnew = value === 1 && previous > 1 && !isNextRight
    const before = `${chineseOrdinal(value - 1)}${mark}`
    const goesOn = value > 1 && read.text.slice(searchedFrom, start).includes(before)
    if (value !== previous + 1 && !startsAnew && !goesOn) {
      const expected = `${chineseOrdinal(previous + 1)}${mark}`
      const message = findingMessages.numberingGap(whole, expected)
      marks.push({ start, end: start + whole.length, message, suggestion: expected })
    }
    previous = isNextRight ? previous + 1 : value
    searchedFrom = start + whole.length
  }
  return marks
}

function nextValue(paragraphs: readonly { text: string }[]): number | null {
  for (const { text } of paragraphs) {
    const value = parseNumeral(levelOneNumber.exec(text)?.[1] ?? '')
    if (value !== null) return value
  }
  return null
}
