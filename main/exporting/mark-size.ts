import { widthInChars } from '#domain/gbt9704/char-width.ts'
import { letterhead, page } from '#domain/gbt9704/numbers.ts'

/** The size of the red mark in half-points: as large as the organ's name allows on one line, at most `maxMarkHalfPoints`. */
export function markHalfPoints(organ: string): number {
  const usableHalfPoints = (page.typeAreaWidthTwips / 10) * 0.95
  const fitting = Math.floor(usableHalfPoints / Math.max(1, widthInChars(organ)))
  return Math.max(20, Math.min(letterhead.maxMarkHalfPoints, fitting))
}
