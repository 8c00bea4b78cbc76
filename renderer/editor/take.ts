import { Editor, Element, Transforms } from 'slate'
import { insertSegments, reusedSegments } from './accept.ts'
import { rangeOf } from './place.ts'

/** A sentence of an earlier reply, and the one of the draft in whose stead it goes. */
export interface TakenSentence {
  text: string
  replyId: string
  /**
   * The draft's sentence: where it stood in the draft's text (a line for each block) and what it said there; null when
   * the draft has none.
   */
  instead: { start: number; text: string } | null
}

/**
 * Puts a sentence of an earlier reply into the draft, as one step of undo: in the stead of the draft's own sentence, or
 * at the caret when there is none or the clerk has changed it meanwhile. Returns which of both it was.
 */
export function takeSentence(editor: Editor, taken: TakenSentence): 'replaced' | 'inserted' {
  const range = taken.instead === null ? null : rangeOf(editor, taken.instead)
  if (range !== null) Transforms.select(editor, range)
  else if (editor.selection === null) ensureCaret(editor)
  else Transforms.collapse(editor, { edge: 'end' })
  insertSegments(editor, reusedSegments(taken.text, { from: 'reply', ref: taken.replyId }))
  return range === null ? 'inserted' : 'replaced'
}

/** Puts the caret behind the last paragraph when there is none yet. */
export function ensureCaret(editor: Editor): void {
  if (editor.selection === null) Transforms.select(editor, Editor.end(editor, [lastParagraph(editor)]))
}

function lastParagraph(editor: Editor): number {
  const index = editor.children.findLastIndex(
    (block) => Element.isElement(block) && (block.role === 'paragraph' || block.role === 'opening'),
  )
  return Math.max(index, 0)
}
