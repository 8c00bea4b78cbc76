import { leadingProposalLabel } from './labels.ts'
import { backgroundWords, leadIn, longRequestHeading, requestHeading, tailLine } from './lexicon/words.ts'
import { pointMarkOf } from './marks.ts'
import type { PointMark } from './marks.ts'

/** A paragraph of the body of a proposal. */
export interface BodyParagraph {
  text: string
  mark: PointMark | null
}

const longestHeading = 30

/**
 * The parts of a proposal in which something is asked for: behind the heading 三、建议, behind 为此，建议：, or in the box
 * labelled 具体建议. Each is a list of paragraphs, the lead-in left out.
 *
 * @param paragraphs  of the normalised text, labels and title left out by `bodyOf`
 */
export function findRequestParts(paragraphs: readonly string[]): BodyParagraph[][] {
  const body = paragraphs.map(marked)
  const parts: BodyParagraph[][] = []
  let at = 0
  while (at < body.length) {
    const opened = openingAt(body, at)
    if (opened === null) {
      at += 1
      continue
    }
    const end = endOfPart(body, at, opened)
    const part = [...opened.rest, ...body.slice(at + 1, end)].filter(({ text }) => !tailLine.test(text))
    if (part.length > 0) parts.push(part)
    at = Math.max(end, at + 1)
  }
  return parts
}

interface Opening {
  /** The mark of the heading that opens the part, null for a lead-in within a section. */
  mark: PointMark | null
  /** What stands behind the lead-in in its own paragraph. */
  rest: BodyParagraph[]
}

function openingAt(body: readonly BodyParagraph[], at: number): Opening | null {
  const paragraph = body[at]
  if (paragraph === undefined) return null
  const { text, mark } = paragraph
  const label = leadingProposalLabel(text)
  if (label?.label === 'requests') return { mark: null, rest: restOf(label.rest) }
  const words = text.slice(mark?.length ?? 0).replace(/[：:。]$/u, '')
  if (requestHeading.test(words)) return { mark, rest: [] }
  const isLong = mark !== null && longRequestHeading.test(words) && !/[，。；]/u.test(words)
  if (isLong && onlyOneOfItsKind(body, mark)) return { mark, rest: [] }
  const runIn = mark === null ? null : /^([^。：:；]{2,20})[：:。](?=.)/u.exec(text.slice(mark.length))
  if (mark !== null && runIn !== null && requestHeading.test(runIn[1] ?? ''))
    return { mark, rest: restOf(text.slice(mark.length + runIn[0].length)) }
  const lead = leadIn.exec(text)
  if (lead === null) return null
  return { mark: null, rest: restOf(text.slice(lead.index + lead[0].length)) }
}

/** Where several headings of one kind end with 建议, each is a request of its own and none opens a part. */
function onlyOneOfItsKind(body: readonly BodyParagraph[], mark: PointMark): boolean {
  const alike = body.filter(
    (other) =>
      other.mark?.kind === mark.kind &&
      longRequestHeading.test(other.text.slice(other.mark.length).replace(/[：:。]$/u, '')),
  )
  return alike.length === 1
}

/**
 * A part that a numbered heading opened ends at the next heading of its kind. One that a lead-in opened ends where the
 * numbering of the background goes on.
 */
function endOfPart(body: readonly BodyParagraph[], at: number, { mark }: Opening): number {
  const before = body.slice(0, at).findLast((other) => other.mark !== null && isShort(other))?.mark ?? null
  for (let next = at + 1; next < body.length; next++) {
    const other = body[next]
    if (other === undefined) break
    const label = leadingProposalLabel(other.text)
    if (label !== null && label.label !== 'requests' && label.label !== 'subject') return next
    if (mark !== null && other.mark?.kind === mark.kind && goesOn(mark, other.mark)) return next
    const isBackground =
      mark === null &&
      before !== null &&
      other.mark?.kind === before.kind &&
      other.mark.ordinal === before.ordinal + 1 &&
      before.ordinal > 0 &&
      !startsAnew(body, at, next, before.kind) &&
      isShort(other)
    if (isBackground) return next
  }
  return body.length
}

function goesOn(mark: PointMark, next: PointMark): boolean {
  return next.ordinal === 0 || mark.ordinal === 0 || next.ordinal > mark.ordinal
}

/** Whether a list of this kind began from one between two places. */
function startsAnew(body: readonly BodyParagraph[], at: number, next: number, kind: number): boolean {
  return body.slice(at + 1, next).some(({ mark }) => mark?.kind === kind && mark.ordinal === 1)
}

function isShort({ text }: BodyParagraph): boolean {
  return text.length <= longestHeading || backgroundWords.test(text.slice(0, longestHeading))
}

function restOf(text: string): BodyParagraph[] {
  const bare = text.replace(/^[：:，,\s]+/u, '')
  return bare === '' ? [] : [marked(bare)]
}

function marked(text: string): BodyParagraph {
  return { text, mark: pointMarkOf(text) }
}
