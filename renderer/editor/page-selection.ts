import { useLayoutEffect } from 'react'
import { Range, Transforms } from 'slate'
import type { Editor } from 'slate'
import { ReactEditor, useSlate } from 'slate-react'

/** What of a document has been drawn last; both are replaced, never changed. */
interface Drawn {
  children: unknown
  selection: unknown
}

const drawn = new WeakMap<Editor, Drawn>()

/** Remembers what the page shows after each drawing. Stands behind the editable text, so that its drawing is over. */
export function DrawnMemory(): null {
  const editor = useSlate()
  useLayoutEffect(() => {
    drawn.set(editor, { children: editor.children, selection: editor.selection })
  })
  return null
}

/**
 * Takes what is selected on the page into the document, before a key or a composition that goes there.
 *
 * slate-react does so by itself, but for a selection made between one of its drawings and the next timer, which a busy machine
 * runs after the keys: then it breaks or composes at the old place. While something is still to be drawn the page's selection
 * is the older one and left alone.
 */
export function takePageSelection(editor: Editor): void {
  const shown = drawn.get(editor)
  if (shown?.children !== editor.children || shown.selection !== editor.selection) return
  const selection = ReactEditor.getWindow(editor).getSelection()
  const [anchor, focus] = [selection?.anchorNode ?? null, selection?.focusNode ?? null]
  const isOurs = ReactEditor.hasEditableTarget(editor, anchor) && ReactEditor.hasEditableTarget(editor, focus)
  if (selection === null || !isOurs) return
  const range = ReactEditor.toSlateRange(editor, selection, { exactMatch: false, suppressThrow: true })
  const isKnown = editor.selection !== null && range !== null && Range.equals(range, editor.selection)
  if (range !== null && !isKnown) Transforms.select(editor, range)
}
