import type { PlacedRow } from './columns.ts'
import type { Body } from './frame.ts'
import { labelled, listMarker, wholeDate } from './lexicon.ts'
import type { Row, Segment } from './piece.ts'

/** Rows times columns that make a table: two by two may as well be two organs and their dates. */
const fewestCells = 6

type Interval = { from: number; to: number }

/** A table on one page: its rows from `start` up to `end`, exclusive, as cells. */
export type FoundTable = { start: number; end: number; rows: { row: Row; cells: string[] }[] }

/** The stretches of the page that segments cover, those that touch joined. */
function cover(intervals: readonly Interval[], row: Row): Interval[] {
  const merged: Interval[] = []
  const all = [...intervals, ...row.segments.map(({ x, right }) => ({ from: x, to: right }))]
  for (const { from, to } of all.toSorted((a, b) => a.from - b.from)) {
    const last = merged.at(-1)
    if (last !== undefined && from <= last.to) last.to = Math.max(last.to, to)
    else merged.push({ from, to })
  }
  return merged
}

/** The texts of a row for each column; of several segments in one column the texts are joined. */
function cellsOf(row: Row, columns: readonly Interval[]): string[] {
  return columns.map(({ from, to }) =>
    row.segments
      .filter((segment) => segment.x >= from && segment.right <= to)
      .map((segment) => segment.text)
      .join(''),
  )
}

/** The places of a cell that may stand below each other. */
const places: readonly ((cell: Segment) => number)[] = [
  (cell) => cell.x,
  (cell) => cell.right,
  (cell) => cell.x + cell.right,
]

/** Whether most cells of each column begin, end or are centred at one line; in two rows all columns in the same way. */
function isAligned(rows: readonly Row[], columns: readonly Interval[], size: number): boolean {
  const columnHolds = ({ from, to }: Interval, place: (cell: Segment) => number): boolean => {
    const cells = rows.flatMap((row) => row.segments.filter(({ x, right }) => x >= from && right <= to))
    const ordered = cells.map(place).toSorted((a, b) => a - b)
    const middle = ordered[Math.floor(ordered.length / 2)] ?? 0
    return ordered.filter((value) => Math.abs(value - middle) < 0.7 * size).length >= 0.7 * ordered.length
  }
  if (rows.length < 3) return places.some((place) => columns.every((column) => columnHolds(column, place)))
  return columns.every((column) => places.some((place) => columnHolds(column, place)))
}

/** Rows that look like a table but are labels with values, a numbered list, or signatures with their dates. */
function isSomethingElse(cells: readonly string[][]): boolean {
  const filled = cells.flat().filter((cell) => cell !== '')
  if (filled.filter((cell) => labelled.test(cell)).length * 3 > filled.length) return true
  const columns = cells[0]?.length ?? 0
  if (columns === 2 && cells.every((row) => row[0] === '' || listMarker.test(row[0] ?? ''))) return true
  if (cells.at(-1)?.every((cell) => wholeDate.test(cell.replace(/\s/g, ''))) === true) return true
  const longest = cells.length > 2 ? 40 : 12
  return filled.reduce((sum, cell) => sum + cell.length, 0) > longest * filled.length
}

/** A row that has nothing in its first column goes on with the cells of the row before it. */
function joinContinuations(
  rows: readonly { row: Row; cells: string[] }[],
  pitch: number,
): FoundTable['rows'] {
  const joined: FoundTable['rows'] = []
  let lastY = -Infinity
  for (const { row, cells } of rows) {
    const before = joined.at(-1)
    if (before !== undefined && cells[0] === '' && row.y - lastY < 1.3 * pitch)
      before.cells = before.cells.map((cell, index) => cell + (cells[index] ?? ''))
    else joined.push({ row, cells })
    lastY = row.y
  }
  return joined
}

/** Whether a row with one cell only keeps to a column that is there already. */
function isWithinColumn(row: Row, columns: readonly Interval[], size: number): boolean {
  return row.segments.every(({ x, right }) =>
    columns.some(({ from, to }) => x > from - 0.7 * size && right < to + 8 * size && x < to),
  )
}

/** The table that begins with a row, or null. */
function tableAt(rows: readonly PlacedRow[], start: number, body: Body): FoundTable | null {
  const first = rows[start]
  if (first === undefined || first.row.segments.length < 2) return null
  let columns = cover([], first.row)
  let widest = first.row.segments.length
  let end = start + 1
  let lastWide = start
  for (; end < rows.length; end++) {
    const next = rows[end]
    const before = rows[end - 1]
    if (next === undefined || before === undefined || next.column !== first.column) break
    if (next.row.y - before.row.y > 3 * body.pitch) break
    const covered = cover(columns, next.row)
    if (covered.length < Math.max(widest, next.row.segments.length)) break
    if (next.row.segments.length === 1 && !isWithinColumn(next.row, columns, body.size)) break
    columns = covered
    widest = Math.max(widest, next.row.segments.length)
    const isContinuation = (next.row.segments[0]?.x ?? 0) > (columns[0]?.to ?? 0)
    if (next.row.segments.length > 1 || isContinuation) lastWide = end
  }
  end = lastWide + 1
  const found = rows.slice(start, end).map(({ row }) => row)
  const wide = found.filter((row) => row.segments.length > 1)
  if (wide.length < 2 || wide.length * columns.length < fewestCells) return null
  const complete = wide.filter((row) => row.segments.length >= columns.length).length
  if (complete < (wide.length < 3 ? 2 : 0.5 * wide.length)) return null
  const cells = found.map((row) => ({ row, cells: cellsOf(row, columns) }))
  if (isSomethingElse(cells.map((row) => row.cells)) || !isAligned(wide, columns, body.size)) return null
  return { start, end, rows: joinContinuations(cells, body.pitch) }
}

/**
 * Finds tables among the rows of a page: rows one below the other whose wide gaps stand at the same places, with at least six
 * cells. Rules that a page draws are not known here, so that smaller tables stay lines with wide spaces.
 */
export function findTables(rows: readonly PlacedRow[], body: Body): FoundTable[] {
  const tables: FoundTable[] = []
  for (let at = 0; at < rows.length; at++) {
    const table = tableAt(rows, at, body)
    if (table === null) continue
    tables.push(table)
    at = table.end - 1
  }
  return tables
}
