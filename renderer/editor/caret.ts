import type { SuggestRequest } from '#contract/suggestion.ts'
import { Editor, Element, Node, Range } from 'slate'
import type { Descendant } from 'slate'
import { currentBlock } from './current-block.ts'

/** What stands around the caret, as the suggester is asked. */
export interface CaretContext extends Pick<SuggestRequest, 'heading' | 'before' | 'typed'> {
  /** Whether the caret stands at the end of its block: only there may grey text follow it. */
  isAtEnd: boolean
  /** Index of the block. */
  index: number
}

/** The context of a collapsed caret; null without one. O(n) in the characters of the draft. */
export function caretContext(editor: Editor): CaretContext | null {
  const { selection } = editor
  const entry = currentBlock(editor)
  if (selection === null || Range.isExpanded(selection) || entry === null) return null
  const [, path] = entry
  const index = path[0] ?? 0
  const earlier = editor.children.slice(0, index)
  return {
    heading: headingOf(earlier),
    before: earlier.map((block) => Node.string(block)).filter((text) => text !== ''),
    typed: Editor.string(editor, { anchor: Editor.start(editor, path), focus: selection.anchor }),
    isAtEnd: Editor.isEnd(editor, selection.anchor, path),
    index,
  }
}

function isHeading(block: Descendant): boolean {
  return Element.isElement(block) && block.role === 'heading'
}

function headingOf(blocks: readonly Descendant[]): string | null {
  const heading = blocks.findLast(isHeading)
  return heading === undefined ? null : Node.string(heading)
}
