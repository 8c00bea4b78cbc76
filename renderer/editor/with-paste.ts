import { draftBlockSchema } from '#contract/draft.ts'
import { Editor, Element, Range, Transforms } from 'slate'
import { HistoryEditor } from 'slate-history'
import { lineEdges, sentenceEnds } from './lexicon.ts'
import type { DraftElement } from './schema.ts'
import { fromSlate } from './serialize.ts'
import { currentBlock, levelOfNumbering } from './with-blocks.ts'

/** Longer lines are prose that happens to begin with a number. */
const longestHeading = 40

/**
 * Pastes text from elsewhere as plain typing, a paragraph for each line; a piece of a draft keeps its origins.
 * Either is one step of undo.
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
    const text = data.getData('text/plain')
    if (text === '') return false
    insertLines(editor, linesOf(text))
    return true
  }

  return editor
}

/** The lines of a text without the blanks at their edges and without empty ones. */
export function linesOf(text: string): string[] {
  return text
    .split(/\r\n?|\n/u)
    .map((line) => line.replace(lineEdges, ''))
    .filter((line) => line !== '')
}

/**
 * Puts lines at the caret, as one step of undo: the first continues the block, each further one is a block of
 * its own.
 */
export function insertLines(editor: Editor, lines: readonly string[]): void {
  const [first, ...rest] = lines
  if (first === undefined) return
  const insert = () => {
    if (editor.selection !== null && Range.isExpanded(editor.selection)) editor.deleteFragment()
    const isFresh = currentBlock(editor)?.[0].children.every((child) => child.text === '') ?? false
    editor.insertText(first)
    const kind = kindOfLine(first)
    if (isFresh && kind.role === 'heading') Transforms.setNodes<DraftElement>(editor, kind)
    for (const line of rest) {
      editor.insertBreak()
      editor.insertText(line)
      Transforms.setNodes<DraftElement>(editor, kindOfLine(line))
    }
  }
  HistoryEditor.withNewBatch(editor, () => {
    Editor.withoutNormalizing(editor, insert)
  })
}

function kindOfLine(line: string): Pick<DraftElement, 'role' | 'level'> {
  const level = levelOfNumbering(line)
  const isHeading =
    level > 0 &&
    line.length <= longestHeading &&
    !Array.from(sentenceEnds).some((mark) => line.includes(mark))
  return isHeading ? { role: 'heading', level } : { role: 'paragraph', level }
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
