import type { Warning } from '#contract/reply.ts'
import type { ChangeCounts, Characters, RawLine } from './characters.ts'
import { filterCharacters, readCharacters, splitLines } from './characters.ts'
import { dropMarkdown } from './markdown.ts'
import { normaliseWarnings } from './messages.ts'
import { widenPunctuation } from './punctuation.ts'
import type { SourceMap } from './source-runs.ts'
import { addRun, alignText } from './source-runs.ts'
import { isCjk } from './width.ts'

/**
 * A normalised text. `toRaw` maps an offset into `text` to the raw offset of the character that stands there, `map` gives all
 * of them as runs, line ends left out.
 */
export type NormalisedText = {
  text: string
  toRaw(offset: number): number
  map(): SourceMap
  changes: Warning[]
}

/** A pass can bring out a mark for the next one (`# # `); real texts need two, this bounds the rest. */
const maximumPasses = 64

/** Full-width percent sign and point of a number, whose digits are half-width by now. */
function narrowNumbers(units: string[], counts: ChangeCounts): void {
  units.forEach((unit, at) => {
    if (unit !== '％' && unit !== '．') return
    const afterDigit = /[0-9]/.test(units[at - 1] ?? '')
    if (!afterDigit || (unit === '．' && !/[0-9]/.test(units[at + 1] ?? ''))) return
    units[at] = unit === '％' ? '%' : '.'
    counts.alphanumerics++
  })
}

/** Removes white space at the edges and beside Chinese; between Latin words one space stays. */
function closeSpaces(line: Characters): Characters {
  const { units } = line
  const isAscii = (unit: string): boolean => unit > ' ' && unit < '\x7f'
  let previous = ''
  return filterCharacters(line, (index) => {
    const unit = units[index] ?? ''
    if (unit !== ' ') {
      previous = unit
      return true
    }
    if (previous === '' || units[index - 1] === ' ') return false
    let next = index
    while (units[next] === ' ') next++
    const following = units[next] ?? ''
    if (following === '' || isCjk(previous) || isCjk(following)) return false
    return isAscii(previous) || isAscii(following)
  })
}

/** What each step looks for. None brings forth a mark that an earlier one wants, but for the next pass. */
const markdownMarks = /[*#>|`~=+-]/
const wideNumberMarks = /[％．]/
const narrowMarks = /[,:;()?!"']/
const needsWork = new RegExp(`[ ]|${markdownMarks.source}|${wideNumberMarks.source}|${narrowMarks.source}`)

/** Lines of nothing else but these and spaces need no more than spaces closed, as nearly all lines of a reply. */
const plainForm = /^[ 0-9A-Za-z%./\u3001-\u303f\u4e00-\u9fff！（），：；？“”‘’—…·]*$/

/** What `closeSpaces` does, for a line of the plain form. */
function closePlainSpaces(line: string): string {
  if (!line.includes(' ')) return line
  const text = line.trim()
  return text.replace(/ +/g, (spaces, at: number) => {
    const previous = text.charCodeAt(at - 1)
    const following = text.charCodeAt(at + spaces.length)
    const besideChinese = isCjk(text.charAt(at - 1)) || isCjk(text.charAt(at + spaces.length))
    return !besideChinese && (previous < 0x7f || following < 0x7f) ? ' ' : ''
  })
}

function normaliseLine(line: Characters, counts: ChangeCounts): Characters {
  let before = line.units.join('')
  let current = line
  for (let pass = 0; pass < maximumPasses && needsWork.test(before); pass++) {
    if (markdownMarks.test(before)) current = dropMarkdown(current, counts)
    if (wideNumberMarks.test(before)) narrowNumbers(current.units, counts)
    if (narrowMarks.test(before)) widenPunctuation(current.units, counts)
    if (before.includes(' ')) current = closeSpaces(current)
    const after = current.units.join('')
    if (after === before) break
    before = after
  }
  return current
}

function normaliseRawLine({ text, start }: RawLine, counts: ChangeCounts): Characters {
  return normaliseLine(readCharacters(text, start, counts), counts)
}

/** A line as normalised. `origins` is null for a line of the plain form, which lost spaces only. */
type NormalisedLine = { text: string; origins: number[] | null }

function addOrigins(map: SourceMap, at: number, origins: readonly number[]): void {
  for (let first = 0; first < origins.length;) {
    const origin = origins[first] ?? 0
    let next = first + 1
    while (origins[next] === origin + next - first) next++
    addRun(map, at + first, origin, next - first)
    first = next
  }
}

/** The runs of all lines; offsets of the text and of the raw one. */
function mapLines(lines: readonly RawLine[], normalised: readonly NormalisedLine[]): SourceMap {
  const map: SourceMap = []
  let at = 0
  lines.forEach((line, index) => {
    const { text, origins } = normalised[index] ?? { text: '', origins: null }
    if (origins !== null) addOrigins(map, at, origins)
    else if (text === line.text) addRun(map, at, line.start, text.length)
    else {
      const runs = alignText(text, line.text)
      for (let run = 0; run < runs.length; run += 3) {
        addRun(map, at + (runs[run] ?? 0), line.start + (runs[run + 1] ?? 0), runs[run + 2] ?? 0)
      }
    }
    at += text.length + 1
  })
  return map
}

/** The raw offsets of all units of the normalised lines, line ends included, and of the end of the text. */
function originsOf(lines: readonly RawLine[], normalised: readonly NormalisedLine[]): number[] {
  const all: number[] = []
  const map = mapLines(lines, normalised)
  for (let run = 0; run < map.length; run += 3) {
    for (let unit = 0; unit < (map[run + 2] ?? 0); unit++)
      all[(map[run] ?? 0) + unit] = (map[run + 1] ?? 0) + unit
  }
  let end = 0
  lines.forEach((line, index) => {
    end += normalised[index]?.text.length ?? 0
    all[end] = line.lineEnd
    end++
  })
  return all
}

function noCounts(): ChangeCounts {
  return { markdown: 0, punctuation: 0, quotes: 0, alphanumerics: 0 }
}

/** What `normaliseText` makes of a text without line ends, where nothing else is asked for. */
export function normaliseLineText(line: string): string {
  if (plainForm.test(line)) return closePlainSpaces(line)
  return normaliseRawLine({ text: line, start: 0, lineEnd: line.length }, noCounts()).units.join('')
}

/**
 * The form in which all texts are compared, searched and stored. Line ends are "\n" and stay where they are (undoing
 * wrapped lines is `reply/unwrap.ts`, which normalises afterwards); white space beside Chinese and at the edges of lines goes,
 * between Latin words one space stays; half-width marks and straight quotes beside Chinese become full-width and paired;
 * full-width digits and letters become half-width; Markdown residue is dropped. Never NFKC as a whole, which would turn
 * full-width marks into half-width ones. Normalising twice gives the same as once.
 *
 * @returns `toRaw(text.length)` is the raw length; offsets beyond are a RangeError. `changes` tells what was altered.
 *
 * O(n) time for texts; the map is made when it is first asked for.
 */
export function normaliseText(raw: string): NormalisedText {
  const counts = noCounts()
  const lines = splitLines(raw)
  const normalised = lines.map((line): NormalisedLine => {
    if (plainForm.test(line.text)) return { text: closePlainSpaces(line.text), origins: null }
    const { units, origins } = normaliseRawLine(line, counts)
    return { text: units.join(''), origins }
  })
  const text = normalised.map((line) => line.text).join('\n')
  let origins: number[] | null = null
  const changes: Warning[] = []
  if (counts.markdown > 0) changes.push(normaliseWarnings.markdown(counts.markdown))
  if (counts.punctuation > 0) changes.push(normaliseWarnings.punctuation(counts.punctuation))
  if (counts.quotes > 0) changes.push(normaliseWarnings.quotes(counts.quotes))
  if (counts.alphanumerics > 0) changes.push(normaliseWarnings.alphanumerics(counts.alphanumerics))
  return {
    text,
    changes,
    map: () => mapLines(lines, normalised),
    toRaw(offset) {
      origins ??= originsOf(lines, normalised)
      const origin = origins[offset]
      if (origin === undefined) throw new RangeError(`offset ${offset} lies outside 0..${text.length}`)
      return origin
    },
  }
}
