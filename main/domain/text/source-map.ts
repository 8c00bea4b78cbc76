import type { Source } from '#contract/reply.ts'
import type { SourceMap } from './source-runs.ts'
import { pageLine } from './lexicon.ts'

/**
 * Something that reading changed, in the order of the source. `from` stands in the source at `sourceStart`, end exclusive; `to`
 * stands in the text instead. `space`, `line-break` (inside a paragraph, or put in between two), `punctuation`, `width` (of
 * digits and letters), `markdown` and `page-number` tell what it was; everything else was `dropped`, `put-in` or `replaced`.
 */
export type Change = {
  kind:
    | 'space'
    | 'line-break'
    | 'punctuation'
    | 'width'
    | 'markdown'
    | 'page-number'
    | 'dropped'
    | 'put-in'
    | 'replaced'
  sourceStart: number
  sourceEnd: number
  from: string
  to: string
}

/** The first run that ends behind `offset`, as an index into the map; the map's length when there is none. O(log n). */
function runEndingAfter(map: SourceMap, offset: number): number {
  let low = 0
  let high = map.length / 3
  while (low < high) {
    const middle = (low + high) >> 1
    if ((map[3 * middle] ?? 0) + (map[3 * middle + 2] ?? 0) > offset) high = middle
    else low = middle + 1
  }
  return 3 * low
}

/**
 * The range of the source that a range of the text was read from, from the first to the last character that stands in
 * both. A range of which nothing stands in the source is empty, at the place where it was put in.
 *
 * O(log n) in the number of runs.
 */
export function toSource(map: SourceMap, start: number, end: number): { start: number; end: number } {
  const first = runEndingAfter(map, start)
  const before = first < 3 ? 0 : (map[first - 2] ?? 0) + (map[first - 1] ?? 0)
  if (first >= map.length || (map[first] ?? 0) >= end || end <= start) {
    const isInside = first < map.length && (map[first] ?? 0) <= start
    const place = isInside ? (map[first + 1] ?? 0) + start - (map[first] ?? 0) : before
    return { start: place, end: place }
  }
  const sourceStart = (map[first + 1] ?? 0) + Math.max(0, start - (map[first] ?? 0))
  const last = runEndingAfter(map, end - 1)
  const holdsEnd = last < map.length && (map[last] ?? 0) < end
  const sourceEnd = holdsEnd
    ? (map[last + 1] ?? 0) + end - (map[last] ?? 0)
    : (map[last - 2] ?? 0) + (map[last - 1] ?? 0)
  return { start: sourceStart, end: sourceEnd }
}

const letterOrDigit = /[\p{L}\p{N}]/u
const lineEnds = /[\n\r\f\u0085\u2028\u2029]/
const markdown = /^[*#>|`~=+-]+$/

/** What two different characters that stand for each other differ in. */
function kindOfFolding(from: string): Change['kind'] {
  if (/\s/.test(from)) return 'space'
  return letterOrDigit.test(from) ? 'width' : 'punctuation'
}

/** The stretches of one run whose characters are of another width in the source. */
function* foldingsOf(
  source: string,
  text: string,
  at: number,
  from: number,
  length: number,
): Generator<Change> {
  let change: Change | null = null
  for (let step = 0; step < length; step++) {
    const [before, after] = [source.charAt(from + step), text.charAt(at + step)]
    const kind = before === after ? null : kindOfFolding(before)
    if (change !== null && kind === change.kind) {
      change.sourceEnd++
      change.from += before
      change.to += after
      continue
    }
    if (change !== null) yield change
    const place = from + step
    change =
      kind === null ? null : { kind, sourceStart: place, sourceEnd: place + 1, from: before, to: after }
  }
  if (change !== null) yield change
}

/** What blank characters came to; null for the break between two paragraphs, and for the indent and the empty lines around it. */
function kindOfBlank(from: string, to: string, isAtEdge: boolean): Change['kind'] | null {
  const [breaks, broke] = [to.includes('\n'), lineEnds.test(from)]
  if (breaks) return broke ? null : 'line-break'
  if (to.trim() !== '') return 'replaced'
  if (isAtEdge) return null
  return broke ? 'line-break' : 'space'
}

function kindOfDropped(words: string, isWholeLine: boolean, to: string): Change['kind'] {
  if (isWholeLine && pageLine.test(words)) return 'page-number'
  if (markdown.test(words)) return 'markdown'
  return to === '' ? 'dropped' : 'replaced'
}

/** What stands between two runs: blanks and words that were dropped, and what was put in for them. */
function* gapChanges(
  source: string,
  start: number,
  end: number,
  to: string,
  isAtEdge: boolean,
): Generator<Change> {
  const from = source.slice(start, end)
  if (from === '') {
    const kind = to.includes('\n') ? 'line-break' : to.trim() === '' ? 'space' : 'put-in'
    if (to !== '') yield { kind, sourceStart: start, sourceEnd: end, from, to }
    return
  }
  if (from.trim() === '') {
    const kind = kindOfBlank(from, to, isAtEdge)
    if (kind !== null) yield { kind, sourceStart: start, sourceEnd: end, from, to }
    return
  }
  const lineEnd = from.search(lineEnds)
  let left = lineEnd < 0 ? to : to.trim()
  for (const { 0: line, index } of from.matchAll(/[^\n\r\f]+/g)) {
    const words = line.trim()
    if (words === '') continue
    const place = start + index + line.indexOf(words)
    const begins = index > 0 || start === 0 || lineEnds.test(source.charAt(start - 1))
    const ends = index + line.length < from.length || end === source.length
    const kind = kindOfDropped(words, begins && ends, left)
    yield { kind, sourceStart: place, sourceEnd: place + words.length, from: words, to: left }
    left = ''
  }
  if (lineEnd < 0 || to.includes('\n') || isAtEdge) return
  const place = start + lineEnd
  yield { kind: 'line-break', sourceStart: place, sourceEnd: place + 1, from: source.charAt(place), to: '' }
}

/**
 * Everything that was changed on the way from the source to the text. Breaks between paragraphs that were there before,
 * with their empty lines and indents, are no change.
 *
 * O(n) time.
 */
export function listChanges(source: Source, text: string): Change[] {
  const changes: Change[] = []
  const { map } = source
  let [at, from] = [0, 0]
  for (let run = 0; run <= map.length; run += 3) {
    const [nextAt = text.length, nextFrom = source.text.length, length = 0] = map.slice(run, run + 3)
    const isAtEdge = run === 0 || run === map.length
    for (const change of gapChanges(source.text, from, nextFrom, text.slice(at, nextAt), isAtEdge)) {
      changes.push(change)
    }
    for (const change of foldingsOf(source.text, text, nextAt, nextFrom, length)) changes.push(change)
    at = nextAt + length
    from = nextFrom + length
  }
  return changes.toSorted((a, b) => a.sourceStart - b.sourceStart)
}
