import { draftBlockSchema } from '#contract/draft.ts'
import { Editor, Element, Range, Transforms } from 'slate'
import { HistoryEditor } from 'slate-history'
import { linesOfHtml } from './html-lines.ts'
import type { PastedLine, PastedText } from './html-lines.ts'
import { cellMark, invisible, lineEdges, sentenceEnds } from './lexicon.ts'
import type { DraftElement } from './schema.ts'
import { fromSlate } from './serialize.ts'
import { currentBlock } from './current-block.ts'
import { levelOfNumbering } from './with-blocks.ts'

/** Longer lines are prose that happens to begin with a number. */
const longestHeading = 40

const losses = new WeakMap<Editor, (pictures: number) => void>()

/** Sets who tells the clerk that so many pictures were left out of what was pasted. */
export function onPasteLoss(editor: Editor, tell: (pictures: number) => void): void {
  losses.set(editor, tell)
}

/**
 * Pastes text from elsewhere as plain typing, a paragraph for each line, lists and tables as such; a piece of a draft keeps
 * its origins. Either is one step of undo.
 */
export function withPaste<E extends Editor>(editor: E): E {
  const { insertFragmentData } = editor

  editor.insertFragmentData = (data) => {
    const fragment = decodeFragment(data.getData('application/x-slate-fragment'))
    if (fragment === null) return false
    HistoryEditor.withNewBatch(editor, () => {
      insertFragmentData(data)
    })
    return true
  }

  editor.insertTextData = (data) => {
    const page = readHtml(data.getData('text/html'))
    if (page !== null && page.pictures > 0) losses.get(editor)?.(page.pictures)
    const text = data.getData('text/plain')
    const blocks = page === null ? linesOf(text).map(blockOfLine) : page.lines.map(blockOf)
    insertBlocks(editor, blocks)
    return blocks.length > 0
  }

  return editor
}

/** A block of pasted text. */
type PastedBlock = Pick<DraftElement, 'role' | 'level'> & { text: string }

/** Parses without running or loading anything; null when there is nothing but a few words, or no parser. */
function readHtml(html: string): PastedText | null {
  const Parser: typeof DOMParser | undefined = globalThis.DOMParser
  if (html === '' || Parser === undefined) return null
  const page = linesOfHtml(new Parser().parseFromString(html, 'text/html').body)
  return page === null || page.lines.length === 0 ? null : page
}

/** The lines of a text without the blanks at their edges and without empty ones. */
export function linesOf(text: string): string[] {
  return text
    .replaceAll(invisible, '')
    .split(/\r\n?|\n/u)
    .map((line) => line.replace(lineEdges, ''))
    .filter((line) => line !== '')
}

/** Puts lines of plain text at the caret, as one step of undo. */
export function insertLines(editor: Editor, lines: readonly string[]): void {
  insertBlocks(editor, lines.map(blockOfLine))
}

/**
 * Puts blocks at the caret, as one step of undo: the first continues the block of the caret unless it is a row of a table,
 * each further one is a block of its own.
 */
function insertBlocks(editor: Editor, blocks: readonly PastedBlock[]): void {
  if (blocks.length === 0) return
  const insert = () => {
    if (editor.selection !== null && Range.isExpanded(editor.selection)) editor.deleteFragment()
    for (const [index, { text, ...kind }] of blocks.entries()) {
      const isFresh = currentBlock(editor)?.[0].children.every((child) => child.text === '') ?? false
      const isOwn = index > 0 || (kind.role === 'table' && !isFresh)
      if (isOwn) beginBlock(editor)
      editor.insertText(text)
      if (isOwn || (isFresh && kind.role !== 'paragraph')) Transforms.setNodes<DraftElement>(editor, kind)
    }
  }
  HistoryEditor.withNewBatch(editor, () => {
    Editor.withoutNormalizing(editor, insert)
  })
}

/** What stands behind the caret goes into a new block; the caret stands at its start. */
function beginBlock(editor: Editor): void {
  Transforms.splitNodes(editor, { always: true })
  Transforms.setNodes<DraftElement>(editor, { role: 'paragraph', level: 0 })
  Transforms.unsetNodes<DraftElement>(editor, 'answers')
}

function blockOf(line: PastedLine): PastedBlock {
  switch (line.kind) {
    case 'row':
      return { role: 'table', level: 0, text: line.cells.join(cellMark) }
    case 'item': {
      // 一、 and （一） as an item's number are headings that the other program numbers by itself.
      const level = levelOfNumbering(line.text)
      return level === 1 || level === 2 ? blockOfLine(line.text) : { role: 'list', level: 0, text: line.text }
    }
    case 'heading': {
      const isProse = line.text.length > longestHeading || hasSentence(line.text)
      const level = levelOfNumbering(line.text) || line.level
      return isProse ? blockOfLine(line.text) : { role: 'heading', level, text: line.text }
    }
    case 'text':
      return blockOfLine(line.text)
  }
}

function blockOfLine(text: string): PastedBlock {
  const level = levelOfNumbering(text)
  const isHeading = level > 0 && text.length <= longestHeading && !hasSentence(text)
  return { role: isHeading ? 'heading' : 'paragraph', level, text }
}

function hasSentence(text: string): boolean {
  return Array.from(sentenceEnds).some((mark) => text.includes(mark))
}

/** A fragment copied from a draft, or null when it is none: the clipboard may hold another program's. */
function decodeFragment(encoded: string): DraftElement[] | null {
  if (encoded === '') return null
  try {
    const parsed: unknown = JSON.parse(decodeURIComponent(window.atob(encoded)))
    if (!Array.isArray(parsed) || !parsed.every(isDraftElement)) return null
    return parsed
  } catch {
    return null
  }
}

function isDraftElement(node: unknown): node is DraftElement {
  if (!Element.isElement(node)) return false
  const [block] = fromSlate([node])
  return block !== undefined && draftBlockSchema.safeParse(block).success
}
