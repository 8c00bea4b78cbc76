/**
 * A paragraph with its number, before it is laid out. "\n" in `text` breaks the line, "\f" begins a new page.
 * `indent` is that of its first line, in Chinese characters.
 */
export type ParagraphBlock = { kind: 'paragraph'; text: string; indent: number }

/** Rows of cells; null where a merged cell covers the place. */
export type TableBlock = { kind: 'table'; rows: (Cell | null)[][] }

/** What stands in a cell, with its text on one line and how many paragraphs or rows of a table in it are not blank. */
export type Cell = { blocks: readonly Block[]; text: string; pieces: number }

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
  const pages = text.split('\f')
  for (const [page, onPage] of pages.entries()) {
    const mark = page > 0 ? '\f' : ''
    const hasMore = page < pages.length - 1
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

function rowTexts(row: readonly (Cell | null)[]): string[] {
  const text = row.flatMap((cell) => (cell === null || cell.text === '' ? [] : [cell.text]))
  return text.length === 0 ? [] : [text.join(' ')]
}

/** A cell of those blocks. A table in it is laid flat: its rows are parted by a space, and so are its cells. */
export function tableCell(blocks: readonly Block[]): Cell {
  const pieces = blocks
    .flatMap((block) => (block.kind === 'paragraph' ? [block.text] : block.rows.flatMap(rowTexts)))
    .filter((piece) => !white.test(piece))
  const text = pieces.flatMap((piece) => piece.split(/[\n\f]/)).map((line) => line.trim())
  return { blocks, text: text.filter((line) => line !== '').join(' '), pieces: pieces.length }
}

/** Whether a cell holds running text of its own. Lines broken within a paragraph count as one. */
function holdsText(cell: Cell | null): boolean {
  return cell !== null && (cell.pieces > mostCellParagraphs || cell.text.length > mostCellCharacters)
}

function tableLines(table: TableBlock): string[] {
  const isLayout = table.rows.some((row) => row.some(holdsText))
  return table.rows.flatMap((row) => {
    const [only, ...others] = row.filter((cell) => cell !== null && cell.text !== '')
    if (only === undefined || only === null) return []
    if (isLayout && others.length === 0) return blockLines(only.blocks)
    return row.some(holdsText) ? layoutRowLines(row) : [rowLine(row)]
  })
}

/** Cells with running text become lines; what stands between them stays a row, or a line when it is one cell alone. */
function layoutRowLines(row: readonly (Cell | null)[]): string[] {
  const lines: string[] = []
  let short: Cell[] = []
  const flush = () => {
    if (short.length > 1) lines.push(rowLine(short))
    else if (short[0] !== undefined) lines.push(short[0].text)
    short = []
  }
  for (const cell of row) {
    if (cell === null) continue
    if (holdsText(cell)) {
      flush()
      for (const line of blockLines(cell.blocks)) lines.push(line)
    } else if (cell.text !== '') short.push(cell)
  }
  flush()
  return lines
}

function rowLine(row: readonly (Cell | null)[]): string {
  const cells = row.map((cell) => cell?.text ?? '')
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
  let hasText = false
  let isPending = false
  for (const line of blockLines(blocks)) {
    const breaks = line.startsWith('\f')
    const rest = line.replace(pageBreaks, '')
    isPending ||= breaks && hasText
    if (breaks && rest === '') continue
    lines.push((isPending ? '\f' : '') + rest)
    isPending = false
    hasText ||= rest !== ''
  }
  return lines.join('\n')
}
