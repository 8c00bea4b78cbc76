import { widthOf } from '#domain/text/width.ts'
import type { Body, Frame, PlacedLine } from './frame.ts'
import { partStart, sentenceEnd, unbreakable } from './lexicon.ts'

/** How a line stands between the edges of the text. */
export type Alignment = { kind: 'left' | 'indented' | 'centred' | 'right'; indent: number }

/** A line that has been compared with the edges of its text. `indent` is 0 but for a first line. */
export type AlignedLine = Alignment & { line: PlacedLine; frame: Frame }

/** What tells paragraphs apart on the pages of a text: first lines set in, wider gaps, or nothing that is sure. */
export type ParagraphMark = 'indents' | 'gaps' | 'none'

/** Fewest pairs of lines with and without a gap between them that show a habit. */
const fewestPairs = 4

/** A gap between two lines that is wider than between the lines of a paragraph, in line distances. */
const widerGap = 1.4

function roomBehind({ line, frame }: AlignedLine, body: Body): number {
  return (frame.right - line.right) / body.size
}

/** How the pages of a text show where a paragraph begins. */
export function markOfParagraphs(lines: readonly AlignedLine[], body: Body): ParagraphMark {
  const text = lines.filter(({ line, kind }) => line.cells === null && kind !== 'centred' && kind !== 'right')
  const indented = text.filter(({ indent }) => indent >= 1.5)
  if (indented.length >= 3 && indented.length >= 0.1 * text.length) return 'indents'
  const pairs = text.slice(1).flatMap((after, index) => {
    const before = text[index]
    const isBelow = before?.line.page === after.line.page && before.line.column === after.line.column
    return isBelow ? [{ before, distance: (after.line.y - before.line.y) / body.pitch }] : []
  })
  const close = pairs.filter(({ distance }) => distance <= widerGap)
  const full = close.filter(({ before }) => roomBehind(before, body) < 3)
  const showsGaps = pairs.length - close.length >= fewestPairs && full.length >= fewestPairs
  return showsGaps && full.length >= 0.9 * close.length ? 'gaps' : 'none'
}

/**
 * Whether a line surely goes on with the paragraph of the one before it, in a text that marks where paragraphs begin: it
 * begins at the edge without such a mark, and its first word would not have fitted above. Where something is missing, the
 * parser weighs the lines.
 */
export function continuesParagraph(
  after: AlignedLine,
  before: AlignedLine,
  mark: ParagraphMark,
  body: Body,
): boolean {
  if (mark === 'none') return false
  const { line } = after
  const { line: last, frame } = before
  if (line.cells !== null || last.cells !== null || line.isParted || last.isParted) return false
  if (after.kind !== 'left' || (before.kind !== 'left' && before.kind !== 'indented')) return false
  if (line.x - after.frame.left > 0.8 * body.size || last.x - frame.left > 4.6 * body.size) return false
  if (Math.abs(line.size - last.size) > 0.1 * body.size) return false
  const isBelow = line.page === last.page && line.column === last.column
  const distance = (line.y - last.y) / body.pitch
  if (isBelow && (distance > widerGap || distance < 0.7)) return false
  if (mark === 'gaps' && !isBelow && sentenceEnd.test(last.text)) return false
  const unit = unbreakable.exec(line.text)?.[0] ?? line.text.charAt(0)
  if (roomBehind(before, body) > widthOf(unit) + 0.6) return false
  return !(sentenceEnd.test(last.text) && partStart.test(line.text))
}

/** What stands between two lines of one paragraph: a space between Latin words. */
export function joinOf(before: string, after: string): string {
  return /[A-Za-z]$/.test(before) && /^[A-Za-z]/.test(after) ? ' ' : ''
}
