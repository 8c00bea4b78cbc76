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

/**
 * What is chosen after a box was pressed: that one turned over, or with `anchor` all from there to it set as the anchor is.
 *
 * @param keys  in the order in which they are seen
 */
export function afterChoosing(
  keys: readonly string[],
  chosen: ReadonlySet<string>,
  pressed: string,
  anchor: string | null,
): Set<string> {
  const next = new Set(chosen)
  const from = anchor === null ? -1 : keys.indexOf(anchor)
  const to = keys.indexOf(pressed)
  if (anchor === null || from === -1 || to === -1) {
    if (!next.delete(pressed)) next.add(pressed)
    return next
  }
  for (const key of keys.slice(Math.min(from, to), Math.max(from, to) + 1)) {
    if (chosen.has(anchor)) next.add(key)
    else next.delete(key)
  }
  return next
}
