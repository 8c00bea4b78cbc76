import type { Comparison, ComparisonRow, RowPart, Span } from '#contract/comparison.ts'
import { splitSentences } from '#domain/text/sentences.ts'
import { alignSentences, type Match } from './align.ts'
import { compareInline } from './inline.ts'
import { isNoise, printedMarks } from './noise.ts'

export interface CompareOptions {
  /**
   * Differences of white space, line breaks, width and the shape of marks count as equal for `kind` and `similarity`;
   * parts keep them, marked as noise.
   */
  ignoreNoise?: boolean
}

/** A range of one text matched with one of the other; null where only one text has something. */
interface Group {
  a: Span | null
  b: Span | null
  moved: boolean
}

/**
 * Compares two texts sentence by sentence, then inside the matched sentences.
 *
 * @returns  rows in the order of b, removed rows at their old place. `equal` + `insert` of the rows in order give b;
 *           `equal` + `delete` of the rows by `a.start` give a. A line feed that only one side of a pair has is a row
 *           of its own, unless noise is ignored.
 *
 * A few milliseconds for two texts of 3,000 characters; about linear in the length beyond that.
 */
export function compareTexts(a: string, b: string, options: CompareOptions = {}): Comparison {
  const ignoreNoise = options.ignoreNoise ?? false
  const spansA = splitSentences(printedMarks(a))
  const spansB = splitSentences(printedMarks(b))
  const matches = alignSentences(sentencesOf(a, spansA), sentencesOf(b, spansB))
  const rows: ComparisonRow[] = []
  for (const group of orderGroups(matches, spansA.length, spansB.length))
    rows.push(...toRows(a, b, charactersOf(group, spansA, spansB), ignoreNoise))
  return { similarity: similarityOf(rows, a.length + b.length), rows, a, b }
}

/** The sentences without the line feed that ends them. */
function sentencesOf(text: string, spans: readonly Span[]): string[] {
  return spans.map(({ start, end }) =>
    text.slice(start, end - start > 1 && text.charCodeAt(end - 1) === lineFeed ? end - 1 : end),
  )
}

const lineFeed = 10

/** Ranges of sentences as ranges of characters. */
function charactersOf(group: Group, spansA: Span[], spansB: Span[]): Group {
  const characters = (range: Span | null, spans: Span[]): Span | null =>
    range && { start: spans[range.start]?.start ?? 0, end: spans[range.end - 1]?.end ?? 0 }
  return { a: characters(group.a, spansA), b: characters(group.b, spansB), moved: group.moved }
}

/** Fills in what is matched with nothing: added groups in the order of b, removed ones after what preceded them in a. */
function orderGroups(matches: readonly Match[], sizeA: number, sizeB: number): Group[] {
  const startsB = new Map(matches.map((match) => [match.b, match]))
  const startsA = new Map(matches.map((match) => [match.a, match]))
  const removedAfter = new Map<number, Group[]>()
  let anchor = -1
  for (let at = 0; at < sizeA;) {
    const match = startsA.get(at)
    if (match !== undefined) {
      if (!match.moved) anchor = match.b
      at = match.toA
      continue
    }
    const group = { a: { start: at, end: at + 1 }, b: null, moved: false }
    const waiting = removedAfter.get(anchor)
    if (waiting === undefined) removedAfter.set(anchor, [group])
    else waiting.push(group)
    at += 1
  }
  const groups: Group[] = [...(removedAfter.get(-1) ?? [])]
  for (let at = 0; at < sizeB;) {
    const match = startsB.get(at)
    const a = match === undefined ? null : { start: match.a, end: match.toA }
    const end = match?.toB ?? at + 1
    groups.push({ a, b: { start: at, end }, moved: match?.moved ?? false })
    groups.push(...(removedAfter.get(at) ?? []))
    at = end
  }
  return groups
}

function toRows(
  a: string,
  b: string,
  { a: spanA, b: spanB, moved }: Group,
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
  const parts: RowPart[] = compareInline(textA, textB, ignoreNoise)
  const isChanged = ignoreNoise ? !isNoise(textA, textB) : textA !== textB
  const kind = moved ? (isChanged ? 'moved-changed' : 'moved') : isChanged ? 'changed' : 'same'
  return { kind, a: spanA, b: spanB, parts }
}

function similarityOf(rows: readonly ComparisonRow[], total: number): number {
  if (total === 0) return 1
  let equal = 0
  for (const { parts } of rows) {
    for (const part of parts) {
      if (part.op === 'equal') equal += 2 * part.text.length
      else if (part.noise === true) equal += part.text.length
    }
  }
  return Math.min(1, equal / total)
}
