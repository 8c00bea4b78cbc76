import { widthOf } from '#domain/text/width.ts'
import type { Body, Frame, PlacedLine } from './frame.ts'
import { partStart, sentenceEnd, unbreakable } from './lexicon.ts'

/** How a line stands between the edges of the text. */
export type Alignment = { kind: 'left' | 'indented' | 'centred' | 'right'; indent: number }

/** A line that has been compared with the edges of its text. `indent` is 0 but for a first line. */
export type AlignedLine = Alignment & { line: PlacedLine; frame: Frame }

/** Whether first lines are set in throughout a text, so that a line that is not goes on with a paragraph. */
export function usesIndents(lines: readonly AlignedLine[]): boolean {
  const text = lines.filter(({ line, kind }) => line.cells === null && kind !== 'centred' && kind !== 'right')
  const indented = text.filter(({ indent }) => indent >= 1.5)
  return indented.length >= 3 && indented.length >= 0.1 * text.length
}

/**
 * Whether a line surely goes on with the paragraph of the one before it, in a text whose first lines are set in: it begins at
 * the edge, and its first word would not have fitted above. Where one of both is missing, the parser weighs the lines.
 */
export function continuesParagraph(after: AlignedLine, before: AlignedLine, body: Body): boolean {
  const { line } = after
  const { line: last, frame } = before
  if (line.cells !== null || last.cells !== null || line.isParted || last.isParted) return false
  if (after.kind !== 'left' || (before.kind !== 'left' && before.kind !== 'indented')) return false
  if (line.x - after.frame.left > 0.8 * body.size || last.x - frame.left > 4.6 * body.size) return false
  if (Math.abs(line.size - last.size) > 0.1 * body.size) return false
  const isBelow = line.page === last.page && line.column === last.column
  const distance = (line.y - last.y) / body.pitch
  if (isBelow && (distance > 1.4 || distance < 0.7)) return false
  const room = (frame.right - last.right) / body.size
  const unit = unbreakable.exec(line.text)?.[0] ?? line.text.charAt(0)
  if (room > widthOf(unit) + 0.6) return false
  return !(sentenceEnd.test(last.text) && partStart.test(line.text))
}

/** What stands between two lines of one paragraph: a space between Latin words. */
export function joinOf(before: string, after: string): string {
  return /[A-Za-z]$/.test(before) && /^[A-Za-z]/.test(after) ? ' ' : ''
}
