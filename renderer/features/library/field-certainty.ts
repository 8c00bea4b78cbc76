import type { FieldPlace } from '#contract/reply.ts'

/** From here on a field counts as read with certainty. */
const sureFrom = 0.7

export function isSure(place: Pick<FieldPlace, 'confidence'>): boolean {
  return place.confidence >= sureFrom
}

/** The names of the fields that were read without certainty and not corrected since. */
export function unsureFields(
  places: readonly FieldPlace[],
  isCorrected: (field: string) => boolean,
): Set<string> {
  return new Set(
    places.filter((place) => !isSure(place) && !isCorrected(place.field)).map((place) => place.field),
  )
}
