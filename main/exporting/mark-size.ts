import { widthInChars } from '#domain/gbt9704/char-width.ts'
import { letterhead, page } from '#domain/gbt9704/numbers.ts'

/** The size of the red mark in half-points: as large as its longest line allows, at most `maxMarkHalfPoints`. */
export function markHalfPoints(mark: string): number {
  const usableHalfPoints = (page.typeAreaWidthTwips / 10) * 0.95
  const longest = Math.max(1, ...mark.split('\n').map(widthInChars))
  return Math.max(20, Math.min(letterhead.maxMarkHalfPoints, Math.floor(usableHalfPoints / longest)))
}
