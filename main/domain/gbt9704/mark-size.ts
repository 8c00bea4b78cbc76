import { widthInChars } from './char-width.ts'
import { letterhead, lineLead, mmToTwips, page } from './numbers.ts'
import type { PageLine } from './page.ts'

/** The size of the red mark in half-points: as large as its longest line allows, at most `maxMarkHalfPoints`. */
export function markHalfPoints(mark: string): number {
  const usableHalfPoints = (page.typeAreaWidthTwips / 10) * 0.95
  const longest = Math.max(1, ...mark.split('\n').map(widthInChars))
  return Math.max(20, Math.min(letterhead.maxMarkHalfPoints, Math.floor(usableHalfPoints / longest)))
}

/** The height of one line of the mark: six fifths of its type. */
export function markLineTwips(halfPoints: number): number {
  return halfPoints * 12
}

/**
 * What a line of the mark holds above and below the ink of a Chinese character, since the standard measures from the mark itself: with the
 * baseline four fifths down the line (Word, LibreOffice) and characters from 0.8 to -0.08 of their size, about a sixth of it on either side.
 */
export function markLeadTwips(halfPoints: number): number {
  return Math.round(halfPoints * 10 * 0.165)
}

/** From the lower edge of the line above it to the red line of a document, which stands 4 mm under the ink of the number, or of the mark when there is no number. */
export function headRuleGapTwips({ role, text }: Pick<PageLine, 'role' | 'text'>): number {
  const lead = role === 'letterhead' ? markLeadTwips(markHalfPoints(text)) : lineLead.belowTwips
  return Math.max(0, mmToTwips(letterhead.ruleBelowNumberMm) - lead)
}
