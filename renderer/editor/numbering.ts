import { hanDigits, hanTen, markForms, standardMarks } from './lexicon.ts'

/** The printed number that a paragraph begins with. Offsets are into its text. */
export interface NumberMark {
  /** 1 to 4, of the mark's form. */
  level: number
  script: 'han' | 'digits'
  value: number
  /** Where the numeral stands. */
  start: number
  end: number
  /** Of the whole mark. */
  length: number
}

/** One block as numbering sees it. */
export interface NumberedLine {
  /** Stays the same while the block is edited and moved. */
  id: unknown
  role: 'heading' | 'list' | 'text'
  /** 1 to 4 for headings and paragraphs with a run-in heading, 0 for none. */
  level: number
  mark: NumberMark | null
  /** Whether it announces a list (…如下：). */
  isIntroduction: boolean
}

/** What was printed before a change, and what its place asked for. */
export interface KnownNumber {
  series: string
  value: number
  expected: number
}

/** Reads the mark at the start of a text: 一、 is level 1, （一） 2, 1. or 1、 3, （1） 4. Null for none: 一是 and 2.0 are none. */
export function readMark(text: string): NumberMark | null {
  for (const { level, script, pattern } of markForms) {
    const match = pattern.exec(text)
    if (match === null) continue
    const [whole, open = '', numeral = ''] = match
    const start = open.length
    return {
      level,
      script,
      value: valueOf(numeral),
      start,
      end: start + numeral.length,
      length: whole.length,
    }
  }
  return null
}

/** A numeral of the script; Han up to 99, which no reply reaches. */
export function writeNumeral(script: NumberMark['script'], value: number): string {
  if (script === 'digits' || value > 99) return String(value)
  const tens = Math.floor(value / 10)
  const unit = hanDigits.charAt((value % 10) - 1)
  if (tens === 0) return unit
  return `${tens === 1 ? '' : hanDigits.charAt(tens - 1)}${hanTen}${value % 10 === 0 ? '' : unit}`
}

/**
 * The mark of a new heading: in the form in which `like` is printed when it is of that level, else in the standard's.
 *
 * @param level 1 to 4
 * @param like  a text that begins with a mark
 */
export function markText(level: number, value: number, like: string | null = null): string {
  const mark = like === null ? null : readMark(like)
  if (like !== null && mark !== null) {
    const numeral = writeNumeral(mark.script, value)
    return like.slice(0, mark.start) + numeral + like.slice(mark.end, mark.length)
  }
  const [before, after] = standardMarks[level - 1] ?? ['', '']
  return before + writeNumeral(level <= 2 ? 'han' : 'digits', value) + after
}

/** The numbers of a text as they stand, each with the one that its place asks for. O(n). */
export function knownNumbers(lines: readonly NumberedLine[]): Map<unknown, KnownNumber> {
  const known = new Map<unknown, KnownNumber>()
  const counter = createCounter()
  for (const line of lines) {
    const place = counter.enter(line)
    if (place === null || line.mark === null) continue
    known.set(line.id, { ...place, value: line.mark.value })
    counter.count(place.series, line.mark.value)
  }
  return known
}

/**
 * The numbers that a changed text should bear, by line; null where nothing is to be changed.
 *
 * A number changes only where its place has: what was irregular and stays where it was is the office's. A list that began
 * anew at 1 begins anew. A number that is new is the next of its series.
 *
 * @param before as by `knownNumbers` of the text before the change
 * @param typed  the line whose mark was typed just now: as the first of its series it is what the clerk wants
 */
export function renumbered(
  lines: readonly NumberedLine[],
  before: ReadonlyMap<unknown, KnownNumber>,
  typed: unknown = null,
): (number | null)[] {
  const counter = createCounter()
  return lines.map((line) => {
    const place = counter.enter(line)
    if (place === null || line.mark === null) return null
    const { series, expected } = place
    const value = chosenValue(line.mark.value, series, expected, before.get(line.id), line.id === typed)
    counter.count(series, value)
    return value === line.mark.value ? null : value
  })
}

function chosenValue(
  printed: number,
  series: string,
  expected: number,
  known: KnownNumber | undefined,
  isTyped: boolean,
): number {
  if (known === undefined || known.series !== series) return isTyped && expected === 1 ? printed : expected
  const isRestart = known.value === 1 && known.expected !== 1
  if (isRestart) return 1
  return known.expected === expected ? printed : expected
}

/** Deepest of all: items of a list, whatever stands around it. */
const listLevel = 5

/** Counts the series of a text from its first line to its last. A heading ends the series of deeper levels. */
function createCounter() {
  const last = new Map<string, number>()
  const end = (beyond: number) => {
    for (const series of last.keys()) if (Number(series.charAt(0)) > beyond) last.delete(series)
  }
  return {
    /** The series of a line and the number due there; null for a line without a number. */
    enter: ({ role, level, mark, isIntroduction }: NumberedLine) => {
      const depth = role === 'list' ? listLevel : level
      if (role !== 'list') end(depth === 0 ? (isIntroduction ? 1 : listLevel - 1) : depth)
      if (mark === null || depth === 0) return null
      const series = `${depth}${mark.script}${role === 'list' ? mark.level : ''}`
      return { series, expected: (last.get(series) ?? 0) + 1 }
    },
    count: (series: string, value: number) => {
      last.set(series, value)
    },
  }
}

function valueOf(numeral: string): number {
  if (/^\d/.test(numeral)) return Number(numeral)
  const at = numeral.indexOf(hanTen)
  const digit = (character: string) => (character === '' ? 0 : hanDigits.indexOf(character) + 1)
  if (at === -1) return digit(numeral.charAt(0))
  return (at === 0 ? 1 : digit(numeral.charAt(0))) * 10 + digit(numeral.charAt(at + 1))
}
