import { isWide, widthOf } from '#domain/text/width.ts'
import { beginsClosing } from './closing.ts'
import { findLabels } from './labels.ts'
import {
  cannotBegin,
  answerLine,
  cannotEnd,
  laterInSequence,
  namedSuggestion,
  numberAtEnd,
  opensParagraph,
  receiptSentenceEnd,
  sentenceEnd,
  sentenceInside,
  sequenceWithin,
  wordAtStart,
} from './lexicon/formulas.ts'
import type { LabelField } from './lexicon/labels.ts'
import type { Line } from './lines.ts'
import { markerOf } from './numbering.ts'
import { findRunningNumbers } from './running-numbers.ts'

/** A line of running text with what its form already tells. */
export type BodyLine = Line & {
  /** Begins a paragraph whatever the geometry says: a mark of the tail, a salutation, a signature. */
  startsPart: boolean
  /** Is a whole paragraph by itself, such as a date. */
  isWholePart: boolean
}

/** A line with what the weighing asks of it, worked out once for all page widths. */
type Measured = BodyLine & {
  isNumbered: boolean
  /** Begins with the number of an enumeration that runs within the sentence. */
  runsOn: boolean
  isHeading: boolean
  /** A heading has no comma as a rule: such a line is more likely the beginning of a paragraph. */
  isDoubtful: boolean
  ends: boolean
  holdsSentence: boolean
  cannotEnd: boolean
  cannotBegin: boolean
  /** Width of its first unbreakable unit. */
  unit: number
  /** What its beginning adds to the cost of joining it to a sentence's end. */
  newParagraph: number
  endsReceipt: boolean
  isAnswerLine: boolean
  endsInMark: boolean
}

/** How the page was set. `width` is Infinity when each paragraph is one line. */
type Page = { width: number; gapsMatter: boolean; indentsMatter: boolean }

const indentOfParagraph = 2
const longestPageLine = 48

/** The first unit that the typesetter would not have broken: a Latin word or number, or one character, with the marks that cling to it. */
function firstUnit(text: string): number {
  const opening = /^[“‘（《〈【〔]*/.exec(text)?.[0] ?? ''
  const rest = text.slice(opening.length)
  const word = /^[A-Za-z0-9.%+/-]+/.exec(rest)?.[0] ?? Array.from(rest.slice(0, 2))[0] ?? ''
  let length = opening.length + word.length
  while (cannotBegin.test(text.slice(length))) length++
  return widthOf(text.slice(0, length))
}

function isHeadingLike(text: string): boolean {
  return markerOf(text).level > 0 && !sentenceInside.test(text) && !cannotEnd.test(text)
}

const contactLabels: ReadonlySet<LabelField> = new Set([
  'contactName',
  'contactNameAndPhone',
  'unitAndPhone',
  'phone',
  'address',
  'postcode',
])

/** Whether a line stops behind a label of the contact whose value has to follow: …邮编： / 430000. */
function waitsForValue(text: string): boolean {
  if (!/[：:]$/.test(text)) return false
  const label = findLabels(text).at(-1)
  return label !== undefined && label.value === '' && contactLabels.has(label.field)
}

/** Whether the members of sequences (一是, 二是) begin lines more often than they stand within them. */
function sequencesStandApart(lines: readonly BodyLine[]): boolean {
  let apart = 0
  for (const { text } of lines) {
    if (laterInSequence.test(text)) apart++
    apart -= text.match(sequenceWithin)?.length ?? 0
  }
  return apart > 1
}

function measure(line: BodyLine, runsOn: boolean, sequencesApart: boolean): Measured {
  const { text } = line
  const inSequence = sequencesApart && laterInSequence.test(text) ? 0.7 : 0
  const newParagraph = (opensParagraph.test(text) ? 0.5 : 0) + inSequence + (beginsClosing(text) ? 2 : 0)
  return {
    ...line,
    runsOn,
    isNumbered: !runsOn && markerOf(text).level > 0,
    isHeading: !runsOn && isHeadingLike(text),
    isDoubtful: text.includes('，'),
    ends: sentenceEnd.test(text),
    holdsSentence: sentenceInside.test(text),
    cannotEnd: cannotEnd.test(text) || waitsForValue(text),
    cannotBegin: cannotBegin.test(text),
    unit: firstUnit(text),
    newParagraph: newParagraph + (namedSuggestion.test(text) ? 5 : 0),
    endsReceipt: receiptSentenceEnd.test(text),
    isAnswerLine: answerLine.test(text),
    endsInMark: cannotBegin.test(text.slice(-1)),
  }
}

/** What a line costs that sticks out of the page; a mark may hang over the edge, digits are not quite half as wide as Chinese. */
function overflow(line: Measured, capacity: number): number {
  const allowed = line.endsInMark ? 1 : 0.5
  const excess = line.width - capacity - allowed
  return excess > 0 ? 0.5 + 2 * excess : 0
}

/** What it costs to read `next` as the continuation of `line`. */
function costOfJoin(line: Measured, next: Measured, capacity: number, page: Page): number {
  const room = capacity - line.width - next.unit
  let cost = room < 0 ? 0 : Math.min(9, 0.8 + 1.6 * room)
  if (Number.isFinite(capacity)) cost += Math.min(0.6, 0.3 * Math.abs(capacity - line.width))
  if (line.ends) cost += 0.5
  if (next.isNumbered) cost += line.ends || line.isHeading ? 5 : 1.5
  if (line.isHeading && !line.isDoubtful) cost += 1
  if (line.ends || next.newParagraph >= 5) cost += next.newParagraph
  if (page.gapsMatter && next.afterGap && !next.pageStart) cost += line.ends ? 4 : 1
  if (next.indent >= 1.5 && next.indent <= 8) cost += page.indentsMatter ? 12 : 4
  if (next.startsPart || line.isWholePart) cost += 30
  return cost
}

/** What it costs to read `next` as a new paragraph. */
function costOfBreak(line: Measured, next: Measured, capacity: number, page: Page): number {
  const certain = next.startsPart || line.isWholePart
  if (certain) return 0
  let cost = 0
  const room = capacity - line.width - next.unit
  if (line.ends) cost += room < 0 ? 0.7 : 0
  else if (line.isHeading) cost += line.isDoubtful ? doubtfulCost(room) : room < 0 ? 1.5 : 0.3
  else cost += cutCost(line, room, page)
  if (line.cannotEnd) cost += 4
  if (line.endsReceipt && next.isAnswerLine) cost += 3
  if (next.cannotBegin) cost += 12
  if (next.runsOn) cost += 3
  if (page.indentsMatter && next.indent < 1 && !next.isNumbered) cost += 1.5
  return cost
}

/** What it costs to take a line with a comma for a heading. */
function doubtfulCost(room: number): number {
  return room < 0 ? 5 : Math.max(0.3, 3 - room)
}

/** What it costs that a paragraph ends without a stop: nothing much for a short line, a lot for one full of sentences. */
function cutCost(line: Measured, room: number, page: Page): number {
  if (room < 0 || line.width >= 0.8 * page.width) return 10
  if (!Number.isFinite(room)) return line.holdsSentence || line.width > 45 ? 14 : 3
  return line.holdsSentence ? 5 : 3
}

/** Cheapest reading of the lines for one page width: for each line whether it begins a paragraph. O(n). */
function readPage(lines: readonly Measured[], page: Page): { cost: number; starts: boolean[] } {
  const capacityOf = (line: Measured, starts: boolean): number => {
    if (line.width > page.width + 3) return Infinity
    if (!starts) return page.width
    return line.indent >= 1.5 ? page.width - line.indent : page.width - indentOfParagraph
  }
  const costs: [number, number][] = [[0, 50]]
  const cameFrom: [number, number][] = [[0, 0]]
  for (let index = 1; index < lines.length; index++) {
    const line = lines[index - 1]
    const next = lines[index]
    const before = costs[index - 1]
    if (line === undefined || next === undefined || before === undefined) break
    const best: [number, number] = [Infinity, Infinity]
    const from: [number, number] = [0, 0]
    for (const state of [0, 1] as const) {
      const capacity = capacityOf(line, state === 0)
      const base = before[state] + overflow(line, capacity)
      const breaking = base + costOfBreak(line, next, capacity, page)
      const joining = base + costOfJoin(line, next, capacity, page)
      if (breaking < best[0]) {
        best[0] = breaking
        from[0] = state
      }
      if (joining < best[1]) {
        best[1] = joining
        from[1] = state
      }
    }
    costs.push(best)
    cameFrom.push(from)
  }
  const starts = lines.map(() => false)
  const last = costs.at(-1) ?? [0, 0]
  const lastLine = lines.at(-1)
  const ends =
    lastLine === undefined
      ? [0, 0]
      : [0, 1].map((state) => last[state as 0 | 1] + overflow(lastLine, capacityOf(lastLine, state === 0)))
  let state: 0 | 1 = (ends[0] ?? 0) <= (ends[1] ?? 0) ? 0 : 1
  for (let index = lines.length - 1; index >= 0; index--) {
    starts[index] = state === 0
    state = (cameFrom[index]?.[state] ?? 0) === 0 ? 0 : 1
  }
  return { cost: Math.min(...ends), starts }
}

/** Widths that the page may have: from a little below the usual long line to a little above the longest. Empty when lines are whole paragraphs. */
function possibleWidths(lines: readonly BodyLine[]): number[] {
  const running = lines.filter((line) => !line.isWholePart && line.width >= 12)
  const long = running.filter((line) => line.width > longestPageLine)
  if (running.length === 0 || long.length * 6 > running.length) return []
  const widths = running.map((line) => line.width).filter((width) => width <= longestPageLine)
  const ordered = widths.toSorted((a, b) => a - b)
  const usual = ordered[Math.floor(ordered.length * 0.75)] ?? 0
  const widest = ordered.at(-1) ?? 0
  const candidates: number[] = []
  for (let width = Math.ceil(usual * 2) / 2 - 2; width <= widest + 2; width += 0.5) candidates.push(width)
  return candidates
}

/** …由每月50 / 元提高到80元。 A number cut off its unit in a line that has marks of a sentence. */
function cutAfterNumber(text: string, next: string): boolean {
  return numberAtEnd.test(text) && wordAtStart.test(next)
}

/** Full lines that end in the middle of a sentence tell that paragraphs were wrapped. */
function looksWrapped(lines: readonly BodyLine[], narrowest: number): boolean {
  const cut = lines.slice(0, -1).filter((line, index) => {
    const next = lines[index + 1]
    return (
      !sentenceEnd.test(line.text) &&
      line.width >= 14 &&
      line.width >= narrowest - 2 &&
      next !== undefined &&
      !next.startsPart &&
      !line.isWholePart &&
      !isHeadingLike(line.text) &&
      (isWide(line.text.slice(-1) || 'a') || cutAfterNumber(line.text, next.text))
    )
  })
  return cut.length > 0
}

/**
 * Finds where paragraphs begin in running text whose lines were broken at the edge of a page.
 *
 * A line was broken there only when what follows would not have fitted; a first line is shorter than the others by the
 * indent, which most converters lose. Each way to read the lines is weighed by how far it departs from that, for every
 * width the page may have had, and the cheapest is taken. Where every paragraph is one line, only sentences cut in the
 * middle are joined.
 *
 * @returns for each line whether it begins a paragraph
 *
 * O(n) time for a fixed number of widths.
 */
export function findParagraphStarts(lines: readonly BodyLine[]): boolean[] {
  const gaps = lines.filter((line) => line.afterGap).length
  const indented = lines.filter((line) => line.indent >= 1.5 && line.indent <= 8).length
  const base = {
    gapsMatter: gaps < 0.6 * lines.length,
    indentsMatter: indented >= 2 && indented >= 0.12 * lines.length,
  }
  const running = findRunningNumbers(lines.map(({ text }) => text))
  const apart = sequencesStandApart(lines)
  const measured = lines.map((line, index) => measure(line, running[index] === true, apart))
  const widths = possibleWidths(lines)
  const narrowest = widths[0] ?? 0
  if (widths.length === 0 || !looksWrapped(lines, narrowest)) {
    return readPage(measured, { ...base, width: Infinity }).starts
  }
  let best: { cost: number; starts: boolean[] } | null = null
  for (const width of widths) {
    const reading = readPage(measured, { ...base, width })
    if (best === null || reading.cost < best.cost) best = reading
  }
  return best?.starts ?? []
}
