import type { Omissions } from '../word/omissions.ts'
import type { Counters } from '../word/numbering-counter.ts'
import { nextNumber } from '../word/numbering-counter.ts'
import type { Block } from '../word/page-text.ts'
import type { ParagraphAt, WordDocument } from './document.ts'
import { indentCharacters } from './formats.ts'
import type { Inline, InlineState } from './inline.ts'
import { noteChange, readInline } from './inline.ts'
import type { TableBuilder } from './tables.ts'
import { startTables } from './tables.ts'

/** What reading a story needs beside the document, and what it counts. */
export type StoryContext = {
  counters: Counters
  omissions: Omissions
  /** Paragraphs with a number that the file does not tell how to count. */
  uncounted: { count: number }
  /** Where sections end, and whether a page begins behind it. */
  sectionEnds: ReadonlyMap<number, boolean>
  /** What stands in the text boxes that a drawn object at a position shows; "\n" parts their paragraphs. */
  boxesAt: (position: number) => Block[]
}

const cellMark = 0x07
const paragraphMark = 0x0d

/**
 * Reads the paragraphs and tables between two positions.
 *
 * O(n log n) time in the characters between them.
 */
export function readStory(document: WordDocument, from: number, to: number, context: StoryContext): Block[] {
  const tables = startTables()
  const state: InlineState = { fields: [], change: null }
  let pending: Inline | null = null
  for (let start = from; start < to;) {
    const end = paragraphEnd(document.text, start, to, context.sectionEnds)
    const mark = Math.min(end, to) - 1
    const at = document.paragraphAt(mark)
    const code = document.text.charCodeAt(mark)
    const isMark = code === paragraphMark || code === cellMark
    const runs = document.characterRuns(start, mark + 1, at.style)
    const markFormat = runs.at(-1)?.format
    const inline = readInline(
      document.text,
      isMark ? cutLast(runs) : runs,
      state,
      context.omissions,
      context.sectionEnds,
    )
    // The code of a field ends in its paragraph: one that does not has lost its end, and takes no more text with it.
    state.fields = state.fields.filter((isCode) => !isCode)
    const whole: Inline = pending === null ? inline : joined(pending, inline)
    start = end
    if (isMark && markFormat !== undefined) {
      noteChange(
        state,
        context.omissions,
        markFormat.isDeleted ? 'deletion' : markFormat.isInserted ? 'insertion' : null,
      )
    }
    if (code === paragraphMark && markFormat?.isDeleted === true && start < to && !at.format.inTable) {
      pending = whole
      continue
    }
    pending = null
    addParagraph(tables, at, whole, code === cellMark, context)
  }
  return tables.finish()
}

/** Behind the mark that ends a paragraph; the end of a section is one, an ordinary page break is not. */
function paragraphEnd(
  text: string,
  from: number,
  to: number,
  sectionEnds: ReadonlyMap<number, boolean>,
): number {
  for (let at = from; at < to; at++) {
    const code = text.charCodeAt(at)
    if (code === paragraphMark || code === cellMark || sectionEnds.has(at)) return at + 1
  }
  return to
}

function cutLast<T extends { from: number; to: number }>(runs: readonly T[]): T[] {
  const last = runs.at(-1)
  if (last === undefined) return []
  return last.to - last.from > 1 ? [...runs.slice(0, -1), { ...last, to: last.to - 1 }] : runs.slice(0, -1)
}

/** Adds what follows to a piece of text, which is changed. */
function joined(one: Inline, other: Inline): Inline {
  one.text += other.text
  for (const anchor of other.anchors) one.anchors.push(anchor)
  one.halfPoints ??= other.halfPoints
  return one
}

function addParagraph(
  tables: TableBuilder,
  { format, style, numbered }: ParagraphAt,
  inline: Inline,
  endsCell: boolean,
  context: StoryContext,
): void {
  const depth = format.inTable ? Math.max(1, format.depth) : 0
  const endsRow = depth > 1 ? format.endsInnerRow : depth === 1 && format.endsRow && endsCell
  if (endsRow) {
    tables.endRow(depth)
    return
  }
  let label = ''
  if (numbered !== null) {
    if (numbered.list === null) context.uncounted.count++
    else label = nextNumber(context.counters, numbered.id, numbered.list, numbered.level, inline.text)
  }
  const text = (format.breaksPage ? '\f' : '') + label + inline.text
  const indent = indentCharacters(format, inline.halfPoints ?? style.character.halfPoints)
  tables.add(depth, { kind: 'paragraph', text, indent })
  for (const anchor of inline.anchors) for (const block of context.boxesAt(anchor)) tables.add(depth, block)
  if (depth > 0 && (depth > 1 ? format.endsInnerCell : endsCell)) tables.endCell(depth)
}
