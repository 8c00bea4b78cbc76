import { formatDate } from '#domain/reply/dates.ts'
import { type Checked, type Mark, isInside, paragraphsOf } from './checked.ts'
import type { KnownQuantity } from './facts/quantity-index.ts'
import { type Quantity, quantitiesOf, sameThing } from './facts/quantities.ts'
import { isSentenceBreak, namedYear, shareWords, smallPlace, yearToken } from './lexicon/quantities.ts'
import { findingMessages } from './messages.ts'
import { isOneOf, ownIdentities } from './own-identity.ts'
import { takenOver } from './relative-time.ts'

/** Within one text only what is surely the same is held against itself. */
const surely = 0.8

/** A quantity with the paragraph it stands in; offsets into the whole text. */
interface Placed extends Quantity {
  paragraph: string
  offset: number
}

/**
 * Figures against what the library says of the same thing, by the same body: told where a reply of about the same date says
 * otherwise, or where the figure is an older reply's and a newer one has another. Another exactness (近十场, 21场; 达55%, 超55%)
 * differs too. In a draft only text that was taken over is looked at: what the clerk typed is news.
 */
export function figuresAgainstLibrary(checked: Checked): Mark[] {
  const { library, facts, blocks, remember } = checked
  const { organ, date } = facts
  if (organ === null) return []
  const reused = blocks === null ? null : takenOver(checked)
  const own = ownIdentities(checked)
  const around = [organ, date, ...own.flatMap(({ meeting, number }) => [meeting, number])].join(' ')
  return placedQuantities(checked).flatMap((quantity) => {
    const { start, end, offset, paragraph } = quantity
    if (reused !== null && !isInside(start, reused)) return []
    const other = remember(`figure ${around} ${offset} ${paragraph}`, () => {
      const years =
        sentenceBefore(quantity)
          .match(namedYear)
          ?.map((year) => Number(year.slice(0, 4))) ?? []
      const known = library.quantities
        .like(quantity, organ)
        .filter(({ source }) => !isOneOf(own, source) && !speaksOfOtherYear(years, source.date))
        .toSorted((a, b) => ((a.source.date ?? '') < (b.source.date ?? '') ? 1 : -1))
      return contradiction(quantity, known, date)
    })
    return other === null ? [] : [{ start, end, message: messageOf(quantity, other), suggestion: null }]
  })
}

/** @param known  newest first */
function contradiction(
  quantity: Quantity,
  known: readonly KnownQuantity[],
  date: string | null,
): KnownQuantity | null {
  const others = known.filter((one) => differs(quantity, one.quantity))
  const [newest] = others
  if (newest === undefined) return null
  const sameTime = others.find(
    ({ source }) => date !== null && source.date !== null && isClose(date, source.date),
  )
  if (sameTime !== undefined) return sameTime
  const older = known.find((one) => !differs(quantity, one.quantity))
  const isStale = older !== undefined && (older.source.date ?? '') < (newest.source.date ?? '')
  return isStale ? newest : null
}

/** Days apart within which two replies should say the same. */
const sameTimeDays = 200
const dayMs = 86_400_000

function isClose(a: string, b: string): boolean {
  return Math.abs(Date.parse(a) - Date.parse(b)) <= sameTimeDays * dayMs
}

/** The same quantity twice in a text with different values, unless the two places speak of different times or of different streets and villages. */
export function figuresTwice(checked: Checked): Mark[] {
  const all = placedQuantities(checked)
  const marks: Mark[] = []
  all.forEach((later, at) => {
    const earlier = all
      .slice(0, at)
      .find(
        (one) =>
          one.value !== later.value &&
          sameThing(one, later) >= surely &&
          whenAndWhere(one) === whenAndWhere(later) &&
          !isOneStatement(one, later) &&
          !isShare(later) &&
          one.clause.size > 3,
      )
    if (earlier === undefined) return
    const message = findingMessages.figureTwice(earlier.text, later.text)
    marks.push({ start: later.start, end: later.end, message, suggestion: null })
  })
  return marks
}

function placedQuantities({ read, remember }: Checked): Placed[] {
  return paragraphsOf(read, 'heading', 'paragraph').flatMap(({ start, text }) =>
    remember(`quantities ${text}`, () => quantitiesOf(text)).map((one) => ({
      ...one,
      start: one.start + start,
      end: one.end + start,
      paragraph: text,
      offset: one.start,
    })),
  )
}

/** Two figures of one sentence: a span, a change (由18%提高到90%) or a scale. */
function isOneStatement(one: Placed, later: Placed): boolean {
  return (
    one.paragraph === later.paragraph && !isSentenceBreak.test(one.paragraph.slice(one.offset, later.offset))
  )
}

/** A part of a whole that the text has just counted; it goes with that whole. */
function isShare(quantity: Placed): boolean {
  return shareWords.test(sentenceBefore(quantity))
}

/** The years, months, streets and villages named in the sentence before the quantity: what is counted there. */
function whenAndWhere(quantity: Placed): string {
  const before = sentenceBefore(quantity)
  return [...before.matchAll(yearToken), ...before.matchAll(smallPlace)].map(([token]) => token).join(' ')
}

function sentenceBefore({ paragraph, offset }: Placed): string {
  let from = offset
  while (from > 0 && !isSentenceBreak.test(paragraph.charAt(from - 1))) from -= 1
  return paragraph.slice(from, offset)
}

/** A figure that the text itself dates is no stale one. */
function speaksOfOtherYear(years: readonly number[], date: string | null): boolean {
  return years.length > 0 && date !== null && !years.some((year) => Number(date.slice(0, 4)) - year <= 1)
}

function differs(a: Quantity, b: Quantity): boolean {
  return a.value !== b.value || a.isAbout !== b.isAbout
}

function messageOf(quantity: Quantity, { quantity: other, source }: KnownQuantity): string {
  return findingMessages.otherFigure(
    quantity.text,
    other.text,
    source.title,
    source.date === null ? null : formatDate(source.date),
  )
}
