import { Editor, Element, Node, Point, Range, Transforms } from 'slate'
import type { NodeEntry, Path } from 'slate'
import { cellMark } from './lexicon.ts'
import { pointAt } from './place.ts'
import { emptyBlock, typedMarks } from './schema.ts'
import type { DraftElement, DraftText } from './schema.ts'
import { currentBlock } from './current-block.ts'

/** Where a mark between two cells stands, and whether the cell on either side of it is empty. */
export interface CellEdge extends Range {
  edge: NonNullable<DraftText['edge']>
}

/** The cells of a row by where they stand in its text, marks between them left out. Never none. */
export function cellsOf(row: string): { start: number; end: number }[] {
  let start = 0
  return row.split(cellMark).map((cell) => {
    const place = { start, end: start + cell.length }
    start = place.end + cellMark.length
    return place
  })
}

/** An empty row of so many columns. */
export function emptyRow(columns: number): DraftElement {
  const text = cellMark.repeat(Math.max(columns - 1, 0))
  return { ...emptyBlock('table'), children: [{ text, ...typedMarks }] }
}

/** Whether a row says nothing in any cell. */
export function isEmptyRow(row: string): boolean {
  return row.replaceAll(cellMark, '').trim() === ''
}

/**
 * Takes the caret to the next or previous cell, what it holds selected. Behind the last cell of a table another row begins.
 * False outside a table and before its first cell.
 */
export function goToCell(editor: Editor, direction: 'next' | 'previous'): boolean {
  const entry = currentBlock(editor)
  if (entry === null || editor.selection === null || entry[0].role !== 'table') return false
  const [row, path] = entry
  const index = path[0] ?? 0
  const { length } = Editor.string(editor, {
    anchor: Editor.start(editor, path),
    focus: Range.start(editor.selection),
  })
  const cells = cellsOf(Node.string(row))
  const at = cells.findIndex(({ end }) => length <= end)
  const target = at + (direction === 'next' ? 1 : -1)
  if (cells[target] !== undefined) return selectCell(editor, index, target)
  const beside = direction === 'next' ? index + 1 : index - 1
  if (isRow(editor, beside)) return selectCell(editor, beside, direction === 'next' ? 0 : -1)
  if (direction === 'previous') return false
  Transforms.insertNodes(editor, emptyRow(cells.length), { at: [beside] })
  return selectCell(editor, beside, 0)
}

/** The marks between cells in a text of a row, for drawing: they stand for lines of the table. */
export function cellEdges(editor: Editor, [node, path]: NodeEntry): CellEdge[] {
  const row = path.length === 2 ? editor.children[path[0] ?? 0] : undefined
  if (!Element.isElement(row) || row.role !== 'table' || !('text' in node)) return []
  const whole = Node.string(row)
  const from = row.children.slice(0, path[1]).reduce((sum, { text }) => sum + text.length, 0)
  return [...node.text.matchAll(new RegExp(cellMark, 'gu'))].map(({ index }) => {
    const isFirst = from + index === 0
    const isFollowed = whole.charAt(from + index + 1) !== cellMark && from + index + 1 < whole.length
    const edge = isFirst ? (isFollowed ? 'before' : 'around') : isFollowed ? 'between' : 'after'
    return { anchor: { path, offset: index }, focus: { path, offset: index + 1 }, edge }
  })
}

function isRow(editor: Editor, index: number): boolean {
  const block = editor.children[index]
  return Element.isElement(block) && block.role === 'table'
}

/** @param number of the cell; -1 is the last one */
function selectCell(editor: Editor, index: number, number: number): boolean {
  const row = editor.children[index]
  const cell = row === undefined ? undefined : cellsOf(Node.string(row)).at(number)
  const [anchor, focus] = [cell?.start, cell?.end].map((offset) => pointIn(editor, [index], offset))
  if (anchor === null || anchor === undefined || focus === null || focus === undefined) return false
  Transforms.select(editor, Point.equals(anchor, focus) ? anchor : { anchor, focus })
  return true
}

function pointIn(editor: Editor, [index = 0]: Path, offset: number | undefined): Point | null {
  return offset === undefined ? null : pointAt(editor, index, offset)
}
