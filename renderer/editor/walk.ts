import { Editor, Path, Point, Range, Text, Transforms } from 'slate'
import type { NodeEntry, RangeRef } from 'slate'
import type { DraftText } from './schema.ts'

interface Walk {
  range: RangeRef
  /** Whether the caret has left the end of the passage for its slots. */
  isBegun: boolean
}

const walks = new WeakMap<Editor, Walk>()

/** Makes the open slots of a passage that was just put in the ones that Tab walks through. The caret stays behind it. */
export function beginWalk(editor: Editor, range: Range): void {
  endWalk(editor)
  walks.set(editor, { range: Editor.rangeRef(editor, range, { affinity: 'inward' }), isBegun: false })
  if (openSlots(editor, range).length === 0) endWalk(editor)
}

/** How many slots are left to walk through; 0 when no walk is under way. O(n) in the runs of the passage. */
export function slotsToWalk(editor: Editor): number {
  const range = walks.get(editor)?.range.current ?? null
  return range === null ? 0 : openSlots(editor, range).length
}

/** Selects the next or previous slot. Beyond the last one the caret goes behind the passage and the walk is over. */
export function walkOn(editor: Editor, direction: 'next' | 'previous'): void {
  const walk = walks.get(editor)
  const range = walk?.range.current ?? null
  if (walk === undefined || range === null || editor.selection === null) return
  const paths = openSlots(editor, range).map(([, path]) => path)
  const here = Range.start(editor.selection)
  const isBefore = (path: Path) => Point.isBefore(Editor.end(editor, path), here)
  const isAfter = (path: Path) => Point.isAfter(Editor.start(editor, path), here)
  const next = walk.isBegun ? paths.find(isAfter) : paths[0]
  const target = direction === 'next' ? next : paths.findLast(isBefore)
  if (target !== undefined) Transforms.select(editor, Editor.range(editor, target))
  else if (direction === 'next') {
    endWalk(editor)
    Transforms.select(editor, Range.end(range))
  }
  walk.isBegun = true
}

/** Ends the walk when its slots are done or the caret has left the passage. Called after every change. */
export function checkWalk(editor: Editor): void {
  const range = walks.get(editor)?.range.current ?? null
  const { selection } = editor
  const isInside =
    range !== null &&
    selection !== null &&
    Range.includes(range, selection.anchor) &&
    Range.includes(range, selection.focus)
  if (!isInside || openSlots(editor, range).length === 0) endWalk(editor)
}

/** The slots stay as they are; Tab has its usual meaning again. */
export function endWalk(editor: Editor): void {
  walks.get(editor)?.range.unref()
  walks.delete(editor)
}

/** Runs of slots without a value of this draft; what is 待核 in fixed text is left to F8. */
function openSlots(editor: Editor, range: Range): NodeEntry<DraftText>[] {
  const isOpen = (text: DraftText) =>
    text.text !== '' && (text.state === 'missing' || (text.state === 'unconfirmed' && text.slot !== ''))
  return [
    ...Editor.nodes<DraftText>(editor, { at: range, match: (node) => Text.isText(node) && isOpen(node) }),
  ]
}
