import type { Segment } from '#contract/draft.ts'
import { Editor, Node, Path, Point, Range, Text, Transforms } from 'slate'
import type { NodeEntry } from 'slate'
import { HistoryEditor } from 'slate-history'
import type { DraftText } from './schema.ts'

export type OpenState = Exclude<Segment['state'], 'plain'>

/** The runs that still wait for the clerk (待补, 待核), in text order. O(n) in the runs of the draft. */
export function openMarks(editor: Editor, states: readonly OpenState[]): NodeEntry<DraftText>[] {
  return [...Node.texts(editor)].filter(([text]) => states.some((state) => state === text.state))
}

/** The open run the caret or the whole selection stands in, its edges included, or null. */
export function openMarkAtCaret(editor: Editor): NodeEntry<DraftText> | null {
  const { selection } = editor
  if (selection === null) return null
  const [start, end] = Range.edges(selection)
  for (const path of candidatePaths(editor, start)) {
    const leaf = Node.leaf(editor, path)
    const range = Editor.range(editor, path)
    if (leaf.state !== 'plain' && isWithin(editor, start, end, range)) return [leaf, path]
  }
  return null
}

/**
 * Selects the next open run after the selection, or the one before it, and goes round at the end.
 * Returns whether there was one.
 */
export function selectOpenMark(
  editor: Editor,
  direction: 'next' | 'previous',
  states: readonly OpenState[],
): boolean {
  const marks = openMarks(editor, states)
  if (marks.length === 0) return false
  const here = openMarkAtCaret(editor)
  const at = here?.[1] ?? null
  const point = editor.selection === null ? Editor.start(editor, []) : Range.start(editor.selection)
  const compare = ([, path]: NodeEntry<DraftText>) =>
    at === null ? Point.compare(Editor.start(editor, path), point) : Path.compare(path, at)
  const target =
    direction === 'next'
      ? (marks.find((entry) => compare(entry) > 0) ?? marks[0])
      : (marks.findLast((entry) => compare(entry) < 0) ?? marks.at(-1))
  if (target === undefined) return false
  Transforms.select(editor, Editor.range(editor, target[1]))
  return true
}

/** Takes the 待核 mark off the run at the caret, as one step of undo; the text stays. Returns whether there was one. */
export function confirmAtCaret(editor: Editor): boolean {
  const entry = openMarkAtCaret(editor)
  if (entry === null || entry[0].state !== 'unconfirmed') return false
  const { selection } = editor
  HistoryEditor.withNewBatch(editor, () => {
    if (selection !== null) Transforms.collapse(editor, { edge: 'end' })
    Transforms.setNodes<DraftText>(editor, { state: 'plain' }, { at: entry[1], match: Text.isText })
  })
  return true
}

/** The leaf of a point and, where the point stands on its edge, the leaf beside it. */
function candidatePaths(editor: Editor, point: Point): Path[] {
  const paths = [point.path]
  const { text } = Node.leaf(editor, point.path)
  const next = Path.next(point.path)
  if (point.offset === text.length && Node.has(editor, next)) paths.push(next)
  if (point.offset === 0 && Path.hasPrevious(point.path)) paths.push(Path.previous(point.path))
  return paths
}

/** Whether two points lie in a range; points on the same place in neighbouring leaves count as equal. */
function isWithin(editor: Editor, start: Point, end: Point, range: Range): boolean {
  const reaches = (point: Point) =>
    Range.includes(range, point) ||
    Editor.string(editor, { anchor: point, focus: Range.start(range) }) === '' ||
    Editor.string(editor, { anchor: point, focus: Range.end(range) }) === ''
  return reaches(start) && reaches(end)
}
