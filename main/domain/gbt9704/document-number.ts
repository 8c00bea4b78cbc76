import type { DocumentNumber, NumberSeries } from '#contract/issue.ts'
import { documentNumberPattern, numberMarks } from './lexicon/document-number.ts'

/** Gaps told of a series; a library that begins in the middle of a year would name hundreds. */
const mostGaps = 20

/** The parts of a printed number. Null for one of another form. */
export function parseDocumentNumber(printed: string): DocumentNumber | null {
  const match = documentNumberPattern.exec(printed.replaceAll(/\s/gu, ''))
  if (match === null) return null
  const [, series = '', year, sequence] = match
  const parts = { series, year: Number(year), sequence: Number(sequence) }
  return parts.sequence > 0 ? parts : null
}

/** A number as the standard prints it (clause 7.2.5): six-sided brackets, the full year, no 第, no zero before it. */
export function printDocumentNumber({ series, year, sequence }: DocumentNumber): string {
  return `${series}${numberMarks.open}${year}${numberMarks.close}${sequence}${numberMarks.unit}`
}

/**
 * Where the series stand in a year: the number after the highest used one, 1 in a year that has none, and the numbers between the lowest and
 * the highest that nothing bears.
 *
 * @param names  the office's series, in its order; series that are only found used come after them
 */
export function seriesOf(
  used: readonly DocumentNumber[],
  names: readonly string[],
  year: number,
): NumberSeries[] {
  const inYear = used.filter((each) => each.year === year)
  const all = new Set([...names, ...used.map((each) => each.series)])
  return [...all].map((series) => {
    const taken = new Set(inYear.filter((each) => each.series === series).map((each) => each.sequence))
    const last = taken.size === 0 ? null : Math.max(...taken)
    const gaps: number[] = []
    for (let at = taken.size === 0 ? 1 : Math.min(...taken); last !== null && at < last; at += 1) {
      if (!taken.has(at) && gaps.length < mostGaps) gaps.push(at)
    }
    return { series, year, next: (last ?? 0) + 1, last, gaps }
  })
}
