import { Editor, Element, Node, Path, Range, Text, Transforms } from 'slate'
import type { MergeNodeOperation } from 'slate'
import type { DraftRole } from '#contract/draft.ts'
import { HistoryEditor } from 'slate-history'
import { cellsOf, emptyRow, isEmptyRow } from './cells.ts'
import { isComposing } from './composing.ts'
import { currentBlock } from './current-block.ts'
import { sentenceEnds } from './lexicon.ts'
import { markText, readMark } from './numbering.ts'
import type { NumberMark } from './numbering.ts'
import { pointAt } from './place.ts'
import { emptyBlock, typedMarks } from './schema.ts'
import type { DraftElement } from './schema.ts'
import { blockMark, isNumbering, longestMark, markBlock, markTyped } from './with-numbering.ts'

/** Roles whose lines stay what they are when they are broken; after all others a paragraph begins. */
const lineRoles: ReadonlySet<DraftRole> = new Set([
  'list',
  'table',
  'attachment',
  'signature',
  'date',
  'publicity',
  'contact',
])

/** Roles that a level may turn into a heading or back. */
const levelRoles: ReadonlySet<DraftRole> = new Set([
  'heading',
  'paragraph',
  'opening',
  'closing',
  'list',
  'table',
  'attachment',
])

/**
 * Blocks as a clerk expects them: a paragraph after a heading, Backspace first takes the heading away,
 * numbering at a paragraph's start makes the heading of its level, a full stop ends being one.
 */
export function withBlocks<E extends Editor>(editor: E): E {
  const { apply, deleteBackward, insertText, normalizeNode } = editor

  editor.apply = (operation) => {
    apply(operation)
    if (operation.type !== 'merge_node' || operation.path.length > 1) return
    if (HistoryEditor.isSaving(editor) !== false) joinAnswers(editor, operation)
  }

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
      const mark = block.role === 'list' ? blockMark(editor, path[0] ?? 0) : null
      const text = Node.string(block)
      // An item or a row left empty ends its list or its table.
      if (isLeftEmpty(block, text, mark)) {
        clearBlock(editor, path)
        return
      }
      if (block.role === 'table') {
        const below = Path.next(path)
        Transforms.insertNodes(editor, emptyRow(cellsOf(text).length), { at: below })
        Transforms.select(editor, Editor.start(editor, below))
        return
      }
      if (isAtStart && text !== '') {
        const role = lineRoles.has(block.role) ? block.role : 'paragraph'
        Transforms.insertNodes(editor, emptyBlock(role), { at: path })
        return
      }
      const isAtEnd = Editor.isEnd(editor, editor.selection.anchor, path)
      Transforms.splitNodes(editor, { always: true })
      const staysSame = lineRoles.has(block.role) || (block.role === 'title' && !isAtEnd)
      const role = staysSame ? block.role : 'paragraph'
      Transforms.setNodes<DraftElement>(editor, { role, level: 0 })
      if (isAtEnd) Transforms.unsetNodes<DraftElement>(editor, 'answers')
      if (mark !== null) editor.insertText(markText(mark.level, mark.value + 1, text))
    })
  }

  editor.deleteBackward = (unit) => {
    const { selection } = editor
    const entry = currentBlock(editor)
    if (selection !== null && Range.isCollapsed(selection) && entry !== null) {
      const [block, path] = entry
      const index = path[0] ?? 0
      const mark = isNumbering(editor) ? blockMark(editor, index) : null
      const start = mark === null ? null : pointAt(editor, index, mark.length)
      const isAtStart =
        Editor.isStart(editor, selection.anchor, path) ||
        (start !== null && Editor.string(editor, { anchor: start, focus: selection.anchor }) === '')
      if ((block.level > 0 || block.role === 'list' || block.role === 'table') && isAtStart) {
        Editor.withoutNormalizing(editor, () => {
          if (mark !== null) markBlock(editor, index, 0)
          Transforms.setNodes<DraftElement>(editor, { role: 'paragraph', level: 0 }, { at: path })
        })
        return
      }
    }
    deleteBackward(unit)
  }

  editor.insertText = (text, options) => {
    if (isIndent(editor, text)) return
    insertText(text, options)
    formatAtCaret(editor, text)
  }

  return editor
}

/**
 * Whether blanks typed at a block's start would only indent it: its role does that. What an input method has composed stands
 * on the screen already and is taken as it is.
 */
function isIndent(editor: Editor, text: string): boolean {
  const entry = currentBlock(editor)
  if (text.trim() !== '' || entry === null || editor.selection === null || isComposing(editor)) return false
  return Range.isCollapsed(editor.selection) && Editor.isStart(editor, editor.selection.anchor, entry[1])
}

/** A block answers what the block that was joined to it answered. */
function joinAnswers(editor: Editor, { path, properties }: MergeNodeOperation): void {
  const at = Path.previous(path)
  const block = Node.get(editor, at)
  const joined = 'answers' in properties ? (properties.answers ?? []) : []
  if (!Element.isElement(block) || joined.length === 0) return
  const answers = [...new Set([...(block.answers ?? []), ...joined])]
  if (answers.length > (block.answers?.length ?? 0))
    Transforms.setNodes<DraftElement>(editor, { answers }, { at })
}

function isLeftEmpty({ role }: DraftElement, text: string, mark: NumberMark | null): boolean {
  if (role === 'table') return isEmptyRow(text)
  return (role === 'list' || role === 'attachment') && text.length === (mark?.length ?? 0)
}

/** Makes an empty paragraph of a block. */
function clearBlock(editor: Editor, path: Path): void {
  Transforms.delete(editor, { at: Editor.range(editor, path) })
  Transforms.setNodes<DraftElement>(editor, { role: 'paragraph', level: 0 }, { at: path })
}

/**
 * Makes the selected blocks headings of `level` (1 to 4) or, with 0, paragraphs; their numbers come, go and follow. Title,
 * signature and so on stay.
 */
export function setLevel(editor: Editor, level: number): void {
  setKind(editor, { role: level === 0 ? 'paragraph' : 'heading', level })
}

/** Makes the selected blocks of that kind, as far as they are of the body. */
export function setKind(editor: Editor, kind: Pick<DraftElement, 'role' | 'level'>): void {
  if (editor.selection === null) return
  const [start, end] = Range.edges(editor.selection).map(({ path }) => path[0] ?? 0) as [number, number]
  Editor.withoutNormalizing(editor, () => {
    for (let index = start; index <= end; index += 1) {
      const block = editor.children[index]
      if (!Element.isElement(block) || !levelRoles.has(block.role)) continue
      if (block.role === kind.role && block.level === kind.level) continue
      if (isNumbering(editor)) markBlock(editor, index, kind.level)
      Transforms.setNodes<DraftElement>(editor, kind, { at: [index] })
    }
  })
}

/** The level that the numbering at the start of a line gives it, 0 for none. */
export function levelOfNumbering(line: string): number {
  return readMark(line)?.level ?? 0
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
  const format = () => {
    if (change.role === 'heading') markTyped(editor, block)
    Transforms.setNodes<DraftElement>(editor, change, { at: path })
  }
  if (Editor.isNormalizing(editor)) HistoryEditor.withNewBatch(editor, format)
  else format()
}

function formatFor(
  block: DraftElement,
  upToCaret: string,
  typed: string,
): Pick<DraftElement, 'role' | 'level'> | null {
  if (block.role === 'paragraph' && block.level === 0) {
    const mark = typedMark(upToCaret, typed)
    return mark === null ? null : { role: 'heading', level: mark.level }
  }
  const last = typed.at(-1)
  if (block.role === 'heading' && last !== undefined && sentenceEnds.includes(last)) {
    return { role: 'paragraph', level: block.level }
  }
  return null
}

/** The mark that typing has just completed. After 1. another character must stand, as 1.5 is a number. */
function typedMark(upToCaret: string, typed: string): NumberMark | null {
  if (upToCaret.length - typed.length > longestMark) return null
  const mark = readMark(upToCaret)
  if (mark === null) return null
  const isPoint = /^\d+[.．]/u.test(upToCaret)
  const before = upToCaret.length - typed.length
  if (isPoint) return before === mark.length ? mark : null
  return mark.length === upToCaret.length ? mark : null
}
