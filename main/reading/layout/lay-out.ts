import type { Warning } from '#contract/reply.ts'
import type { PlacedRow } from './columns.ts'
import { orderColumns } from './columns.ts'
import type { Body, Frame, PlacedLine } from './frame.ts'
import { measureBody, measureFrames } from './frame.ts'
import { takeOutFurniture } from './furniture.ts'
import { sentenceEnd } from './lexicon.ts'
import type { AlignedLine, Alignment } from './joining.ts'
import { continuesParagraph, joinOf, markOfParagraphs } from './joining.ts'
import { layoutWarnings } from './messages.ts'
import type { PageRows, Row } from './piece.ts'
import { endOf, startOf, textOfRow } from './piece.ts'
import { findTables } from './tables.ts'

/** First lines are indented by one to four characters. */
const leastIndent = 0.8
const mostIndent = 4.6

/** A gap that is wider than this many line distances parts groups of lines. */
const wideGap = 1.5

/** Letters that are larger than the text's by so much are a display, and two displays by so much are not one. */
const largerBy = 1.12
const otherDisplay = 1.15

/** The segments of a row as one line: what stands far apart keeps a wide space. */
function joinSegments(row: Row): string {
  return row.segments
    .map((segment, index) => {
      const before = row.segments[index - 1]
      if (before === undefined) return segment.text
      const ems = Math.round((segment.x - before.right) / row.size)
      return '\u3000'.repeat(Math.min(4, Math.max(1, ems))) + segment.text
    })
    .join('')
}

function lineOf({ row, column }: PlacedRow, page: number): PlacedLine {
  const { y, size } = row
  const text = joinSegments(row)
  const isParted = row.segments.length > 1
  return { text, x: startOf(row), right: endOf(row), y, size, page, column, cells: null, isParted }
}

/** The lines of a page, rows of tables as cells. */
function linesOfPage(rows: readonly PlacedRow[], page: number, body: Body): PlacedLine[] {
  const lines: PlacedLine[] = []
  let at = 0
  for (const table of findTables(rows, body)) {
    lines.push(...rows.slice(at, table.start).map((row) => lineOf(row, page)))
    for (const { row, cells } of table.rows) {
      const column = rows[table.start]?.column ?? 'whole'
      lines.push({ ...lineOf({ row, column }, page), text: cells.join('\t'), cells })
    }
    at = table.end
  }
  return [...lines, ...rows.slice(at).map((row) => lineOf(row, page))]
}

/** How a line stands, by itself. A line in larger letters, or far from both edges alike, is centred. */
function alignmentOf(line: PlacedLine, frame: Frame, body: Body): Alignment {
  const left = (line.x - frame.left) / body.size
  const right = (frame.right - line.right) / body.size
  const isEven = Math.abs(left - right) < 1.2
  if (left < leastIndent) return { kind: 'left', indent: 0 }
  if (isEven && (left > mostIndent || line.size > largerBy * body.size)) return { kind: 'centred', indent: 0 }
  const width = (frame.right - frame.left) / body.size
  if (left > 0.35 * width && left > mostIndent && right < 8) return { kind: 'right', indent: 0 }
  if (left > mostIndent) return { kind: 'left', indent: 0 }
  return { kind: 'indented', indent: Math.max(1, Math.round((line.x - frame.left) / line.size)) }
}

/** Whether a line goes on with one above it that has the same indent and runs to the edge, as in a block set in. */
function goesOn(line: PlacedLine, before: PlacedLine | undefined, frame: Frame, body: Body): boolean {
  if (before === undefined || before.page !== line.page || before.column !== line.column) return false
  const isFull = frame.right - before.right < 1.1 * body.size
  return Math.abs(before.x - line.x) < 0.2 * body.size && isFull && !sentenceEnd.test(before.text)
}

/** Whether a line of two stands centred over or under another one that does, though it begins where a first line might. */
function isCentredPair(line: PlacedLine, other: PlacedLine | undefined, frame: Frame, body: Body): boolean {
  if (other === undefined || other.page !== line.page || other.column !== line.column) return false
  // A line that fills the page is the rest of a paragraph, whose first line may end short before a long number.
  if (other.x - frame.left < leastIndent * body.size) return false
  const middle = frame.left + frame.right
  const isCentred = (one: PlacedLine) => Math.abs(one.x + one.right - middle) < 0.6 * body.size
  return isCentred(line) && isCentred(other) && Math.abs(other.x - line.x) > 0.8 * body.size
}

/** Whether the page has a wider gap between two lines than between others, or their alignment parts them. */
function isParted(line: PlacedLine, before: PlacedLine, kinds: [string, string], body: Body): boolean {
  if (line.column !== before.column) return false
  const sizes = [line.size, before.size].toSorted((a, b) => a - b)
  const [small = 0, large = 0] = sizes
  if (small > largerBy * body.size && large > otherDisplay * small) return true
  const scale = Math.max(1, large / body.size)
  if ((line.y - before.y) / scale > wideGap * body.pitch) return true
  const isDisplaced = kinds.map((kind) => kind === 'centred' || kind === 'right')
  return isDisplaced[0] !== isDisplaced[1]
}

/** Whether a line in larger letters fills the page but for a little on either side, next to one of its kind that is centred. */
function isCentredDisplay(
  line: PlacedLine,
  others: readonly (AlignedLine | undefined)[],
  frame: Frame,
  body: Body,
): boolean {
  if (line.size <= largerBy * body.size) return false
  const sides = [line.x - frame.left, frame.right - line.right].map((side) => side / body.size)
  if (Math.abs((sides[0] ?? 0) - (sides[1] ?? 0)) >= 1.2) return false
  return others.some(
    (other) =>
      other?.kind === 'centred' &&
      other.line.page === line.page &&
      Math.abs(other.line.size - line.size) < 0.1 * line.size,
  )
}

/** The lines with how each stands, neighbours considered. `indent` is that of a first line, else 0. */
function alignLines(lines: readonly PlacedLine[], body: Body): AlignedLine[] {
  const frameOf = measureFrames(lines, body)
  const alone = lines.map((line, index): AlignedLine => {
    const before = lines[index - 1]
    const frame = frameOf(line)
    const { kind, indent } = alignmentOf(line, frame, body)
    if (kind !== 'indented') return { line, frame, kind, indent }
    if ([before, lines[index + 1]].some((other) => isCentredPair(line, other, frame, body)))
      return { line, frame, kind: 'centred', indent: 0 }
    const isFirst = line.cells === null && !goesOn(line, before, frame, body)
    return { line, frame, kind, indent: isFirst ? indent : 0 }
  })
  return alone.map((aligned, index) => {
    const isDisplay =
      aligned.kind === 'left' &&
      isCentredDisplay(aligned.line, [alone[index - 1], alone[index + 1]], aligned.frame, body)
    return isDisplay ? { ...aligned, kind: 'centred' } : aligned
  })
}

function writeLines(lines: readonly AlignedLine[], body: Body): string {
  const mark = markOfParagraphs(lines, body)
  let text = ''
  let pageEnded = false
  for (const [index, aligned] of lines.entries()) {
    const { line, kind, indent } = aligned
    const before = lines[index - 1]
    if (before !== undefined) {
      pageEnded ||= before.line.page !== line.page
      if (continuesParagraph(aligned, before, mark, body)) {
        text += joinOf(before.line.text, line.text) + line.text
        continue
      }
      text += '\n'
      if (pageEnded) text += '\f'
      else if (isParted(line, before.line, [kind, before.kind], body)) text += '\n'
      pageEnded = false
    }
    text += '\u3000'.repeat(indent) + line.text
  }
  return text
}

/**
 * The text of pages in the form that every reader gives (see reader.ts): lines in the order of reading, first lines with
 * their indent, empty lines for wider gaps, page breaks, rows of tables; without running heads, page numbers and watermarks.
 *
 * @param pages  changed: what is left out is taken from them
 */
export function layOutPages(pages: readonly PageRows[]): { text: string; warnings: Warning[] } {
  const { furniture, watermarks } = takeOutFurniture(pages)
  const { pages: ordered, inColumns } = orderColumns(pages)
  const body = measureBody(
    ordered.flatMap((rows, page) =>
      rows.map(({ row, column }) => ({ text: textOfRow(row), y: row.y, size: row.size, page, column })),
    ),
  )
  const lines = ordered.flatMap((rows, page) => linesOfPage(rows, page, body))
  const rotated = pages.flatMap((page) => page.rotated)
  const duplicates = pages.reduce((sum, page) => sum + page.duplicates, 0)
  const warnings: Warning[] = []
  if (furniture.length > 0) warnings.push(layoutWarnings.furniture(furniture))
  if (watermarks.length > 0) warnings.push(layoutWarnings.watermark(watermarks))
  if (rotated.length > 0) warnings.push(layoutWarnings.rotated(rotated))
  if (duplicates > 0) warnings.push(layoutWarnings.duplicates(duplicates))
  if (inColumns.length > 0) warnings.push(layoutWarnings.columns(inColumns))
  return { text: writeLines(alignLines(lines, body), body), warnings }
}
