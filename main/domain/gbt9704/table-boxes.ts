import { breakLines } from './break-lines.ts'
import { grid, page, sizes, table } from './numbers.ts'
import type { PageLine } from './page.ts'
import type { Box } from './sheet.ts'
import { columnShares, tableRows } from './table-rows.ts'

/** Width of the lines around cells. */
const borderTwips = 10

/** A row of a table: the widths of its columns and what stands in each cell, broken into lines. */
export type TableRowLayout = { heightTwips: number; cells: string[][] }

/** Column widths in twips that together fill the type area, and the rows. */
export function layOutTable(words: string): { widths: number[]; rows: TableRowLayout[] } {
  const rows = tableRows(words)
  const widths = columnShares(rows).map((share) => Math.floor(share * page.typeAreaWidthTwips))
  const broken = rows.map((cells): TableRowLayout => {
    const lines = widths.map((width, column) => {
      const most = Math.max(1, (width - 2 * table.sideTwips) / (sizes.four * 10))
      const cell = cells[column] ?? ''
      return breakLines(cell, most, most).map(({ start, end }) => cell.slice(start, end))
    })
    const most = Math.max(1, ...lines.map((each) => each.length))
    return { heightTwips: most * table.lineTwips, cells: lines }
  })
  return { widths, rows: broken }
}

/** The rows of a table, none of which is cut by the end of a page. */
export function tableBoxes(line: PageLine, keepsNext: boolean): Box[] {
  const { widths, rows } = layOutTable(line.text)
  return rows.map((row, index) => ({
    role: line.role,
    beforeTwips: index === 0 ? line.linesBefore * grid.lineTwips : 0,
    heightTwips: row.heightTwips + borderTwips,
    keepsNext: keepsNext && index === rows.length - 1,
    breakBefore: index === 0 && line.breakBefore,
    place: (topTwips) => ({
      cells: row.cells.map((lines, column) => ({
        topTwips,
        leftTwips: page.leftTwips + widths.slice(0, column).reduce((sum, width) => sum + width, 0),
        widthTwips: widths[column] ?? 0,
        heightTwips: row.heightTwips + borderTwips,
        lines,
      })),
    }),
  }))
}
