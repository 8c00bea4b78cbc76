import { marks } from './lexicon/labels.ts'

/**
 * An ISO date as the standard prints it (clause 7.3.5.4): Arabic numerals, the full year, no padding, no spaces.
 *
 * @returns null when `iso` is no calendar date of the form YYYY-MM-DD
 */
export function printedDate(iso: string): string | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(iso)
  if (match === null) return null
  const month = Number(match[2])
  const day = Number(match[3])
  if (month < 1 || month > 12 || day < 1 || day > 31) return null
  return `${match[1]}${marks.yearUnit}${month}${marks.monthUnit}${day}${marks.dayUnit}`
}
