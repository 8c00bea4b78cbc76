import type { Origin, Segment } from '#contract/draft.ts'
import type { Suggestion } from '#contract/suggestion.ts'
import { Editor, Range, Transforms } from 'slate'
import type { Point } from 'slate'
import { HistoryEditor } from 'slate-history'
import { clauseEnds, perishable, placeholderPattern } from './lexicon.ts'
import { foreignNames } from './foreign-names.ts'
import { readMark } from './numbering.ts'
import { pointAt } from './place.ts'
import { toText } from './serialize.ts'
import { formatInserted } from './with-blocks.ts'

/**
 * The segments that `completes` of a suggestion becomes, in text order and without gaps.
 *
 * Fixed text carries the template it came from, or the reply when there is no template. A slot with a value is
 * plain; one that still holds another reply's value is `unconfirmed`, and so is what may have become untrue in
 * the fixed text: figures, years, words of time, persons, and in another body's text that body and its place. A
 * placeholder is `missing`. A slot that shows what the card has under its name comes from the card, and follows it.
 *
 * @param cardValueOf what the card has for a slot of that name, or null
 */
export function segmentsOf(
  suggestion: Suggestion,
  cardValueOf: (slot: string) => string | null = () => null,
): Segment[] {
  const ref = suggestion.templateId ?? suggestion.sources[0]?.replyId ?? null
  const origin: Origin = { from: suggestion.templateId === null ? 'reply' : 'template', ref }
  const names = suggestion.foreignOrgan === null ? [] : foreignNames(suggestion.foreignOrgan)
  const fixed = (text: string) => fixedSegments(text, origin, names)
  const segments: Segment[] = []
  let at = 0
  for (const slot of [...suggestion.slots].sort((a, b) => a.start - b.start)) {
    if (slot.start < at || slot.end <= slot.start) continue
    segments.push(...fixed(suggestion.completes.slice(at, slot.start)))
    const text = suggestion.completes.slice(slot.start, slot.end)
    const state = isPlaceholder(text) ? 'missing' : slot.filled ? 'plain' : 'unconfirmed'
    const isFromCard = slot.filled && cardValueOf(slot.name) === text
    const from: Origin = isFromCard ? { from: 'card', ref: slot.name } : { from: 'slot', ref }
    segments.push({ text, origin: from, slot: slot.name, state })
    at = slot.end
  }
  segments.push(...fixed(suggestion.completes.slice(at)))
  return segments.filter((segment) => segment.text !== '')
}

/** Where the first clause of what is suggested ends; never inside a slot. */
export function clauseEnd(suggestion: Suggestion): number {
  const { completes, slots } = suggestion
  for (let index = 0; index < completes.length; index += 1) {
    const end = index + 1
    const isInSlot = slots.some((slot) => slot.start < end && end < slot.end)
    if (clauseEnds.includes(completes.charAt(index)) && !isInSlot) return end
  }
  return completes.length
}

/** A suggestion's first `length` characters, as far as they would be inserted. */
export function headOf(suggestion: Suggestion, length: number): Suggestion {
  return {
    ...suggestion,
    completes: suggestion.completes.slice(0, length),
    slots: suggestion.slots.filter((slot) => slot.end <= length),
  }
}

/** What is left of a suggestion after its first `length` characters stand in the text. */
export function restOf(suggestion: Suggestion, length: number): Suggestion {
  return {
    ...suggestion,
    completes: suggestion.completes.slice(length),
    slots: suggestion.slots
      .filter((slot) => slot.end > length)
      .map((slot) => ({ ...slot, start: Math.max(slot.start - length, 0), end: slot.end - length })),
  }
}

/**
 * Puts segments at the caret as one step of undo; the caret goes behind them. Returns where they stand now, or null when
 * there was no caret.
 */
export function insertSegments(editor: Editor, segments: readonly Segment[]): Range | null {
  if (editor.selection === null || segments.length === 0) return null
  let [index, offset] = [0, 0]
  HistoryEditor.withNewBatch(editor, () => {
    Editor.withoutNormalizing(editor, () => {
      if (editor.selection !== null && Range.isExpanded(editor.selection)) editor.deleteFragment()
      if (editor.selection !== null) [index, offset] = offsetOf(editor, editor.selection.anchor)
      Transforms.insertNodes(editor, segments.map(toText), { select: true })
    })
    formatInserted(editor)
  })
  const anchor = pointAt(editor, index, offset)
  return anchor === null || editor.selection === null ? null : { anchor, focus: Range.end(editor.selection) }
}

/** The block of a point and how many characters stand before it there: what splitting and joining runs leaves true. */
function offsetOf(editor: Editor, point: Point): [number, number] {
  const [index = 0] = point.path
  return [index, Editor.string(editor, { anchor: Editor.start(editor, [index]), focus: point }).length]
}

/** Reused text as segments: plain, but for placeholders and for what may have become untrue. None is empty. */
export function reusedSegments(text: string, origin: Origin): Segment[] {
  return fixedSegments(text, origin, []).filter((segment) => segment.text !== '')
}

function fixedSegments(text: string, origin: Origin, names: readonly string[]): Segment[] {
  const segments: Segment[] = []
  /** The number of a heading is its place, not a figure that may have become untrue. */
  const numbered = readMark(text)?.length ?? 0
  const marks = [
    ...matches(text, placeholderPattern, 'missing'),
    ...names.flatMap((name) => places(text, name)),
    ...matches(text, perishable, 'unconfirmed'),
  ]
  let at = 0
  for (const mark of marks.sort((a, b) => a.start - b.start)) {
    if (mark.start < at || mark.end <= numbered) continue
    segments.push({ text: text.slice(at, mark.start), origin, slot: null, state: 'plain' })
    segments.push({ text: text.slice(mark.start, mark.end), origin, slot: null, state: mark.state })
    at = mark.end
  }
  segments.push({ text: text.slice(at), origin, slot: null, state: 'plain' })
  return segments
}

function matches(text: string, pattern: RegExp, state: Segment['state']) {
  return [...text.matchAll(pattern)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    state,
  }))
}

function places(text: string, name: string) {
  const found: ReturnType<typeof matches> = []
  for (let start = text.indexOf(name); start !== -1; start = text.indexOf(name, start + name.length)) {
    found.push({ start, end: start + name.length, state: 'unconfirmed' })
  }
  return found
}

function isPlaceholder(text: string): boolean {
  return [...text.matchAll(placeholderPattern)].some((match) => match[0] === text)
}
