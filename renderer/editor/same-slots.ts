import { Editor, Node, Range, Text, Transforms } from 'slate'
import type { Path, Point, RangeRef } from 'slate'
import { HistoryEditor } from 'slate-history'
import { isComposing } from './composing.ts'
import { typedMarks } from './schema.ts'
import type { DraftText } from './schema.ts'

/** Longer than any value of a slot: what is typed on and on is prose. */
const longestValue = 60

/** A slot that the clerk is filling, and what he has typed into it so far. */
interface Filling {
  slot: string
  template: string | null
  typed: RangeRef
}

const fillings = new WeakMap<Editor, Filling>()

/** Says that a placeholder has just given way to what stands in `range` and is typed on there. */
export function beginFilling(editor: Editor, { slot, origin, state }: DraftText, range: Range): void {
  endFilling(editor)
  if (state !== 'missing' || slot === '') return
  const typed = Editor.rangeRef(editor, range, { affinity: 'outward' })
  fillings.set(editor, { slot, template: origin.ref, typed })
}

/** Whether the caret stands in what is being typed into a slot. */
export function isFilling(editor: Editor): boolean {
  const range = fillings.get(editor)?.typed.current ?? null
  return range !== null && isWithin(editor, range)
}

/**
 * Once the caret has left the slot, or with `isDone`: the placeholders that mean the same (same name, same template) take
 * what was typed, as one step of undo. Returns how many did. Never while an input method composes.
 */
export function fillSameSlots(editor: Editor, isDone = false): number {
  const filling = fillings.get(editor)
  if (filling === undefined || isComposing(editor)) return 0
  const range = filling.typed.current
  if (range !== null && !isDone && isWithin(editor, range)) return 0
  endFilling(editor)
  const value = range === null ? '' : Editor.string(editor, range)
  if (range === null || value.trim() === '' || value.length > longestValue || isOpen(editor, range)) return 0
  const same = [...Node.texts(editor)].filter(
    ([text]) =>
      text.state === 'missing' && text.slot === filling.slot && text.origin.ref === filling.template,
  )
  if (same.length === 0) return 0
  HistoryEditor.withNewBatch(editor, () => {
    Editor.withoutNormalizing(editor, () => {
      for (const [, path] of same) fill(editor, path, value)
    })
  })
  return same.length
}

/** Whether a placeholder stands there again: what was typed has been taken back. */
function isOpen(editor: Editor, range: Range): boolean {
  const isMissing = (node: Node) => Text.isText(node) && node.state === 'missing'
  return [...Editor.nodes(editor, { at: range, match: isMissing })].length > 0
}

function endFilling(editor: Editor): void {
  fillings.get(editor)?.typed.unref()
  fillings.delete(editor)
}

/** Whether the caret stands in what is typed, its edges included, whichever runs they fall into. */
function isWithin(editor: Editor, range: Range): boolean {
  const { selection } = editor
  if (selection === null) return true
  const { anchor, focus } = selection
  const touches = (point: Point) =>
    Range.includes(range, point) ||
    [range.anchor, range.focus].some((edge) => Editor.string(editor, { anchor: edge, focus: point }) === '')
  const isSameBlock = [anchor, focus].every(({ path }) => path[0] === range.anchor.path[0])
  return isSameBlock && touches(anchor) && touches(focus)
}

function fill(editor: Editor, path: Path, value: string): void {
  const { text } = Node.leaf(editor, path)
  Transforms.setNodes<DraftText>(editor, typedMarks, { at: path, match: Text.isText })
  editor.apply({ type: 'insert_text', path, offset: text.length, text: value })
  editor.apply({ type: 'remove_text', path, offset: 0, text })
}
