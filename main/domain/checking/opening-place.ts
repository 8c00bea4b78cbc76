import type { ReadReply } from '#contract/reply.ts'
import { readOpening } from '#domain/reply/opening.ts'
import { paragraphsOf } from './checked.ts'

/** A receipt sentence and where its subject stands; offsets into the whole text. */
export interface OpeningPlace {
  start: number
  text: string
  subject: string | null
  subjectStart: number
  subjectEnd: number
}

/** The receipt sentences of a reply. */
export function openingPlaces(read: ReadReply): OpeningPlace[] {
  return paragraphsOf(read, 'opening').map(({ start, text }) => {
    const { subject, subjectStart } = readOpening(text)
    const from = subject === null ? start : start + subjectStart
    return { start, text, subject, subjectStart: from, subjectEnd: from + (subject?.length ?? 0) }
  })
}

/** The paragraphs that speak of the case (title, salutation, opening, closing), the subject of the opening blanked out. */
export function framePlaces(read: ReadReply): { start: number; text: string; isOpening: boolean }[] {
  const others = paragraphsOf(read, 'title', 'salutation', 'closing').map(({ start, text }) => ({
    start,
    text,
    isOpening: false,
  }))
  const openings = openingPlaces(read).map(({ start, text, subject, subjectStart, subjectEnd }) => ({
    start,
    text:
      subject === null
        ? text
        : text.slice(0, subjectStart - start) + ' '.repeat(subject.length) + text.slice(subjectEnd - start),
    isOpening: true,
  }))
  return [...others, ...openings].toSorted((a, b) => a.start - b.start)
}
