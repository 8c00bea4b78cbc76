import {
  HeightRule,
  LineRuleType,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
} from 'docx'
import type { FileChild } from 'docx'
import type { PageLine } from '#domain/gbt9704/page.ts'
import { layOutTable } from '#domain/gbt9704/table-boxes.ts'
import { tableRows } from '#domain/gbt9704/table-rows.ts'
import { runsOf } from './docx-runs.ts'
import { styleNames } from './lexicon.ts'

/** One point of nothing: a table needs a paragraph after it, at the end of a document and between two tables. */
function spacer(keepNext = false): Paragraph {
  return new Paragraph({
    ...(keepNext ? { keepNext } : {}),
    spacing: { line: 20, lineRule: LineRuleType.EXACT },
  })
}

/** A table of the text, as wide as the type area, its columns by what stands in them; rows grow with the font but are not cut. */
export function contentTable({ text, linesBefore }: PageLine, keepNext: boolean): FileChild[] {
  const { widths, rows } = layOutTable(text)
  const words = tableRows(text)
  const cell = (content: string, isKept: boolean) =>
    new TableCell({
      verticalAlign: VerticalAlignTable.CENTER,
      children: [
        new Paragraph({
          style: styleNames.table.id,
          ...(isKept ? { keepNext: true } : {}),
          children: runsOf(content),
        }),
      ],
    })
  const blank = Array.from({ length: linesBefore }, () => new Paragraph({ keepNext: true }))
  return [
    ...blank,
    new Table({
      layout: TableLayoutType.FIXED,
      width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
      columnWidths: widths,
      rows: rows.map(
        (row, index) =>
          new TableRow({
            cantSplit: true,
            height: { value: row.heightTwips, rule: HeightRule.ATLEAST },
            children: widths.map((_, column) =>
              cell(words[index]?.[column] ?? '', keepNext && index === rows.length - 1),
            ),
          }),
      ),
    }),
    spacer(keepNext),
  ]
}
