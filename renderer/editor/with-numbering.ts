import { Editor, Element, Node, Transforms } from 'slate'
import type { Operation } from 'slate'
import { HistoryEditor } from 'slate-history'
import { ReactEditor } from 'slate-react'
import { isComposing, whenQuiet } from './composing.ts'
import { listIntroduction } from './lexicon.ts'
import { knownNumbers, markText, readMark, renumbered, writeNumeral } from './numbering.ts'
import type { KnownNumber, NumberedLine, NumberMark } from './numbering.ts'
import { pointAt } from './place.ts'
import { typedMarks } from './schema.ts'
import type { DraftElement } from './schema.ts'

/** No mark is longer: a change behind it cannot make or break one. */
export const longestMark = 6

const switchedOff = new WeakSet<Editor>()
/** The block whose mark has just been typed. */
const typedBlocks = new WeakMap<Editor, unknown>()

/** Whether numbers follow by themselves in this draft. */
export function isNumbering(editor: Editor): boolean {
  return !switchedOff.has(editor)
}

/** Switches numbering by itself on or off; what is printed stays. */
export function setNumbering(editor: Editor, isOn: boolean): void {
  if (isOn) switchedOff.delete(editor)
  else switchedOff.add(editor)
}

/**
 * Lets the printed numbers (一、（一）1.（1）) follow when blocks come, go, move or change their level, within the same step
 * of undo. Never while an input method composes: then right after it, still in the step of what was composed.
 */
export function withNumbering<E extends Editor>(editor: E): E {
  const { apply, normalizeNode } = editor
  let before: Map<unknown, KnownNumber> | null = null

  const follow = () => {
    if (before === null) return
    const known = before
    before = null
    const typed = typedBlocks.get(editor) ?? null
    typedBlocks.delete(editor)
    const numbers = renumbered(linesOf(editor), known, typed)
    for (const [index, value] of numbers.entries()) {
      const mark = value === null ? null : blockMark(editor, index)
      if (value !== null && mark !== null) replaceNumeral(editor, index, mark, value)
    }
  }

  editor.apply = (operation) => {
    const isQuiet = before !== null || !isNumbering(editor) || HistoryEditor.isSaving(editor) === false
    if (isQuiet) return apply(operation)
    const index = changedLine(editor, operation)
    if (!changesStructure(operation) && index === null) return apply(operation)
    const known = knownNumbers(linesOf(editor))
    const hadMark = index !== null && blockMark(editor, index) !== null
    apply(operation)
    if (index === null || hadMark !== (blockMark(editor, index) !== null)) before = known
  }

  editor.normalizeNode = (entry, options) => {
    if (before === null || entry[1].length > 0 || !Editor.isEditor(entry[0])) {
      normalizeNode(entry, options)
      return
    }
    if (!isComposing(editor)) follow()
    else {
      whenQuiet(editor, () => {
        HistoryEditor.withMerging(editor, () => Editor.withoutNormalizing(editor, follow))
      })
    }
    normalizeNode(entry, options)
  }

  return editor
}

/** Says that the clerk has just typed the mark of a block: as the first of its series it keeps its number. */
export function markTyped(editor: Editor, block: DraftElement): void {
  typedBlocks.set(editor, ReactEditor.findKey(editor, block))
}

/**
 * Gives a block the mark of its level, or takes the mark away with level 0. A level of which the draft has headings
 * without numbers gets none. The number itself follows its place.
 */
export function markBlock(editor: Editor, index: number, level: number): void {
  const mark = blockMark(editor, index)
  const text = level === 0 ? '' : newMark(editor, index, level)
  const end = mark === null ? null : pointAt(editor, index, mark.length)
  if (end !== null) Transforms.delete(editor, { at: { anchor: Editor.start(editor, [index]), focus: end } })
  if (text !== '') Transforms.insertNodes(editor, { text, ...typedMarks }, { at: [index, 0] })
}

/** The mark of a numbered block: a heading, a paragraph with a run-in heading, an item of a list. */
export function blockMark(editor: Editor, index: number): NumberMark | null {
  const block = editor.children[index]
  return Element.isElement(block) && isNumbered(block) ? readMark(Node.string(block)) : null
}

function newMark(editor: Editor, index: number, level: number): string {
  const others = editor.children.filter(
    (block, at) =>
      at !== index && Element.isElement(block) && block.role === 'heading' && block.level === level,
  )
  const texts = others.map((block) => Node.string(block)).filter((text) => text.trim() !== '')
  const like = texts.find((text) => readMark(text) !== null) ?? null
  return like === null && texts.length > 0 ? '' : markText(level, 1, like)
}

function isNumbered({ role, level }: DraftElement): boolean {
  return level > 0 || role === 'list'
}

function linesOf(editor: Editor): NumberedLine[] {
  return editor.children.filter(isBlock).map((block) => {
    const { role, level } = block
    const isShort = !isNumbered(block)
    return {
      id: ReactEditor.findKey(editor, block),
      role: role === 'list' || role === 'heading' ? role : 'text',
      level,
      mark: isShort ? null : readMark(Node.string(block)),
      isIntroduction: isShort && (block.children.at(-1)?.text.endsWith(listIntroduction) ?? false),
    }
  })
}

function isBlock(node: Node): node is DraftElement {
  return Element.isElement(node)
}

const blockOperations: ReadonlySet<Operation['type']> = new Set([
  'insert_node',
  'remove_node',
  'merge_node',
  'split_node',
  'move_node',
])

function changesStructure(operation: Operation): boolean {
  if (!('path' in operation) || operation.path.length !== 1) return false
  if (operation.type !== 'set_node') return blockOperations.has(operation.type)
  return 'level' in operation.newProperties || 'role' in operation.newProperties
}

/** The numbered block whose mark a change of text may make or break; null for other changes. */
function changedLine(editor: Editor, operation: Operation): number | null {
  if (operation.type !== 'insert_text' && operation.type !== 'remove_text') return null
  const [index = 0, run = 0] = operation.path
  const block = editor.children[index]
  if (!Element.isElement(block) || !isNumbered(block)) return null
  const earlier = block.children.slice(0, run).reduce((sum, { text }) => sum + text.length, 0)
  return earlier + operation.offset > longestMark ? null : index
}

/** Puts another number into a mark, as far as the numeral reaches; it goes into the run that held the old one. */
function replaceNumeral(
  editor: Editor,
  index: number,
  { script, start, end }: NumberMark,
  value: number,
): void {
  const behind = pointAt(editor, index, end)
  if (behind === null) return
  editor.apply({ type: 'insert_text', ...behind, text: writeNumeral(script, value) })
  for (let at = end - 1; at >= start; at -= 1) {
    const point = pointAt(editor, index, at + 1)
    if (point === null) return
    const { path, offset } = point
    const text = Node.leaf(editor, path).text.charAt(offset - 1)
    editor.apply({ type: 'remove_text', path, offset: offset - 1, text })
  }
}
