import type { PageRows, Row } from './piece.ts'
import { endOf, joinNear, startOf, textOfRow } from './piece.ts'

/** Which part of its page a row belongs to: all of it, or the left or the right of two columns. */
export type Column = 'whole' | 'left' | 'right'

/** A row with its place in the order of reading. */
export type PlacedRow = { row: Row; column: Column }

/** Fewest rows on either side, and fewest characters a row, that make columns of running text by themselves. */
const fewestLeft = 6
const fewestRight = 4
const fewestCharacters = 8

/** Rows of one block between rows that cross the gutter. */
type Block = { left: Row[]; right: Row[] }

/** The parts of a row left and right of the gutter; null when it crosses. */
function cutRow(row: Row, gutter: number): { left: Row | null; right: Row | null } | null {
  if (row.segments.some((segment) => segment.x < gutter && segment.right > gutter)) return null
  const left = row.segments.filter((segment) => segment.right <= gutter)
  const right = row.segments.filter((segment) => segment.x >= gutter)
  return {
    left: left.length === 0 ? null : { ...row, segments: left },
    right: right.length === 0 ? null : { ...row, segments: right },
  }
}

/** How many places are tried. */
const mostGutters = 4

/**
 * Places that may part two columns, likely ones first: where most rows have a gap, and before the starts that most rows
 * share, since the lines of two columns need not be level.
 */
function findGutters(rows: readonly Row[]): number[] {
  const size = Math.max(0.01, ...rows.map((row) => row.size))
  const left = Math.min(...rows.map(startOf))
  const right = Math.max(...rows.map(endOf))
  const isInside = (at: number) => at > left + 0.25 * (right - left) && at < right - 0.25 * (right - left)
  const counts = new Map<number, { gutter: number; count: number }>()
  const vote = (gutter: number) => {
    const key = Math.round(gutter / size)
    const entry = counts.get(key)
    if (entry === undefined) counts.set(key, { gutter, count: 1 })
    else entry.count++
  }
  for (const { segments } of rows) {
    for (const [index, segment] of segments.entries()) {
      const before = segments[index - 1]
      const gutter = before === undefined ? segment.x - 0.3 * size : (before.right + segment.x) / 2
      if (isInside(gutter)) vote(gutter)
    }
  }
  return [...counts.values()]
    .filter(({ count }) => count >= fewestRight - 1)
    .toSorted((a, b) => b.count - a.count)
    .slice(0, mostGutters)
    .map(({ gutter }) => gutter)
}

/** Whether rows are lines of running text: one segment each, long enough, most of them as long as their column. */
function isRunningText(rows: readonly Row[], fewest: number): boolean {
  if (rows.length < fewest) return false
  const right = Math.max(...rows.map(endOf))
  const size = Math.max(...rows.map((row) => row.size))
  const whole = rows.filter((row) => joinNear(row).segments.length === 1)
  const full = rows.filter((row) => right - endOf(row) < 1.6 * size)
  const characters = rows.reduce((sum, row) => sum + textOfRow(row).length, 0) / rows.length
  return (
    whole.length >= 0.8 * rows.length && full.length >= 0.5 * rows.length && characters >= fewestCharacters
  )
}

function isColumnBlock({ left, right }: Block, isKnownGutter: boolean): boolean {
  if (isKnownGutter) return isRunningText(left, 2) && right.length > 0
  if (!isRunningText(left, fewestLeft) || !isRunningText(right, fewestRight)) return false
  const widthOf = (rows: readonly Row[]) => Math.max(...rows.map(endOf)) - Math.min(...rows.map(startOf))
  const ratio = widthOf(left) / Math.max(1, widthOf(right))
  return ratio > 0.6 && ratio < 1.7
}

/** The rows of a page in reading order for a given gutter; null when nothing on it stands in columns. */
function placeRows(rows: readonly Row[], gutter: number, isKnownGutter: boolean): PlacedRow[] | null {
  const placed: PlacedRow[] = []
  let block: Block = { left: [], right: [] }
  let original: Row[] = []
  let found = false
  const close = () => {
    if (isColumnBlock(block, isKnownGutter && placed.length === 0)) {
      found = true
      placed.push(...block.left.map((row): PlacedRow => ({ row, column: 'left' })))
      placed.push(...block.right.map((row): PlacedRow => ({ row, column: 'right' })))
    } else placed.push(...original.map((row): PlacedRow => ({ row, column: 'whole' })))
    block = { left: [], right: [] }
    original = []
  }
  for (const row of rows) {
    const cut = cutRow(row, gutter)
    if (cut === null) {
      close()
      placed.push({ row, column: 'whole' })
      continue
    }
    original.push(row)
    if (cut.left !== null) block.left.push(cut.left)
    if (cut.right !== null) block.right.push(cut.right)
  }
  close()
  return found ? placed : null
}

/**
 * Puts the rows of each page into the order of reading: on a page of two columns the left one goes first. Two organs that
 * sign side by side, a tail of labels and a table are no columns: those are running text over many rows. The last page
 * of a text in columns may hold fewer.
 *
 * @returns for each page its rows, and the numbers (from 1) of the pages in columns
 */
export function orderColumns(pages: readonly PageRows[]): { pages: PlacedRow[][]; inColumns: number[] } {
  let knownGutter: number | null = null
  const inColumns: number[] = []
  const ordered = pages.map(({ rows }, index) => {
    let placed: PlacedRow[] | null = null
    for (const gutter of findGutters(rows)) {
      placed = placeRows(rows, gutter, false)
      if (placed === null) continue
      knownGutter = gutter
      break
    }
    if (placed === null && knownGutter !== null) placed = placeRows(rows, knownGutter, true)
    if (placed !== null) inColumns.push(index + 1)
    placed ??= rows.map((row): PlacedRow => ({ row, column: 'whole' }))
    return placed.map(({ row, column }) => ({ row: joinNear(row), column }))
  })
  return { pages: ordered, inColumns }
}
