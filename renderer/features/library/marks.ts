import type { FieldPlace } from '#contract/reply.ts'

/** A run of a paragraph; `field` is the innermost field that stands there. */
export interface MarkedRun {
  text: string
  field: FieldPlace | null
}

/**
 * Cuts a span of a text at the edges of the fields found in it. Where fields lie inside each other the shorter one shows.
 * The runs put together are the span again.
 */
export function markedRuns(
  text: string,
  span: { start: number; end: number },
  places: readonly FieldPlace[],
): MarkedRun[] {
  const inside = places.filter(
    (place) => place.start < span.end && place.end > span.start && place.end > place.start,
  )
  const edges = new Set([span.start, span.end])
  for (const place of inside) {
    edges.add(Math.max(span.start, place.start))
    edges.add(Math.min(span.end, place.end))
  }
  const cuts = [...edges].sort((a, b) => a - b)
  return cuts.slice(0, -1).map((start, index) => {
    const end = cuts[index + 1] ?? span.end
    const covering = inside.filter((place) => place.start <= start && place.end >= end)
    const innermost = covering.sort((a, b) => a.end - a.start - (b.end - b.start))[0]
    return { text: text.slice(start, end), field: innermost ?? null }
  })
}
