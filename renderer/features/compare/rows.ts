import type { Comparison, ComparisonRow, RowPart } from '#contract/comparison.ts'
import type { TakenSentence } from '#renderer/editor/take.ts'

/** The run of a row that stands in one of the texts: `a` the library's, `b` the draft's. */
export function partsOfSide(row: ComparisonRow, side: 'a' | 'b'): RowPart[] {
  return row.parts.filter((part) => part.op !== (side === 'a' ? 'insert' : 'delete'))
}

/** The text of a row on one side, without the line end that separates paragraphs. */
export function textOfSide(row: ComparisonRow, side: 'a' | 'b'): string {
  return partsOfSide(row, side)
    .map((part) => part.text)
    .join('')
    .replace(/^\n+|\n+$/g, '')
}

/** What 取用 of a row carries over; `replyId` is null for what was in the draft itself. */
export function takenOf(
  row: ComparisonRow,
  comparison: { b: string },
  replyId: string | null,
): TakenSentence {
  const wording = row.b === null ? '' : comparison.b.slice(row.b.start, row.b.end)
  const own = wording.replace(/^\n+|\n+$/g, '')
  return {
    // A sentence that went over the end of a paragraph goes into one.
    text: textOfSide(row, 'a').replaceAll('\n', ''),
    replyId,
    instead: row.b === null || own === '' ? null : { start: row.b.start + wording.indexOf(own), text: own },
  }
}

/**
 * What 取用 of the paragraph of a row carries over: the older paragraph, in the stead of the draft's when what stays of it
 * stands in one paragraph there.
 */
export function takenParagraph(
  row: ComparisonRow,
  comparison: Comparison,
  replyId: string | null,
): TakenSentence {
  const place = paragraphAt(comparison.a, row.a?.start ?? 0)
  const counterparts = comparison.rows.flatMap((one) =>
    one.a !== null && one.b !== null && place.start <= one.a.start && one.a.start < place.end
      ? [paragraphAt(comparison.b, one.b.start)]
      : [],
  )
  const starts = new Set(counterparts.map(({ start }) => start))
  const [only] = counterparts
  const text = comparison.a.slice(place.start, place.end)
  if (only === undefined || starts.size !== 1) return { text, replyId, instead: null }
  return { text, replyId, instead: { start: only.start, text: comparison.b.slice(only.start, only.end) } }
}

/** The line that holds an offset, without its line feed. */
function paragraphAt(text: string, offset: number): { start: number; end: number } {
  const start = text.lastIndexOf('\n', offset - 1) + 1
  const end = text.indexOf('\n', Math.max(offset, start))
  return { start, end: end === -1 ? text.length : end }
}

/** A row that shows something: not the same in both texts and not a bare line end. */
export function isChange(row: ComparisonRow): boolean {
  return row.kind !== 'same' && (textOfSide(row, 'a') !== '' || textOfSide(row, 'b') !== '')
}

/** Whether a row has anything to print on either side. */
export function isPrinted(row: ComparisonRow): boolean {
  return textOfSide(row, 'a') !== '' || textOfSide(row, 'b') !== ''
}

/** The number, from 1, of the paragraph in which an offset stands. */
export function paragraphOrdinal(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length
}

/** Whether a row begins a paragraph on its leading side (the draft's, or the library's when the draft lacks it). */
export function opensParagraph(row: ComparisonRow, texts: { a: string; b: string }): boolean {
  const [text, start] = row.b === null ? [texts.a, row.a?.start ?? 0] : [texts.b, row.b.start]
  return start === 0 || text[start - 1] === '\n' || text[start] === '\n'
}
