import { Editor, Element, Node, Range, Text, Transforms } from 'slate'
import type { NodeEntry } from 'slate'
import type { DraftRole } from '#contract/draft.ts'
import { HistoryEditor } from 'slate-history'
import { numberings, sentenceEnds } from './lexicon.ts'
import { emptyBlock, typedMarks } from './schema.ts'
import type { DraftElement } from './schema.ts'

/** Roles whose lines stay what they are when they are broken; after all others a paragraph begins. */
const lineRoles: ReadonlySet<DraftRole> = new Set(['signature', 'date', 'publicity', 'contact'])

/** Roles that a level may turn into a heading or back. */
const levelRoles: ReadonlySet<DraftRole> = new Set(['heading', 'paragraph', 'opening', 'closing'])

/**
 * Blocks as a clerk expects them: a paragraph after a heading, Backspace first takes the heading away,
 * numbering at a paragraph's start makes the heading of its level, a full stop ends being one.
 */
export function withBlocks<E extends Editor>(editor: E): E {
  const { deleteBackward, insertText, normalizeNode } = editor

  editor.normalizeNode = (entry, options) => {
    const [node, path] = entry
    if (path.length === 0 && editor.children.length === 0) {
      Transforms.insertNodes(editor, emptyBlock(), { at: [0] })
      return
    }
    if (Text.isText(node) && node.origin === undefined) {
      Transforms.setNodes(editor, typedMarks, { at: path })
      return
    }
    normalizeNode(entry, options)
  }

  editor.insertBreak = () => {
    Editor.withoutNormalizing(editor, () => {
      if (editor.selection !== null && Range.isExpanded(editor.selection)) editor.deleteFragment()
      const entry = currentBlock(editor)
      if (entry === null || editor.selection === null) return
      const [block, path] = entry
      const isAtStart = Editor.isStart(editor, editor.selection.anchor, path)
      if (isAtStart && Node.string(block) !== '') {
        const role = lineRoles.has(block.role) ? block.role : 'paragraph'
        Transforms.insertNodes(editor, emptyBlock(role), { at: path })
        return
      }
      const isAtEnd = Editor.isEnd(editor, editor.selection.anchor, path)
      Transforms.splitNodes(editor, { always: true })
      const staysSame = lineRoles.has(block.role) || (block.role === 'title' && !isAtEnd)
      const role = staysSame ? block.role : 'paragraph'
      Transforms.setNodes<DraftElement>(editor, { role, level: 0 })
    })
  }

  editor.deleteBackward = (unit) => {
    const { selection } = editor
    const entry = currentBlock(editor)
    if (selection !== null && Range.isCollapsed(selection) && entry !== null) {
      const [block, path] = entry
      if (block.level > 0 && Editor.isStart(editor, selection.anchor, path)) {
        Transforms.setNodes<DraftElement>(editor, { role: 'paragraph', level: 0 }, { at: path })
        return
      }
    }
    deleteBackward(unit)
  }

  editor.insertText = (text, options) => {
    insertText(text, options)
    formatAtCaret(editor, text)
  }

  return editor
}

/** The block that holds the start of the selection, or null without one. */
export function currentBlock(editor: Editor): NodeEntry<DraftElement> | null {
  if (editor.selection === null) return null
  const start = Range.start(editor.selection)
  const block = editor.children[start.path[0] ?? 0]
  return Element.isElement(block) ? [block, start.path.slice(0, 1)] : null
}

/** Makes the selected blocks headings of `level` (1 to 4) or, with 0, paragraphs. Title, signature and so on stay. */
export function setLevel(editor: Editor, level: number): void {
  Transforms.setNodes<DraftElement>(
    editor,
    { role: level === 0 ? 'paragraph' : 'heading', level },
    { match: (node) => Element.isElement(node) && levelRoles.has(node.role) },
  )
}

/** The level that the numbering at the start of a line gives it, 0 for none. */
export function levelOfNumbering(line: string): number {
  return numberings.find(({ pattern }) => pattern.test(line))?.level ?? 0
}

/**
 * Gives the paragraph of the caret the level of its numbering after text was put in: one that ends without a full stop is a
 * heading of that level, one that has a sentence keeps the level with a run-in heading.
 */
export function formatInserted(editor: Editor): void {
  const entry = currentBlock(editor)
  if (entry === null) return
  const [block, path] = entry
  const line = Node.string(block)
  const level = levelOfNumbering(line)
  if (block.role !== 'paragraph' || block.level !== 0 || level === 0) return
  const role = sentenceEnds.includes(line.at(-1) ?? '') ? 'paragraph' : 'heading'
  Transforms.setNodes<DraftElement>(editor, { role, level }, { at: path })
}

/** Changes the kind of block after typing, as a step of its own in the history. */
function formatAtCaret(editor: Editor, text: string): void {
  const entry = currentBlock(editor)
  if (entry === null || editor.selection === null) return
  const [block, path] = entry
  const upToCaret = Editor.string(editor, {
    anchor: Editor.start(editor, path),
    focus: editor.selection.anchor,
  })
  const change = formatFor(block, upToCaret, text)
  if (change === null) return
  const format = () => Transforms.setNodes<DraftElement>(editor, change, { at: path })
  if (Editor.isNormalizing(editor)) HistoryEditor.withNewBatch(editor, format)
  else format()
}

function formatFor(
  block: DraftElement,
  upToCaret: string,
  typed: string,
): Pick<DraftElement, 'role' | 'level'> | null {
  if (block.role === 'paragraph' && block.level === 0) {
    const numbering = numberings.find(
      ({ pattern }) => pattern.exec(upToCaret)?.[0].length === upToCaret.length,
    )
    return numbering === undefined ? null : { role: 'heading', level: numbering.level }
  }
  const last = typed.at(-1)
  if (block.role === 'heading' && last !== undefined && sentenceEnds.includes(last)) {
    return { role: 'paragraph', level: block.level }
  }
  return null
}
