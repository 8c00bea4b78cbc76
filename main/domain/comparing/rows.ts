import type { ComparisonRow, RowPart, Span } from '#contract/comparison.ts'
import { compareInline } from './inline.ts'
import { isNoise } from './noise.ts'

const lineFeed = 10

/** A range of characters of one text matched with one of the other; null where only one text has something. */
export interface MatchedSpans {
  a: Span | null
  b: Span | null
  moved: boolean
}

/** A row of what both texts have, to the letter. */
export function sameRow(text: string, a: Span, b: Span): ComparisonRow {
  return { kind: 'same', a, b, parts: [{ op: 'equal', text }] }
}

/**
 * The rows of a match: one, and unless noise is ignored another for a line feed that one side alone has.
 *
 * Costs the comparison of the two ranges when they differ.
 */
export function toRows(
  a: string,
  b: string,
  { a: spanA, b: spanB, moved }: MatchedSpans,
  ignoreNoise: boolean,
): ComparisonRow[] {
  if (spanA === null || spanB === null) return [loneRow(a, b, spanA, spanB, ignoreNoise)]
  const [fedA, fedB] = [isFed(a, spanA), isFed(b, spanB)]
  if (fedA === fedB || ignoreNoise) return [pairRow(a, b, spanA, spanB, moved, ignoreNoise)]
  if (fedA) {
    const { end } = spanA
    return [
      pairRow(a, b, { start: spanA.start, end: end - 1 }, spanB, moved, false),
      loneRow(a, b, { start: end - 1, end }, null, false),
    ]
  }
  const { end } = spanB
  return [
    pairRow(a, b, spanA, { start: spanB.start, end: end - 1 }, moved, false),
    loneRow(a, b, null, { start: end - 1, end }, false),
  ]
}

function isFed(text: string, { start, end }: Span): boolean {
  return end - start > 1 && text.charCodeAt(end - 1) === lineFeed
}

function loneRow(
  a: string,
  b: string,
  spanA: Span | null,
  spanB: Span | null,
  ignoreNoise: boolean,
): ComparisonRow {
  const text = spanA === null ? b.slice(spanB?.start, spanB?.end) : a.slice(spanA.start, spanA.end)
  const op = spanA === null ? 'insert' : 'delete'
  if (ignoreNoise && text.trim() === '')
    return { kind: 'same', a: spanA, b: spanB, parts: [{ op, text, noise: true }] }
  return { kind: spanA === null ? 'added' : 'removed', a: spanA, b: spanB, parts: [{ op, text }] }
}

function pairRow(
  a: string,
  b: string,
  spanA: Span,
  spanB: Span,
  moved: boolean,
  ignoreNoise: boolean,
): ComparisonRow {
  const textA = a.slice(spanA.start, spanA.end)
  const textB = b.slice(spanB.start, spanB.end)
  if (textA === textB && !moved) return sameRow(textB, spanA, spanB)
  const parts: RowPart[] = compareInline(textA, textB, ignoreNoise)
  const isChanged = ignoreNoise ? !isNoise(textA, textB) : textA !== textB
  const kind = moved ? (isChanged ? 'moved-changed' : 'moved') : isChanged ? 'changed' : 'same'
  return { kind, a: spanA, b: spanB, parts }
}
