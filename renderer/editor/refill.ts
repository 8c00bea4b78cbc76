import type { Card, DraftRole } from '#contract/draft.ts'
import { Editor, Element, Node, Text, Transforms } from 'slate'
import { HistoryEditor } from 'slate-history'
import type { DraftMarks, DraftText } from './schema.ts'

/** How the fields of the card stand in a text. */
export interface CardWording {
  /**
   * What is shown for a field: '' when it is rightly left out, null when it has no value or when no field of the
   * card goes by that name.
   */
  valueOf: (card: Card, field: string) => string | null
  placeholderOf: (field: string) => string
}

/** Lines that say one field of the card and nothing else, also where they came from a template as fixed text. */
const fieldOfRole: Partial<Record<DraftRole, keyof Card>> = { signature: 'organ', publicity: 'publicity' }

/**
 * Lets the runs that come from the card follow it, as one step of undo: those with origin `card`, and the
 * placeholders of slots that bear the name of a field. A run is changed where it shows the old value or
 * contains it; other wording is the clerk's and stays. A signature or annotation that a template brought follows too:
 * the document prints what the card has. Returns how many runs changed.
 */
export function refillFromCard(editor: Editor, before: Card, after: Card, wording: CardWording): number {
  const changes = [...Node.texts(editor)].flatMap(([leaf, path]) => {
    const field = fieldOf(leaf)
    if (field === null) return fixedLine(editor, leaf, path, before, after, wording)
    const next = refilled(leaf, field, wording.valueOf(before, field), wording.valueOf(after, field), wording)
    return next === null ? [] : [{ path, next }]
  })
  if (changes.length === 0) return 0
  HistoryEditor.withNewBatch(editor, () => {
    Editor.withoutNormalizing(editor, () => {
      for (const { path, next } of changes) replaceLeaf(editor, path, next)
    })
  })
  return changes.length
}

/** What a line of fixed text becomes that says a field of the card, its brackets kept; nothing when it is no such line. */
function fixedLine(
  editor: Editor,
  leaf: DraftText,
  [index = 0, ...rest]: number[],
  before: Card,
  after: Card,
  wording: CardWording,
): { path: number[]; next: DraftText }[] {
  const block = editor.children[index]
  if (!Element.isElement(block) || block.children.length > 1 || leaf.origin.from !== 'template') return []
  const field = fieldOfRole[block.role]
  const value = field === undefined ? null : wording.valueOf(after, field)
  if (field === undefined || !value || value === wording.valueOf(before, field)) return []
  const [, open = '', close = ''] = /^([（(]?).*?([）)]?)$/u.exec(leaf.text) ?? []
  const text = `${open}${open === '' ? value : value.replace(/^[（(]|[）)]$/gu, '')}${close}`
  return [
    {
      path: [index, ...rest],
      next: { text, origin: { from: 'card', ref: field }, slot: leaf.slot, state: 'plain' },
    },
  ]
}

function fieldOf(leaf: DraftText): string | null {
  if (leaf.origin.from === 'card') return leaf.origin.ref
  return leaf.state === 'missing' && leaf.slot !== '' ? leaf.slot : null
}

function refilled(
  leaf: DraftText,
  field: string,
  before: string | null,
  after: string | null,
  wording: CardWording,
): DraftText | null {
  const marks: DraftMarks = { origin: { from: 'card', ref: field }, slot: leaf.slot, state: 'plain' }
  if (leaf.state === 'missing') return after === null ? null : { ...marks, text: after }
  if (before === after || !before || !leaf.text.includes(before)) return null
  if (after !== null) return { ...marks, text: leaf.text.replace(before, () => after) }
  return leaf.text === before ? { ...marks, text: wording.placeholderOf(field), state: 'missing' } : null
}

/** Sets text and marks of a leaf; marks last, because taking the old text out is an edit that changes them. */
function replaceLeaf(editor: Editor, path: number[], next: DraftText): void {
  const { text } = Node.leaf(editor, path)
  editor.apply({ type: 'insert_text', path, offset: text.length, text: next.text })
  editor.apply({ type: 'remove_text', path, offset: 0, text })
  const { origin, slot, state } = next
  Transforms.setNodes<DraftText>(editor, { origin, slot, state }, { at: path, match: Text.isText })
}
