import { Editor, Node, Range } from 'slate'
import type { Point } from 'slate'
import { HistoryEditor } from 'slate-history'
import { isComposing } from './composing.ts'
import { currentBlock } from './current-block.ts'
import { closingQuote, fullWidthMarks, hanBefore, numeralLine, openingQuote } from './lexicon.ts'

const helped = new WeakMap<Editor, () => boolean>()

/** Sets who says whether marks are helped; without it none are. */
export function onPunctuation(editor: Editor, isWanted: () => boolean): void {
  helped.set(editor, isWanted)
}

/**
 * A half-width mark typed right behind Chinese text becomes the full-width one, as a step of its own: one Ctrl+Z gives back
 * what was typed, and it stays.
 */
export function withPunctuation<E extends Editor>(editor: E): E {
  const { insertText } = editor

  editor.insertText = (text, options) => {
    insertText(text, options)
    const isSettled = Editor.isNormalizing(editor) && !isComposing(editor) && options?.at === undefined
    if (text.length !== 1 || !isSettled || helped.get(editor)?.() !== true) return
    const { selection } = editor
    if (selection === null || Range.isExpanded(selection)) return
    const before = textBefore(editor, selection.anchor)
    const mark = fullWidthOf(before.slice(0, -1), text)
    if (mark !== null && before.endsWith(text)) replaceLast(editor, selection.anchor, text, mark)
  }

  return editor
}

/** The full-width form of a mark typed behind `before`; null when it is right as it is. */
export function fullWidthOf(before: string, mark: string): string | null {
  const isAfterHan = hanBefore.test(before)
  if (mark === '"') {
    const isOpen = before.lastIndexOf(openingQuote) > before.lastIndexOf(closingQuote)
    return isOpen ? closingQuote : isAfterHan ? openingQuote : null
  }
  // 一. and 1. begin a heading as some offices print it.
  if (!isAfterHan || (mark === '.' && numeralLine.test(before))) return null
  return fullWidthMarks[mark] ?? null
}

function textBefore(editor: Editor, point: Point): string {
  const entry = currentBlock(editor)
  return entry === null ? '' : Editor.string(editor, { anchor: Editor.start(editor, entry[1]), focus: point })
}

function replaceLast(editor: Editor, { path, offset }: Point, typed: string, mark: string): void {
  const at = offset - typed.length
  if (at < 0 || Node.leaf(editor, path).text.slice(at, offset) !== typed) return
  HistoryEditor.withNewBatch(editor, () => {
    Editor.withoutNormalizing(editor, () => {
      editor.apply({ type: 'insert_text', path, offset, text: mark })
      editor.apply({ type: 'remove_text', path, offset: at, text: typed })
    })
  })
}
