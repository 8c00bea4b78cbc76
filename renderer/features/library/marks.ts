import type { FieldPlace } from '#contract/reply.ts'
import type { SourceChange } from './source-changes.ts'
import type { Range } from './source-places.ts'

/** A run of a paragraph, from `start` of the whole text, with the fields that stand there, the innermost first. */
export interface MarkedRun {
  text: string
  start: number
  fields: readonly FieldPlace[]
}

/** A run of a line of the original, with what was changed there. */
export interface SourceRun extends MarkedRun {
  change: SourceChange | null
}

function overlaps(range: Range, span: Range): boolean {
  return range.start < span.end && range.end > span.start && range.end > range.start
}

/** Cuts a span at the edges of ranges. The pieces put together are the span. */
function pieces(span: Range, ranges: readonly Range[]): Range[] {
  const edges = new Set([span.start, span.end])
  for (const range of ranges) {
    edges.add(Math.max(span.start, range.start))
    edges.add(Math.min(span.end, range.end))
  }
  const cuts = [...edges].sort((a, b) => a - b)
  return cuts.slice(0, -1).map((start, index) => ({ start, end: cuts[index + 1] ?? span.end }))
}

function covering(places: readonly FieldPlace[], piece: Range): FieldPlace[] {
  return places
    .filter((place) => place.start <= piece.start && place.end >= piece.end)
    .sort((a, b) => a.end - a.start - (b.end - b.start))
}

/**
 * Cuts a span of a text at the edges of the fields found in it, and of what is to be shown. The runs put together are the span again.
 */
export function markedRuns(
  text: string,
  span: Range,
  places: readonly FieldPlace[],
  shown: Range | null = null,
): MarkedRun[] {
  const inside = places.filter((place) => overlaps(place, span))
  const cuts = shown !== null && overlaps(shown, span) ? [...inside, shown] : inside
  return pieces(span, cuts).map((piece) => ({
    text: text.slice(piece.start, piece.end),
    start: piece.start,
    fields: covering(inside, piece),
  }))
}

/** The index of the first of ascending changes that ends behind `at`. */
function firstBehind(changes: readonly SourceChange[], at: number): number {
  let low = 0
  let high = changes.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (changes[middle]!.end <= at) low = middle + 1
    else high = middle
  }
  return low
}

/** As `markedRuns`, for a line of the original: cut also where something was changed. `changes` ascend and do not overlap. */
export function sourceRuns(
  source: string,
  span: Range,
  places: readonly FieldPlace[],
  changes: readonly SourceChange[],
): SourceRun[] {
  const near: SourceChange[] = []
  for (let index = firstBehind(changes, span.start - 1); index < changes.length; index++) {
    const change = changes[index]!
    if (change.start >= span.end) break
    near.push(change)
  }
  const inside = places.filter((place) => overlaps(place, span))
  const replacing = near.filter((change) => overlaps(change, span))
  const added = near.filter((change) => change.kind === 'added' && change.start >= span.start)
  return pieces(span, [...inside, ...replacing, ...added]).flatMap((piece) => {
    const run = {
      text: source.slice(piece.start, piece.end),
      start: piece.start,
      fields: covering(inside, piece),
    }
    const change = replacing.find((one) => one.start <= piece.start && one.end >= piece.end) ?? null
    const put = added.filter((one) => one.start === piece.start)
    return [
      ...put.map((one) => ({ text: '', start: piece.start, fields: [], change: one })),
      { ...run, change },
    ]
  })
}
