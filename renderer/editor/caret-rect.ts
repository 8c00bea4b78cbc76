import { Range } from 'slate'
import type { Editor } from 'slate'
import { ReactEditor } from 'slate-react'

/** Where the caret stands on the screen, and the element of its block; null when it is not drawn. */
export function caretRect(editor: Editor): { rect: DOMRect; block: HTMLElement } | null {
  const { selection } = editor
  if (selection === null) return null
  try {
    const point = Range.end(selection)
    const range = ReactEditor.toDOMRange(editor, { anchor: point, focus: point })
    const holder =
      range.startContainer instanceof HTMLElement ? range.startContainer : range.startContainer.parentElement
    const block = holder?.closest<HTMLElement>('[data-slate-node="element"]') ?? null
    if (holder === null || block === null) return null
    const [first] = range.getClientRects()
    return { rect: first ?? holder.getBoundingClientRect(), block }
  } catch {
    // The document has changed and is not drawn yet; the next drawing asks again.
    return null
  }
}
