import { normaliseLineText } from '#domain/text/normalise.ts'
import { widthOf } from '#domain/text/width.ts'
import { bareNumber, pageNumber } from './lexicon/formulas.ts'
import { mayHoldRows } from './lexicon/marks.ts'
import { findRows, printRow } from './table-rows.ts'

/** A physical line of a reply. */
export type Line = {
  /** As printed, without the white space at its edges. */
  raw: string
  /** What is put into the text for it: `raw`, or the cells of a row parted by ｜. */
  printed: string
  /** Where `raw` begins in the source. */
  at: number
  /** `printed` normalised. */
  text: string
  /** Width in Chinese characters, see `widthOf`. */
  width: number
  /** White space before it, in Chinese characters; a tab counts as two. */
  indent: number
  /** Whether an empty line, a page number or a page break stands before it. */
  afterGap: boolean
  /** Whether a page number or a form feed stands before it. */
  pageStart: boolean
}

function indentOf(raw: string): number {
  const space = /^[\s\u3000\ufeff]*/.exec(raw)?.[0] ?? ''
  let indent = 0
  for (const char of space) indent += char === '\u3000' ? 1 : char === '\t' ? 2 : char === '\ufeff' ? 0 : 0.5
  return indent
}

/** Converters leave a narrow space between Chinese and digits where the page had a quarter of a character. */
function narrowSpaces(raw: string): number {
  if (!raw.includes(' ')) return 0
  return [
    ...raw.matchAll(/(?<=[\p{Script=Han}，。、]) (?=[A-Za-z0-9])|(?<=[A-Za-z0-9]) (?=\p{Script=Han})/gu),
  ].length
}

/** A page has more lines than a row of a table that was flattened has cells. */
const shortestPage = 4

/** Bare numbers are page numbers only when they count up from the first page or the second, a page of lines before each but the last. */
function bareNumbersArePages(lines: readonly string[]): boolean {
  const visible = lines.filter((line) => line !== '')
  const places = visible.flatMap((line, index) => (bareNumber.test(line) ? [index] : []))
  const first = Number(visible[places[0] ?? -1] ?? 0)
  if (first !== 1 && first !== 2) return false
  return places.every((place, index) => {
    const isLastLine = place === visible.length - 1
    const isWholePage = place - (places[index - 1] ?? -1) > shortestPage
    return Number(visible[place]) === first + index && (isWholePage || isLastLine)
  })
}

const lineEnd = /\r\n?|[\n\u0085\u2028\u2029]|\f/g

/** The lines of a page with the offset of each. A form feed stands at the start of its line. */
function splitPhysical(raw: string): { text: string; start: number }[] {
  const lines: { text: string; start: number }[] = []
  let start = 0
  for (const match of raw.matchAll(lineEnd)) {
    lines.push({ text: raw.slice(start, match.index), start })
    start = match[0] === '\f' ? match.index : match.index + match[0].length
  }
  lines.push({ text: raw.slice(start), start })
  return lines
}

/**
 * Splits raw text into its lines, without empty lines and page numbers.
 *
 * @returns the lines in order, and how many page numbers were left out
 */
export function readLines(raw: string): { lines: Line[]; pageNumbers: number } {
  const physical = splitPhysical(raw)
  const rows = mayHoldRows.test(raw) ? findRows(physical.map((line) => line.text)) : []
  const dropBare = bareNumbersArePages(physical.map((line) => line.text.trim()))
  const lines: Line[] = []
  let pageNumbers = 0
  let afterGap = false
  let pageStart = false
  for (const [index, { text: line, start }] of physical.entries()) {
    if (line.startsWith('\f')) pageStart = true
    const trimmed = line.trim()
    const isPage = pageNumber.test(trimmed) || (dropBare && bareNumber.test(trimmed))
    if (isPage) pageNumbers++
    const printed = rows[index] === true ? printRow(line.replace(/^\f/, '')) : trimmed
    const text = isPage ? '' : normaliseLineText(printed)
    if (text === '') {
      afterGap = true
      pageStart = pageStart || isPage
      continue
    }
    lines.push({
      raw: trimmed,
      printed,
      at: start + line.length - line.trimStart().length,
      text,
      width: widthOf(text) + 0.25 * narrowSpaces(trimmed),
      indent: indentOf(line.replace(/^\f/, '')),
      afterGap,
      pageStart,
    })
    afterGap = false
    pageStart = false
  }
  return { lines, pageNumbers }
}
