import { Editor, Point, Range } from 'slate'
import { HistoryEditor } from 'slate-history'
import { typingStops } from './lexicon.ts'

/**
 * Makes steps of undo from typing: text typed on at one place joins the step before it, until a punctuation
 * mark, another action or another place ends it. Left alone, the history would join nothing across runs of
 * different origin and everything within one.
 */
export function withTyping<E extends Editor>(editor: E): E {
  const { apply, insertText } = editor
  const typing: { end: Point | null; isRunning: boolean; isOver: boolean } = {
    end: null,
    isRunning: false,
    isOver: false,
  }

  editor.apply = (operation) => {
    if (!typing.isRunning && operation.type !== 'set_selection') typing.end = null
    if (operation.type === 'set_node' && 'level' in operation.newProperties) typing.isOver = true
    apply(operation)
  }

  editor.insertText = (text, options) => {
    const { selection } = editor
    const goesOn =
      typing.end !== null &&
      selection !== null &&
      Range.isCollapsed(selection) &&
      Point.equals(typing.end, selection.anchor)
    const run = () => insertText(text, options)
    typing.isRunning = true
    typing.isOver = false
    // A step may only begin where the document is normal: undone and redone one by one, each step is.
    if (HistoryEditor.isMerging(editor) !== undefined || !Editor.isNormalizing(editor)) run()
    else if (goesOn) HistoryEditor.withMerging(editor, run)
    else HistoryEditor.withNewBatch(editor, run)
    typing.isRunning = false
    const last = text.at(-1) ?? ''
    typing.end = typing.isOver || typingStops.includes(last) ? null : (editor.selection?.anchor ?? null)
  }

  return editor
}
