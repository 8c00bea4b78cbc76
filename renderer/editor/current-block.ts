import { Element, Range } from 'slate'
import type { Editor, NodeEntry } from 'slate'
import type { DraftElement } from './schema.ts'

/** The block that holds the start of the selection, or null without one. */
export function currentBlock(editor: Editor): NodeEntry<DraftElement> | null {
  if (editor.selection === null) return null
  const start = Range.start(editor.selection)
  const block = editor.children[start.path[0] ?? 0]
  return Element.isElement(block) ? [block, start.path.slice(0, 1)] : null
}
