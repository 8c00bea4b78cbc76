import {
  BorderStyle,
  LineRuleType,
  OverlapType,
  Paragraph,
  RelativeVerticalPosition,
  Table,
  TableAnchorType,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
} from 'docx'
import type { FileChild } from 'docx'
import type { Layout } from '#contract/edition.ts'
import { colophon, page, sizes } from '#domain/gbt9704/numbers.ts'
import type { PageLine } from '#domain/gbt9704/page.ts'
import { lineRuns, runsOf } from './docx-runs.ts'
import { styleNames } from './lexicon.ts'
import { columnShares, tableRows } from './table-rows.ts'

const none = { style: BorderStyle.NONE, size: 0, color: 'auto' }
const outer = { style: BorderStyle.SINGLE, size: colophon.outerEighthPoints, color: '000000' }

/** One point of nothing: a table needs a paragraph after it, at the end of a document and between two tables. */
function spacer(): Paragraph {
  return new Paragraph({ spacing: { line: 20, lineRule: LineRuleType.EXACT } })
}

/** A table of the text, as wide as the type area, its columns by what stands in them. */
export function contentTable(text: string): FileChild[] {
  const rows = tableRows(text)
  const widths = columnShares(rows).map((share) => Math.floor(share * page.typeAreaWidthTwips))
  const cell = (words: string) =>
    new TableCell({
      verticalAlign: VerticalAlignTable.CENTER,
      children: [
        new Paragraph({
          style: styleNames.table.id,
          children: runsOf(words),
        }),
      ],
    })
  return [
    new Table({
      layout: TableLayoutType.FIXED,
      width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
      columnWidths: widths,
      rows: rows.map(
        (cells) =>
          new TableRow({ cantSplit: true, children: widths.map((_, column) => cell(cells[column] ?? '')) }),
      ),
    }),
    spacer(),
  ]
}

/**
 * 抄送 in the 版记: between two lines of 0.35 mm, on the last line of the type area of the last page, one 四号 character in on both sides, wrapped
 * lines aligned after the colon (clause 7.4). The letter layout has no lines (10.1).
 *
 * A floating table is held by the paragraph after it.
 */
export function colophonTable(line: PageLine, layout: Layout): FileChild[] {
  const side = (colophon.sideChars * sizes.four * 20) / 2
  const label = 3 * side
  const rule = layout === 'letter' ? none : outer
  const paragraph = new Paragraph({
    style: styleNames.cc.id,
    indent: { left: side + label, right: side, hanging: label },
    children: lineRuns(line),
  })
  const table = new Table({
    layout: TableLayoutType.FIXED,
    width: { size: page.typeAreaWidthTwips, type: WidthType.DXA },
    columnWidths: [page.typeAreaWidthTwips],
    borders: {
      top: none,
      bottom: none,
      left: none,
      right: none,
      insideHorizontal: none,
      insideVertical: none,
    },
    margins: { left: 0, right: 0, top: 0, bottom: 0 },
    float: {
      horizontalAnchor: TableAnchorType.MARGIN,
      absoluteHorizontalPosition: 0,
      verticalAnchor: TableAnchorType.MARGIN,
      relativeVerticalPosition: RelativeVerticalPosition.BOTTOM,
      overlap: OverlapType.NEVER,
    },
    rows: [
      new TableRow({
        cantSplit: true,
        children: [
          new TableCell({
            children: [paragraph],
            borders: { top: rule, bottom: rule, left: none, right: none },
          }),
        ],
      }),
    ],
  })
  return [table, spacer()]
}
