import { Editor, Node, Transforms } from 'slate'
import type { Point, Range } from 'slate'

/** Where a sentence stands now: at its old place, else at the only place that says the same; null when there is none. */
export function rangeOf(editor: Editor, { start, text }: { start: number; text: string }): Range | null {
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

/** The point so many characters into a block; null beyond its end. Between two runs it is the end of the first. */
export function pointAt(editor: Editor, index: number, offset: number): Point | null {
  let left = offset
  for (const [leaf, path] of Node.texts(editor, { from: [index], to: [index] })) {
    if (left <= leaf.text.length) return { path, offset: left }
    left -= leaf.text.length
  }
  return null
}

/**
 * Selects a place of the draft that is known by offsets into an earlier state of its text (a line for each block). False
 * when the clerk has changed it meanwhile; a place of no length is the line that it stands in.
 */
export function selectPlace(editor: Editor, start: number, end: number, text: string): boolean {
  const lineStart = text.lastIndexOf('\n', start - 1) + 1
  const lineEnd = text.indexOf('\n', start)
  const isPoint = start === end
  const from = isPoint ? lineStart : start
  const to = isPoint ? (lineEnd === -1 ? text.length : lineEnd) : end
  const range = rangeOf(editor, { start: from, text: text.slice(from, to) })
  if (range === null) return false
  Transforms.select(editor, range)
  return true
}
