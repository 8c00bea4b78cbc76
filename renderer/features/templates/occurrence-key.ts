import type { Occurrence, Place } from '#contract/template.ts'

/** Tells the places of one template apart. */
export function occurrenceKey({ replyId, start }: Pick<Occurrence, 'replyId' | 'start'>): string {
  return `${replyId}-${start}`
}

/** The chosen occurrences as places of the library. */
export function chosenPlaces(occurrences: readonly Occurrence[], chosen: ReadonlySet<string>): Place[] {
  return occurrences
    .filter((occurrence) => chosen.has(occurrenceKey(occurrence)))
    .map(({ replyId, start, end }) => ({ replyId, start, end }))
}
