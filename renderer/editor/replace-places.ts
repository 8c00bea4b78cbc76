import { Editor, Element, Node, Range, Transforms } from 'slate'
import { HistoryEditor } from 'slate-history'
import type { Place } from './find-matches.ts'
import { pointAt } from './place.ts'
import { typedMarks } from './schema.ts'

/**
 * Puts other words into places of the text, as one step of undo. What is put in was typed by the clerk; what stood around
 * it keeps its origin. A placeholder (〔待补：…〕) is replaced only as a whole.
 *
 * @param places in the order of the text, without overlaps
 * @returns how many places were replaced
 */
export function replacePlaces(editor: Editor, places: readonly Place[], words: string): number {
  const ranges = places.filter((place) => isReplaceable(editor, place))
  if (ranges.length === 0) return 0
  HistoryEditor.withNewBatch(editor, () => {
    Editor.withoutNormalizing(editor, () => {
      for (const place of ranges.toReversed()) replacePlace(editor, place, words)
    })
  })
  return ranges.length
}

/** Whether no placeholder is cut in two there. */
export function isReplaceable(editor: Editor, { index, start, end }: Place): boolean {
  const block = editor.children[index]
  if (!Element.isElement(block)) return false
  let at = 0
  return block.children.every(({ text, state }) => {
    const [from, to] = [at, at + text.length]
    at = to
    const isTouched = start < to && end > from
    return state !== 'missing' || !isTouched || (start <= from && to <= end)
  })
}

/** The range of a place; null where the text is shorter by now. */
export function rangeOfPlace(editor: Editor, { index, start, end }: Place): Range | null {
  if (!Node.has(editor, [index])) return null
  const [anchor, focus] = [pointAt(editor, index, start), pointAt(editor, index, end)]
  return anchor === null || focus === null ? null : { anchor, focus }
}

function replacePlace(editor: Editor, place: Place, words: string): void {
  const range = rangeOfPlace(editor, place)
  if (range === null) return
  const end = Editor.pointRef(editor, range.focus, { affinity: 'backward' })
  Transforms.delete(editor, { at: range })
  const at = end.unref()
  if (at !== null && words !== '') Transforms.insertNodes(editor, { text: words, ...typedMarks }, { at })
}
