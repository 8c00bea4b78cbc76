import { cellMark } from '#domain/reply/lexicon/marks.ts'
import { everydayLabels, labelWords } from './lexicon/labels.ts'
import type { ProposalLabel } from './lexicon/labels.ts'

/** A printed label with what stands behind it. `line` counts from 0; values keep their inner spaces. */
export interface LabelledText {
  label: ProposalLabel
  word: string
  value: string
  line: number
}

const labelOf = new Map<string, ProposalLabel>()
for (const [label, words] of Object.entries(labelWords) as [ProposalLabel, readonly string[]][]) {
  for (const word of words) if (!labelOf.has(word)) labelOf.set(word, label)
}
const everyday = new Set(everydayLabels)
const words = [...labelOf.keys()].toSorted((a, b) => b.length - a.length)
const spaced = words.map((word) => Array.from(word).join('[\\s\\u3000]*')).join('|')
const note = '(?:[\\s\\u3000]*[（(][^）)\\n]{0,30}[）)])?'
const labelAndColon = new RegExp(`(?<word>${spaced})${note}[\\s\\u3000]*[：:]`, 'gu')
const bracketed = new RegExp(`^[【〔\\[](?<word>${spaced})[】〕\\]][：:]?`, 'u')
/** What may stand right before a label inside a line. */
const edge = /[\s\u3000，。；;、）)】|｜]$/

/** The label that a cell or a line consists of, without its colon; null when it is none. */
function wholeLabel(text: string): { word: string; label: ProposalLabel } | null {
  const word = text.replace(/[（(][^）)]*[）)]$/u, '').replace(/[：:\s\u3000]/g, '')
  const label = labelOf.get(word)
  return label === undefined ? null : { word, label }
}

/** All labels of a line with the text up to the next one. */
function labelsOfLine(text: string, line: number): LabelledText[] {
  const start = /^[\s\u3000]*/.exec(text)?.[0].length ?? 0
  const inBrackets = bracketed.exec(text.slice(start))
  if (inBrackets !== null) {
    const word = bare(inBrackets.groups?.['word'] ?? '')
    const value = text.slice(start + inBrackets[0].length).trim()
    return [{ word, label: labelOf.get(word) ?? 'other', value, line }]
  }
  const hits = [...text.matchAll(labelAndColon)].flatMap((match) => {
    const word = bare(match.groups?.['word'] ?? '')
    const label = labelOf.get(word)
    const atStart = match.index <= start
    const mayStandHere = atStart || (edge.test(text.slice(0, match.index)) && !everyday.has(word))
    return label === undefined || !mayStandHere ? [] : [{ word, label, match }]
  })
  return hits.map(({ word, label, match }, index) => {
    const end = hits[index + 1]?.match.index ?? text.length
    return { word, label, value: text.slice(match.index + match[0].length, end).trim(), line }
  })
}

function labelsOfRow(cells: readonly string[], line: number): LabelledText[] {
  return cells.flatMap((cell, index) => {
    const inside = labelsOfLine(cell, line).filter(({ value }) => value !== '')
    if (inside.length > 0) return inside
    const whole = wholeLabel(cell)
    const next = cells[index + 1] ?? ''
    if (whole === null || wholeLabel(next) !== null) return []
    return [{ ...whole, value: next.trim(), line }]
  })
}

function bare(text: string): string {
  return text.replace(/[\s\u3000]/g, '')
}

/** The cells of a line: parted by ｜, | or tabs; one for a line that is no row. */
export function cellsOf(line: string): string[] {
  return line
    .split(new RegExp(`[${cellMark}|\\t]`))
    .map((cell) => cell.trim())
    .filter((cell) => cell !== '')
}

/**
 * The labels of a text in order. A label that stands alone on its line takes the next line that has none.
 *
 * @param lines  physical lines or paragraphs, with the spaces that they have
 */
export function findProposalLabels(lines: readonly string[]): LabelledText[] {
  const found: LabelledText[] = []
  lines.forEach((text, line) => {
    const cells = cellsOf(text)
    const labels = cells.length > 1 ? labelsOfRow(cells, line) : labelsOfLine(text, line)
    for (const one of labels) {
      if (one.value !== '' || labels.length > 1) found.push(one)
      else found.push({ ...one, value: valueBelow(lines, line) })
    }
  })
  return found
}

function valueBelow(lines: readonly string[], line: number): string {
  const below = lines.slice(line + 1).find((text) => text.trim() !== '')
  if (below === undefined || labelsOfLine(below, 0).length > 0 || wholeLabel(below) !== null) return ''
  return below.trim()
}

/** The label that a paragraph begins with, and the rest of it; null for running text. */
export function leadingProposalLabel(text: string): { label: ProposalLabel; rest: string } | null {
  const [first] = labelsOfLine(text, 0)
  if (first === undefined || !text.trimStart().startsWith(first.word.slice(0, 1))) {
    const inBrackets = bracketed.exec(text)
    if (inBrackets === null || first === undefined) return null
    return { label: first.label, rest: text.slice(inBrackets[0].length).trim() }
  }
  const colon = text.search(/[：:]/)
  return { label: first.label, rest: text.slice(colon + 1).trim() }
}
