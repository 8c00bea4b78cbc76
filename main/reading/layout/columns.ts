import type { PageRows, Row } from './piece.ts'
import { endOf, startOf, textOfRow } from './piece.ts'

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

/** The place that most rows leave free between two segments; null when hardly any does. */
function findGutter(rows: readonly Row[]): number | null {
  const gaps = rows.flatMap((row) =>
    row.segments.slice(1).map((segment, index) => ({ from: row.segments[index]?.right ?? 0, to: segment.x })),
  )
  let best: { gutter: number; count: number } | null = null
  const places = [...new Set(gaps.map(({ from, to }) => Math.round((from + to) / 2)))].slice(0, 200)
  for (const gutter of places) {
    const count = gaps.filter(({ from, to }) => from <= gutter && gutter <= to).length
    if (best === null || count > best.count) best = { gutter, count }
  }
  return best !== null && best.count >= fewestRight ? best.gutter : null
}

/** Whether rows are lines of running text: one segment each, long enough, most of them as long as their column. */
function isRunningText(rows: readonly Row[], fewest: number): boolean {
  if (rows.length < fewest) return false
  const right = Math.max(...rows.map(endOf))
  const size = Math.max(...rows.map((row) => row.size))
  const whole = rows.filter((row) => row.segments.length === 1)
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
  const gutters = pages.map((page) => findGutter(page.rows))
  const first = pages.map((page, index) => {
    const gutter = gutters[index] ?? null
    return gutter === null ? null : placeRows(page.rows, gutter, false)
  })
  const known = first.findIndex((rows) => rows !== null)
  const knownGutter = known < 0 ? null : (gutters[known] ?? null)
  const inColumns: number[] = []
  const ordered = pages.map((page, index) => {
    const again = knownGutter === null || index < known ? null : placeRows(page.rows, knownGutter, true)
    const placed = first[index] ?? again
    if (placed !== null) inColumns.push(index + 1)
    return placed ?? page.rows.map((row): PlacedRow => ({ row, column: 'whole' }))
  })
  return { pages: ordered, inColumns }
}
