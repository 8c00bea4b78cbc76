import { type Checked, type Mark, paragraphsOf } from './checked.ts'
import { quantitiesOf } from './facts/quantities.ts'
import { chineseFigure, chinesePercent } from './lexicon/style.ts'
import { findingMessages } from './messages.ts'

/** One document, one style (GB/T 15835—2011 4.3): 百分之… beside %, figures in characters beside digits with the same measure word. */
export function mixedStyles({ read, remember }: Checked): Mark[] {
  const body = paragraphsOf(read, 'heading', 'paragraph')
  const hasPercent = body.some(({ text }) => /\d[%％]/u.test(text))
  const quantities = body.flatMap(({ start, text }) =>
    remember(`quantities ${text}`, () => quantitiesOf(text)).map((one) => ({
      ...one,
      start: one.start + start,
      end: one.end + start,
    })),
  )
  const inDigits = new Set(quantities.filter(({ text }) => /\d/.test(text)).map(({ unit }) => unit))
  return [
    ...body.flatMap(({ start, text }) =>
      hasPercent
        ? [...text.matchAll(chinesePercent)].map(({ index, 0: found }) => ({
            start: start + index,
            end: start + index + found.length,
            message: findingMessages.mixedPercent(found),
            suggestion: null,
          }))
        : [],
    ),
    ...quantities
      .filter(({ text, unit }) => chineseFigure.test(text) && inDigits.has(unit))
      .map(({ start, end, text }) => ({
        start,
        end,
        message: findingMessages.mixedFigures(text),
        suggestion: null,
      })),
  ]
}
