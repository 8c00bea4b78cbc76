/**
 * A paragraph with its number, before it is laid out. "\n" in `text` breaks the line, "\f" begins a new page.
 * `indent` is that of its first line, in Chinese characters.
 */
export type ParagraphBlock = { kind: 'paragraph'; text: string; indent: number }

/** Rows of cells; null where a merged cell covers the place. */
export type TableBlock = { kind: 'table'; rows: (Block[] | null)[][] }

export type Block = ParagraphBlock | TableBlock

/** A form of one cell, or of label and cell, lays out a whole text: see `reader.ts`. */
const mostCellParagraphs = 2
const mostCellCharacters = 200

const indentCharacter = '\u3000'
const white = /^\s*$/
const pageBreaks = /\f/g

/** The lines of a paragraph; "\f" stands before the first line after a break, alone where nothing follows it. */
function paragraphLines({ text, indent }: ParagraphBlock): string[] {
  const lines: string[] = []
  let isFirst = true
  for (const [page, onPage] of text.split('\f').entries()) {
    const mark = page > 0 ? '\f' : ''
    const hasMore = page < text.split('\f').length - 1
    if (page === 0 && hasMore && white.test(onPage)) continue
    for (const [index, line] of onPage.split('\n').entries()) {
      const isBlank = white.test(line)
      const space = isFirst && !isBlank && !/^\s/.test(line) ? indentCharacter.repeat(indent) : ''
      if (!isBlank) isFirst = false
      lines.push((index === 0 ? mark : '') + (isBlank ? '' : space + line))
    }
  }
  return lines
}

/** What stands in a cell, as its lines; rows of a table within it count as lines. */
function cellLines(cell: readonly Block[]): string[] {
  return cell.flatMap((block) =>
    block.kind === 'paragraph'
      ? paragraphLines(block).map((line) => line.replace(pageBreaks, ''))
      : block.rows.flatMap(rowTexts),
  )
}

function rowTexts(row: readonly (Block[] | null)[]): string[] {
  const text = row.map((cell) => (cell === null ? '' : cellText(cell))).filter((cell) => cell !== '')
  return text.length === 0 ? [] : [text.join(' ')]
}

/** What stands in a cell, on one line. */
function cellText(cell: readonly Block[]): string {
  return cellLines(cell)
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join(' ')
}

/** Whether a cell holds running text of its own. Lines broken within a paragraph count as one. */
function holdsText(cell: readonly Block[] | null): boolean {
  if (cell === null) return false
  const pieces = cell.flatMap((block) =>
    block.kind === 'paragraph' ? [block.text] : block.rows.flatMap(rowTexts),
  )
  const visible = pieces.filter((piece) => !white.test(piece))
  const characters = visible.reduce((sum, piece) => sum + piece.length, 0)
  return visible.length > mostCellParagraphs || characters > mostCellCharacters
}

function tableLines(table: TableBlock): string[] {
  const isLayout = table.rows.some((row) => row.some(holdsText))
  return table.rows.flatMap((row) => {
    const visible = row.filter((cell) => cell !== null && cellText(cell) !== '')
    if (visible.length === 0) return []
    const [only] = visible
    if (isLayout && visible.length === 1 && only !== undefined && only !== null) return blockLines(only)
    if (!row.some(holdsText)) return [rowLine(row)]
    return layoutRowLines(row)
  })
}

/** Cells with running text become lines; what stands between them stays a row, or a line when it is one cell alone. */
function layoutRowLines(row: readonly (Block[] | null)[]): string[] {
  const lines: string[] = []
  let short: Block[][] = []
  const flush = () => {
    if (short.length > 1) lines.push(rowLine(short))
    else if (short[0] !== undefined) lines.push(cellText(short[0]))
    short = []
  }
  for (const cell of row) {
    if (cell === null) continue
    if (holdsText(cell)) {
      flush()
      lines.push(...blockLines(cell))
    } else if (cellText(cell) !== '') short.push(cell)
  }
  flush()
  return lines
}

function rowLine(row: readonly (Block[] | null)[]): string {
  const cells = row.map((cell) => (cell === null ? '' : cellText(cell)))
  return cells.length === 1 ? `${cells[0] ?? ''}\t` : cells.join('\t')
}

/** The lines of blocks, in order; "\f" before the first line of a page. */
function blockLines(blocks: readonly Block[]): string[] {
  return blocks.flatMap((block) => (block.kind === 'paragraph' ? paragraphLines(block) : tableLines(block)))
}

/**
 * Lays blocks out as the text that `reader.ts` describes. A break with nothing before or behind it makes no page.
 *
 * O(n) time.
 */
export function pageText(blocks: readonly Block[]): string {
  const lines: string[] = []
  let isPending = false
  for (const line of blockLines(blocks)) {
    const breaks = line.startsWith('\f')
    const rest = line.replace(pageBreaks, '')
    isPending ||= breaks && lines.some((before) => before !== '')
    if (breaks && rest === '') continue
    lines.push((isPending ? '\f' : '') + rest)
    isPending = false
  }
  return lines.join('\n')
}
