import { Editor, Element, Node, Transforms } from 'slate'
import type { Range } from 'slate'
import { insertSegments, reusedSegments } from './accept.ts'

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
  else if (editor.selection === null) Transforms.select(editor, Editor.end(editor, [lastParagraph(editor)]))
  else Transforms.collapse(editor, { edge: 'end' })
  insertSegments(editor, reusedSegments(taken.text, { from: 'reply', ref: taken.replyId }))
  return range === null ? 'inserted' : 'replaced'
}

/** Where a sentence stands now: at its old place, else at the only place that says the same; null when there is none. */
function rangeOf(editor: Editor, { start, text }: { start: number; text: string }): Range | null {
  const lines = editor.children.map((block) => Node.string(block))
  const whole = lines.join('\n')
  const at = whole.startsWith(text, start) ? start : whole.indexOf(text)
  const isSure = at === start || (at !== -1 && whole.indexOf(text, at + 1) === -1)
  if (text === '' || text.includes('\n') || !isSure) return null
  const index = whole.slice(0, at).split('\n').length - 1
  const offset = at - lines.slice(0, index).reduce((sum, line) => sum + line.length + 1, 0)
  const anchor = pointAt(editor, index, offset)
  const focus = pointAt(editor, index, offset + text.length)
  return anchor === null || focus === null ? null : { anchor, focus }
}

function pointAt(editor: Editor, index: number, offset: number) {
  let left = offset
  for (const [leaf, path] of Node.texts(editor, { from: [index], to: [index] })) {
    if (left <= leaf.text.length) return { path, offset: left }
    left -= leaf.text.length
  }
  return null
}

function lastParagraph(editor: Editor): number {
  const index = editor.children.findLastIndex(
    (block) => Element.isElement(block) && (block.role === 'paragraph' || block.role === 'opening'),
  )
  return Math.max(index, 0)
}
