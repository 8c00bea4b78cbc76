import { Editor, Node, Path, Point, Range, Text, Transforms } from 'slate'
import { HistoryEditor } from 'slate-history'
import { beginFilling } from './same-slots.ts'
import { isTyped, typedMarks } from './schema.ts'
import type { DraftText } from './schema.ts'

/**
 * Keeps the origin of every character true while the clerk edits.
 *
 * - what is typed into reused text becomes a run of its own and splits the reused one;
 * - a missing placeholder is replaced or deleted as a whole, never in part;
 * - a card run or an unconfirmed run that is edited inside becomes plain typing.
 *
 * Text first goes into the leaf where the caret stands and is split off afterwards: at the end of a composition
 * the page already holds the characters in that leaf, and only that leaf may be redrawn.
 */
export function withOrigin<E extends Editor>(editor: E): E {
  const { apply, deleteBackward, deleteForward, deleteFragment, insertText } = editor
  const own = { depth: 0 }

  editor.apply = (operation) => {
    const edited =
      operation.type === 'remove_text' &&
      own.depth === 0 &&
      HistoryEditor.isSaving(editor) !== false &&
      isLostByEdit(Node.leaf(editor, operation.path), operation.text.length)
    apply(operation)
    if (edited && operation.type === 'remove_text') {
      Transforms.setNodes<DraftText>(editor, typedMarks, { at: operation.path })
    }
  }

  editor.insertText = (text, options) => {
    if (editor.selection === null || options?.at !== undefined) return insertText(text, options)
    Editor.withoutNormalizing(editor, () => {
      if (editor.selection !== null && Range.isExpanded(editor.selection)) editor.deleteFragment()
      if (editor.selection === null) return
      const point = editor.selection.anchor
      const leaf = Node.leaf(editor, point.path)
      insertText(text, options)
      if (isTyped(leaf)) return
      own.depth += 1
      if (leaf.state === 'missing' && isInside(leaf, point.offset)) replacePlaceholder(editor, point, text)
      else if (isEditOf(leaf, point.offset, text)) {
        Transforms.setNodes<DraftText>(editor, typedMarks, { at: point.path })
      } else splitOff(editor, point, text)
      own.depth -= 1
    })
  }

  editor.deleteFragment = (options) => {
    const { selection } = editor
    if (selection === null || Range.isCollapsed(selection)) return deleteFragment(options)
    const whole = overPlaceholders(editor, selection)
    const placeholder = placeholderOf(editor, whole)
    Transforms.select(editor, whole)
    deleteFragment(options)
    if (placeholder !== null && editor.selection !== null) {
      beginFilling(editor, placeholder, editor.selection)
    }
  }

  editor.deleteBackward = (unit) => {
    if (!deletePlaceholder(editor, 'before')) deleteBackward(unit)
  }

  editor.deleteForward = (unit) => {
    if (!deletePlaceholder(editor, 'after')) deleteForward(unit)
  }

  return editor
}

function isInside(leaf: DraftText, offset: number): boolean {
  return offset > 0 && offset < leaf.text.length
}

/** Whether text put at `offset` changes what the run says, rather than standing beside it. */
function isEditOf(leaf: DraftText, offset: number, text: string): boolean {
  if (leaf.state !== 'unconfirmed' && leaf.origin.from !== 'card') return false
  if (isInside(leaf, offset)) return true
  const neighbour = offset === 0 ? leaf.text.charAt(0) : leaf.text.charAt(offset - 1)
  return /^\d/.test(text) && /\d/.test(neighbour)
}

/** Whether taking `removed` characters out leaves a remainder that no longer says what its origin says. */
function isLostByEdit(leaf: DraftText, removed: number): boolean {
  if (removed >= leaf.text.length) return false
  return leaf.state === 'unconfirmed' || leaf.origin.from === 'card'
}

function splitOff(editor: Editor, point: Point, text: string): void {
  const inserted = { anchor: point, focus: { path: point.path, offset: point.offset + text.length } }
  const reference = Editor.rangeRef(editor, inserted, { affinity: 'inward' })
  Transforms.setNodes<DraftText>(editor, typedMarks, { at: inserted, match: Text.isText, split: true })
  const range = reference.unref()
  if (range !== null) Transforms.select(editor, Range.end(range))
}

function replacePlaceholder(editor: Editor, point: Point, text: string): void {
  const { path } = point
  const placeholder = Node.leaf(editor, path)
  const end = point.offset + text.length
  const length = Node.leaf(editor, path).text.length
  if (end < length) {
    Transforms.delete(editor, { at: { anchor: { path, offset: end }, focus: { path, offset: length } } })
  }
  Transforms.delete(editor, { at: { anchor: { path, offset: 0 }, focus: { path, offset: point.offset } } })
  Transforms.setNodes<DraftText>(editor, typedMarks, { at: path })
  Transforms.select(editor, { path, offset: text.length })
  beginFilling(editor, placeholder, {
    anchor: { path, offset: 0 },
    focus: { path, offset: text.length },
  })
}

/** The placeholder that is selected, no more and no less. */
function placeholderOf(editor: Editor, selection: Range): DraftText | null {
  const marked = [
    ...Editor.nodes<DraftText>(editor, {
      at: selection,
      match: (node) => Text.isText(node) && node.state === 'missing',
    }),
  ]
  const [entry] = marked
  return marked.length === 1 && entry !== undefined && Editor.string(editor, selection) === entry[0].text
    ? entry[0]
    : null
}

function overPlaceholders(editor: Editor, selection: Range): Range {
  const [start, end] = Range.edges(selection)
  const first = Node.leaf(editor, start.path)
  const last = Node.leaf(editor, end.path)
  return {
    anchor:
      first.state === 'missing' && isInside(first, start.offset) ? { path: start.path, offset: 0 } : start,
    focus:
      last.state === 'missing' && isInside(last, end.offset)
        ? { path: end.path, offset: last.text.length }
        : end,
  }
}

/** Deletes the placeholder the caret stands in or next to on the given side. */
function deletePlaceholder(editor: Editor, side: 'before' | 'after'): boolean {
  const { selection } = editor
  if (selection === null || Range.isExpanded(selection)) return false
  const { path, offset } = selection.anchor
  const leaf = Node.leaf(editor, path)
  if (leaf.state === 'missing' && (side === 'before' ? offset > 0 : offset < leaf.text.length)) {
    removeLeaf(editor, path)
    return true
  }
  const beside = neighbourPath(editor, selection.anchor, side)
  if (beside === null || Node.leaf(editor, beside).state !== 'missing') return false
  removeLeaf(editor, beside)
  return true
}

function neighbourPath(editor: Editor, point: Point, side: 'before' | 'after'): Path | null {
  const leaf = Node.leaf(editor, point.path)
  if (side === 'before') {
    return point.offset === 0 && Path.hasPrevious(point.path) ? Path.previous(point.path) : null
  }
  const next = Path.next(point.path)
  return point.offset === leaf.text.length && Node.has(editor, next) ? next : null
}

function removeLeaf(editor: Editor, path: Path): void {
  const { text } = Node.leaf(editor, path)
  Transforms.delete(editor, { at: { anchor: { path, offset: 0 }, focus: { path, offset: text.length } } })
}
