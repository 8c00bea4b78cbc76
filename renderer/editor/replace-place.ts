import { Node, Transforms } from 'slate'
import type { Editor } from 'slate'
import { HistoryEditor } from 'slate-history'
import { pointAt } from './place.ts'
import { placesOf } from './place-marks.ts'

/**
 * Puts a text in the stead of a place that is known by offsets into an earlier state of the draft (a line for each block), as one
 * step of undo. False when the clerk has changed the place meanwhile, or when it holds nothing.
 */
export function replacePlace(
  editor: Editor,
  { start, end }: { start: number; end: number },
  text: string,
  replacement: string,
): boolean {
  const lines = editor.children.map((block) => Node.string(block))
  const [place] = placesOf(lines, text, [{ start, end }])
  if (place === undefined) return false
  const anchor = pointAt(editor, place.index, place.start)
  const focus = pointAt(editor, place.index, place.end)
  if (anchor === null || focus === null) return false
  HistoryEditor.withNewBatch(editor, () => {
    Transforms.select(editor, { anchor, focus })
    if (replacement === '') Transforms.delete(editor)
    else Transforms.insertText(editor, replacement)
  })
  return true
}
