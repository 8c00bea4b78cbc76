import { findLabels } from './labels.ts'
import { cellMark } from './lexicon/marks.ts'

/** A row on a line of its own that nothing around confirms: many short cells without a colon. */
const leastCells = 3
const longestLoneCell = 20

/** How many tabs a line has; 0 when all of them are an indent, or nothing else stands in it. */
function countTabs(line: string): number {
  if (!line.includes('\t') || line.trim() === '') return 0
  return hasTabsInside(line) ? line.split('\t').length - 1 : line.trimStart().split('\t').length - 1
}

function hasTabsInside(line: string): boolean {
  return line.trim().includes('\t')
}

function cellsOf(line: string): string[] {
  return line.split('\t').map((cell) => cell.trim())
}

/** Labels with their values that a typist put side by side: 办理结果：A⇥签发人：某. */
function isLabelLine(line: string): boolean {
  const labels = findLabels(line.trim().replaceAll('\t', ' '))
  return labels.length > 0 && (labels[0]?.start ?? 1) <= 1
}

function isLoneRow(line: string): boolean {
  const cells = cellsOf(line.trim())
  const isShort = cells.every((cell) => cell.length <= longestLoneCell && !/[。：:]/.test(cell))
  const hasFigure = cells.some((cell) => /^[0-9][0-9.,%]*$/.test(cell))
  return isShort && (hasFigure ? cells.length >= leastCells : cells.length > leastCells)
}

/** Names that were typed in columns, up to the colon of the salutation, are no rows. */
function clearAddresses(lines: readonly string[], mayBe: boolean[]): void {
  let isAddress = false
  for (let index = lines.length - 1; index >= 0; index--) {
    const hasColon = /[：:]$/.test((lines[index] ?? '').trim())
    isAddress = mayBe[index] === true && (isAddress || hasColon)
    if (isAddress) mayBe[index] = false
  }
}

/**
 * Which lines are rows of a table: those with ｜ or in pipes, and those with tabs, where a tab may also be typed as space.
 * Two lines one after the other with the same number of tabs are rows unless they begin with a label, and so are the lines
 * with tabs right beside rows; a lone one only when it has many short cells.
 *
 * @param lines as printed, white space included
 */
export function findRows(lines: readonly string[]): boolean[] {
  const tabs = lines.map(countTabs)
  const rows = lines.map(
    (line) => line.includes(cellMark) || (line.includes('|') && /^\s*\|.+\|\s*$/.test(line)),
  )
  if (tabs.every((count) => count === 0)) return rows
  const mayBe = lines.map((line, index) => (tabs[index] ?? 0) > 0 && !isLabelLine(line))
  clearAddresses(lines, mayBe)
  lines.forEach((line, index) => {
    if (mayBe[index] !== true || !hasTabsInside(line)) return
    const isBeside = (other: number): boolean =>
      mayBe[other] === true && tabs[other] === tabs[index] && hasTabsInside(lines[other] ?? '')
    rows[index] = isBeside(index - 1) || isBeside(index + 1) || isLoneRow(line)
  })
  for (const step of [1, -1]) {
    for (let turn = 0; turn < lines.length; turn++) {
      const index = step === 1 ? turn : lines.length - 1 - turn
      if (mayBe[index] === true && rows[index - step] === true) rows[index] = true
    }
  }
  return rows
}

/** A row with its cells parted by ｜; empty cells stay, so that columns do. */
export function printRow(line: string): string {
  if (!line.includes('\t')) return line.trim()
  return cellsOf(line).join(cellMark)
}

/** Lines or paragraphs that a head has at most, besides the rows of forms. */
const longestHead = 24

/** How many of the first lines may belong to the head. */
export function headLimit(count: number, textOf: (index: number) => string): number {
  let [limit, counted] = [0, 0]
  while (limit < count && counted < longestHead) {
    if (!textOf(limit).includes(cellMark)) counted++
    limit++
  }
  return limit
}
