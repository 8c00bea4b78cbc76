import type { LabelField } from './lexicon/labels.ts'
import { labelWords, startOnlyLabels } from './lexicon/labels.ts'
import { cellMark } from './lexicon/marks.ts'

/** A printed label with its value. Offsets are into the paragraph it stands in. */
export type LabelledValue = {
  field: LabelField
  label: string
  /** Where the label begins. */
  start: number
  value: string
  /** Where the trimmed value begins. */
  valueStart: number
}

const fieldOfLabel = new Map<string, LabelField>()
for (const [field, words] of Object.entries(labelWords) as [LabelField, readonly string[]][]) {
  for (const word of words) fieldOfLabel.set(word, field)
}
const longestLabel = Math.max(...[...fieldOfLabel.keys()].map((word) => word.length))
const startOnly = new Set(startOnlyLabels)

/**
 * The longest known label that ends at `end`, not reaching back beyond `from`. Item digits before the colon (附件1：) are
 * passed over at the start of a line.
 */
function labelBefore(text: string, from: number, end: number): { label: string; start: number } | null {
  const digits = /[0-9]{0,2}$/.exec(text.slice(0, end))?.[0].length ?? 0
  for (const stop of digits > 0 ? [end, end - digits] : [end]) {
    for (let start = Math.max(from, stop - longestLabel); start < stop; start++) {
      const label = text.slice(start, stop)
      if (!fieldOfLabel.has(label)) continue
      const atStart = start === 0 || (start === 1 && /^[（〔【[]/.test(text))
      if (atStart || (stop === end && !startOnly.has(label))) return { label, start }
    }
  }
  return null
}

/** Cuts marks that surround a value; brackets only when their partner is outside. */
function trimValue(text: string): { value: string; offset: number } {
  let start = 0
  let end = text.length
  while (start < end && /[，、；。：:,;\s”]/.test(text.charAt(start))) start++
  while (end > start && /[，、；。,;\s]/.test(text.charAt(end - 1))) end--
  const openers = '（〔【[“'
  const closers = '）〕】]”'
  for (;;) {
    const first = openers.indexOf(text.charAt(start))
    if (end - start > 1 && first >= 0 && text.charAt(end - 1) === closers.charAt(first)) {
      start++
      end--
      continue
    }
    const last = closers.indexOf(text.charAt(end - 1))
    if (end > start && last >= 0 && !text.slice(start, end).includes(openers.charAt(last))) {
      end--
      continue
    }
    break
  }
  while (end > start && /[，、；。]/.test(text.charAt(end - 1))) end--
  return { value: text.slice(start, end), offset: start }
}

/** All labels of a normalised paragraph with the text up to the next label. Labels inside running words count too. */
export function findLabels(text: string): LabelledValue[] {
  const hits: { label: string; start: number; end: number }[] = []
  for (let colon = text.search(/[：:]/); colon >= 0;) {
    const hit = labelBefore(text, hits.at(-1)?.end ?? 0, colon)
    if (hit !== null) hits.push({ ...hit, end: colon + 1 })
    const next = text.slice(colon + 1).search(/[：:]/)
    colon = next < 0 ? -1 : colon + 1 + next
  }
  return hits.map((hit, index) => {
    const until = hits[index + 1]?.start ?? text.length
    const { value, offset } = trimValue(text.slice(hit.end, until))
    const field = fieldOfLabel.get(hit.label) ?? 'metadata'
    return { field, label: hit.label, start: hit.start, value, valueStart: hit.end + offset }
  })
}

/** The labels among the cells of a row, each with the cell behind it: 案由｜关于… */
export function findLabelledCells(row: string): LabelledValue[] {
  const cells = row.split(cellMark)
  const found: LabelledValue[] = []
  let start = 0
  cells.forEach((cell, index) => {
    const label = cell.replace(/[：:]$/, '')
    const field = fieldOfLabel.get(label)
    const value = cells[index + 1] ?? ''
    const valueStart = start + cell.length + cellMark.length
    if (field !== undefined && value !== '' && !fieldOfLabel.has(value.replace(/[：:]$/, '')))
      found.push({ field, label, start, value, valueStart })
    start = valueStart
  })
  return found
}

/** The label a paragraph begins with, brackets before it allowed. */
export function leadingLabel(text: string): LabelledValue | null {
  if (!/[：:]/.test(text.slice(0, longestLabel + 5))) return null
  const [first] = findLabels(text)
  return first !== undefined && first.start <= 1 ? first : null
}
