import type { Origin } from '#contract/draft.ts'
import { Editor, Element, Transforms } from 'slate'
import { insertSegments, reusedSegments } from './accept.ts'
import { rangeOf } from './place.ts'

/** A sentence or paragraph of an earlier text, and the one of the draft in whose stead it goes. */
export interface TakenSentence {
  text: string
  /** Null for what the draft itself said before: it comes back as typed. */
  replyId: string | null
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
  const origin: Origin =
    taken.replyId === null ? { from: 'typed', ref: null } : { from: 'reply', ref: taken.replyId }
  insertSegments(
    editor,
    taken.replyId === null
      ? [{ text: taken.text, origin, slot: null, state: 'plain' }]
      : reusedSegments(taken.text, origin),
  )
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
