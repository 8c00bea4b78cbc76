import { Node, Transforms } from 'slate'
import type { Editor } from 'slate'
import { HistoryEditor } from 'slate-history'
import { pointAt } from './place.ts'
import { placesOf } from './place-marks.ts'

/** A place by offsets into an earlier state of the draft (a line for each block), and what is to stand there. */
export interface Mend {
  start: number
  end: number
  replacement: string
}

/**
 * Puts other texts in the stead of places, as one step of undo and from the end, so that none moves the places before it.
 *
 * @param mends in the order of `text`, without overlaps
 * @returns how many were put in; the others hold nothing, or the clerk has changed them meanwhile
 */
export function mendPlaces(editor: Editor, mends: readonly Mend[], text: string): number {
  const lines = editor.children.map((block) => Node.string(block))
  const ranges = mends.flatMap((mend) => {
    const [place] = placesOf(lines, text, [mend])
    if (place === undefined) return []
    const [anchor, focus] = [
      pointAt(editor, place.index, place.start),
      pointAt(editor, place.index, place.end),
    ]
    return anchor === null || focus === null ? [] : [{ at: { anchor, focus }, words: mend.replacement }]
  })
  if (ranges.length === 0) return 0
  HistoryEditor.withNewBatch(editor, () => {
    for (const { at, words } of ranges.toReversed()) {
      Transforms.select(editor, at)
      if (words === '') Transforms.delete(editor)
      else Transforms.insertText(editor, words)
    }
  })
  return ranges.length
}
