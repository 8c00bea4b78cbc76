import type { Block, Cell } from '../word/page-text.ts'
import { tableCell } from '../word/page-text.ts'

/** Gathers paragraphs into cells, rows and tables by the depth of each, as they come. */
export type TableBuilder = {
  /** @param depth  0 outside tables */
  add(depth: number, block: Block): void
  endCell(depth: number): void
  endRow(depth: number): void
  finish(): Block[]
}

type OpenTable = { rows: Cell[][]; cells: Block[][]; blocks: Block[] }

/** Word nests no deeper in practice; what goes beyond counts as that depth. */
const deepest = 16

/** A table ends where a paragraph of a smaller depth comes. Cells and rows that are not ended are kept. */
export function startTables(): TableBuilder {
  const body: Block[] = []
  const open: OpenTable[] = []

  const close = () => {
    const table = open.pop()
    if (table === undefined) return
    endRowOf(table)
    const into = open.at(-1)?.blocks ?? body
    if (table.rows.length > 0) into.push({ kind: 'table', rows: table.rows })
  }
  const settle = (depth: number) => {
    const wanted = Math.min(depth, deepest)
    while (open.length > wanted) close()
    while (open.length < wanted) open.push({ rows: [], cells: [], blocks: [] })
    return open.at(-1)
  }
  return {
    add: (depth, block) => {
      const table = settle(depth)
      ;(table?.blocks ?? body).push(block)
    },
    endCell: (depth) => {
      const table = settle(depth)
      if (table === undefined) return
      table.cells.push(table.blocks)
      table.blocks = []
    },
    endRow: (depth) => {
      const table = settle(depth)
      if (table !== undefined) endRowOf(table)
    },
    finish: () => {
      settle(0)
      return body
    },
  }
}

function endRowOf(table: OpenTable): void {
  if (table.blocks.length > 0) table.cells.push(table.blocks)
  if (table.cells.length > 0) table.rows.push(table.cells.map(tableCell))
  table.blocks = []
  table.cells = []
}
