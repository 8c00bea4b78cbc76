import type { Body } from './frame.ts'
import { measureBody } from './frame.ts'
import { barePageNumber, markedPageNumber } from './lexicon.ts'
import type { PageRows, Row } from './piece.ts'
import { textOfRow } from './piece.ts'

/** Rows at either edge that are compared. A head or foot takes fewer: where all come again, the page itself does. */
const deepest = 3

/** What was left out besides the text. */
export type Furniture = { furniture: string[]; watermarks: string[] }

type Edge = { row: Row; page: number; fromTop: boolean; key: string }

/** What stays of a line from page to page. */
function patternOf(text: string): string {
  return text.replace(/\s/g, '').replace(/[0-9０-９]+/g, '0')
}

function bodyOf(pages: readonly PageRows[]): Body {
  return measureBody(
    pages.flatMap(({ rows }, page) =>
      rows.map((row) => ({ text: textOfRow(row), y: row.y, size: row.size, page, column: 'whole' })),
    ),
  )
}

/** Whether a row stands off from the text beside it, or is set smaller. */
function isSetOff(rows: readonly Row[], at: number, fromTop: boolean, body: Body): boolean {
  const row = rows[at]
  const inner = rows[fromTop ? at + 1 : at - 1]
  if (row === undefined) return false
  if (inner === undefined || row.size < 0.92 * body.size) return true
  return Math.abs(inner.y - row.y) > 1.25 * body.pitch
}

/** The rows near the edges of all pages, alike ones under the same key: text but for numbers, edge, height on the page. */
function edgesOf(pages: readonly PageRows[], body: Body): Edge[] {
  return pages.flatMap((page, index) => {
    const { rows } = page
    const reach = Math.min(deepest, Math.floor(rows.length / 2))
    return rows.flatMap((row, at): Edge[] => {
      const fromTop = at < reach
      if (!fromTop && at < rows.length - reach) return []
      const text = patternOf(textOfRow(row))
      const height = Math.round((fromTop ? row.y : page.height - row.y) / Math.max(0.01, body.size))
      return [{ row, page: index, fromTop, key: `${fromTop ? 'top' : 'foot'} ${height} ${text}` }]
    })
  })
}

/**
 * Rows that come again at the same height of several pages. A text of another reply in the same file begins with the same
 * title at the same height, but not on every other page, and in larger letters.
 */
function repeatedRows(pages: readonly PageRows[], body: Body): Set<Row> {
  const groups = new Map<string, Edge[]>()
  for (const edge of edgesOf(pages, body)) {
    const group = groups.get(edge.key)
    if (group === undefined) groups.set(edge.key, [edge])
    else group.push(edge)
  }
  const found = new Set<Row>()
  for (const group of groups.values()) {
    const count = new Set(group.map((edge) => edge.page)).size
    const isLarge = group.some((edge) => edge.row.size > 1.1 * body.size)
    const least = Math.max(2, Math.ceil(0.4 * (pages.length - 1)))
    if (count >= least && (!isLarge || count >= Math.max(3, pages.length))) {
      for (const edge of group) found.add(edge.row)
    }
  }
  for (const { rows } of pages) {
    keepText(rows, true, found, body)
    keepText(rows, false, found, body)
  }
  return found
}

/** Gives back what belongs to the text: repeated rows that no gap parts from it, and a whole edge that comes again. */
function keepText(rows: readonly Row[], fromTop: boolean, found: Set<Row>, body: Body): void {
  const order = rows.map((_, at) => (fromTop ? at : rows.length - 1 - at)).slice(0, deepest)
  const repeated = order.filter((at) => rows[at] !== undefined && found.has(rows[at]))
  const innermost = repeated.at(-1)
  if (innermost === undefined) return
  const isHead = repeated.length < deepest && isSetOff(rows, innermost, fromTop, body)
  for (const at of repeated) if (!isHead && rows[at] !== undefined) found.delete(rows[at])
}

/** A page number alone in the margin of its page: marked as one, or right for its page. */
function isPageNumber(row: Row, page: PageRows, at: number, index: number): boolean {
  const isOutermost = at === 0 || at === page.rows.length - 1
  if (!isOutermost) return false
  const text = textOfRow(row).replace(/[\s\u3000]/g, '')
  const isInMargin = at === 0 ? row.y < 0.12 * page.height : row.y > 0.86 * page.height
  if (markedPageNumber.test(text)) return isInMargin || at > 0
  return barePageNumber.test(text) && isInMargin && (page.rows.length > 1 || index > 0)
}

/** Large texts that stand at the same place of at least three pages, or of both of two. */
function watermarkRows(pages: readonly PageRows[], body: Body): Set<Row> {
  const groups = new Map<string, Row[]>()
  for (const page of pages) {
    for (const row of page.rows) {
      if (row.size < 1.8 * body.size) continue
      const key = `${Math.round(row.y / body.size)} ${textOfRow(row)}`
      const group = groups.get(key)
      if (group === undefined) groups.set(key, [row])
      else group.push(row)
    }
  }
  const found = new Set<Row>()
  for (const group of groups.values()) {
    if (group.length >= Math.max(2, Math.min(3, pages.length))) for (const row of group) found.add(row)
  }
  return found
}

/** Takes running heads and feet, page numbers and upright watermarks out of the pages, which are changed. */
export function takeOutFurniture(pages: readonly PageRows[]): Furniture {
  const body = bodyOf(pages)
  const watermarks = watermarkRows(pages, body)
  for (const page of pages) page.rows = page.rows.filter((row) => !watermarks.has(row))
  const repeated = repeatedRows(pages, body)
  const furniture: string[] = []
  for (const [index, page] of pages.entries()) {
    const rows = page.rows.filter((row) => !repeated.has(row))
    const rest = { ...page, rows }
    const numbers = new Set(rows.filter((row, at) => isPageNumber(row, rest, at, index)))
    for (const row of page.rows)
      if (repeated.has(row) || numbers.has(row)) furniture.push(textOfRow(row).trim())
    page.rows = rows.filter((row) => !numbers.has(row))
  }
  return { furniture, watermarks: [...watermarks].map(textOfRow) }
}
