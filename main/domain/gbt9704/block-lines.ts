import type { Block } from '#contract/reply.ts'
import { cellSeparators } from './lexicon/labels.ts'
import { pageLine } from './page-line.ts'
import type { PageLine, PageRole } from './page.ts'
import { runInHeading } from './run-in-heading.ts'

/** A heading without a number stands for a part of the whole, as 一、 does. */
function headingRole(level: number): PageRole {
  if (level === 2) return 'heading2'
  if (level === 3) return 'heading3'
  return level === 4 ? 'heading4' : 'heading1'
}

function blockLine(block: Block): PageLine {
  if (block.role === 'table') return pageLine('table', block.text.trim().replace(cellSeparators, '\t'))
  if (block.role === 'heading') return pageLine(headingRole(block.level), block.text.trim())
  const line = pageLine('body', block.text.trim())
  const heading = runInHeading(line.text, block.level)
  return heading === null ? line : { ...line, faces: [{ start: 0, end: heading.end, face: heading.face }] }
}

/** The rows of a table come as one block each; they print as one table. */
function joinRows(lines: PageLine[], line: PageLine): PageLine[] {
  const last = lines.at(-1)
  if (line.role !== 'table' || last?.role !== 'table') return [...lines, line]
  return [...lines.slice(0, -1), { ...last, text: `${last.text}\n${line.text}` }]
}

/** The blocks of a text as lines of the page; empty ones are none. */
export function blockLines(blocks: readonly Block[]): PageLine[] {
  return blocks
    .map(blockLine)
    .filter((line) => line.text !== '')
    .reduce(joinRows, [])
}
