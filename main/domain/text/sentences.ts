import type { Span } from '#contract/comparison.ts'

const openers = '“‘《〈（(「『【〔［['
const closers = '”’》〉）)」』】〕］]'
const terminators = '。！？；?!'
/** Marks that carry a sentence on after a closed quotation: 他说：“好。”，于是… */
const continuers = '，、；：。,;:'
/** Titles keep their marks: 《怎么办？》 ends no sentence. */
const titleClosers = '》〉'

const lineFeed = 1
const terminator = 2
/** From here on opening marks, each by its place, then closing ones: what a code unit is, at one look. */
const firstOpener = 3
const firstCloser = firstOpener + openers.length
const kinds = new Uint8Array(65_536)
kinds[10] = lineFeed
for (const mark of terminators) kinds[mark.charCodeAt(0)] = terminator
for (const [at, mark] of Array.from(openers).entries()) kinds[mark.charCodeAt(0)] = firstOpener + at
for (const [at, mark] of Array.from(closers).entries()) kinds[mark.charCodeAt(0)] = firstCloser + at

/**
 * Cuts a text into sentences.
 *
 * @param text  any text; lone surrogates and control characters are allowed
 * @returns     contiguous spans that cover the text (none for ''). A sentence ends after 。！？；?! with the closing
 *              quotes and brackets, spaces and the one line feed that follow, and after a line feed. Inside a pair of
 *              quotes or brackets nothing ends, unless the pair is a sentence of its own: it begins one or follows a
 *              colon, and closes directly after the mark. A pair lies within one line; a lone half counts for nothing.
 *              So every line is cut by itself, whatever stands before and after it.
 *
 * O(n) time: one look at every character, the rest for each mark.
 */
export function splitSentences(text: string): Span[] {
  const spans: Span[] = []
  const marks = findMarks(text)
  let start = 0
  for (let mark = 0; mark < marks.places.length; mark += 1) {
    const at = marks.places[mark] ?? 0
    if (at < start) continue
    const kind = marks.kinds[mark] ?? 0
    if (kind > terminator) continue
    const end = kind === lineFeed ? at + 1 : endAfter(text, mark, start, marks)
    if (end === null) continue
    spans.push({ start, end })
    start = end
  }
  if (start < text.length) spans.push({ start, end: text.length })
  return spans
}

/** The marks of a text in order, by their numbers. */
interface Marks {
  places: number[]
  kinds: number[]
  /** How many closed pairs enclose what follows a mark. */
  depth: number[]
  /** For a closing mark of a pair the number of its opening mark, else -1. */
  opening: number[]
}

/** Where the sentence ends whose last mark is the one of that number; null when it goes on. */
function endAfter(text: string, mark: number, start: number, marks: Marks): number | null {
  const { places, kinds: of } = marks
  let last = mark
  const follows = (next: number): boolean => places[next] === (places[last] ?? 0) + 1
  while (follows(last + 1) && of[last + 1] === terminator) last += 1
  const isEnclosed = marks.depth[last] !== 0
  while (follows(last + 1) && (of[last + 1] ?? 0) >= firstCloser) last += 1
  if (marks.depth[last] !== 0) return null
  if (isEnclosed && !isUtterance(text, start, last, marks)) return null
  let end = (places[last] ?? 0) + 1
  while (end < text.length && (text[end] === ' ' || text[end] === '\u3000')) end += 1
  return text[end] === '\n' ? end + 1 : end
}

/** Whether the pair that closes with a mark is a sentence of its own rather than a part of one. */
function isUtterance(text: string, start: number, closing: number, { places, opening }: Marks): boolean {
  const end = (places[closing] ?? 0) + 1
  if (titleClosers.includes(text.charAt(end - 1))) return false
  if (end < text.length && continuers.includes(text.charAt(end))) return false
  const opener = opening[closing] ?? -1
  const from = opener < 0 ? -1 : (places[opener] ?? 0)
  return from <= start || text[from - 1] === '：' || text[from - 1] === ':'
}

/** Finds marks and matches quotes and brackets line by line; O(n), for an unmatched opening mark is dropped once. */
function findMarks(text: string): Marks {
  const marks: Marks = { places: [], kinds: [], depth: [], opening: [] }
  for (let at = 0; at < text.length; at += 1) {
    const kind = kinds[text.charCodeAt(at)] ?? 0
    if (kind === 0) continue
    marks.places.push(at)
    marks.kinds.push(kind)
    marks.depth.push(0)
    marks.opening.push(-1)
  }
  matchPairs(marks)
  return marks
}

function matchPairs({ kinds: of, depth, opening }: Marks): void {
  const open: number[] = []
  const waiting = openers.split('').map(() => 0)
  for (const [mark, kind] of of.entries()) {
    if (kind === terminator) continue
    if (kind === lineFeed) {
      open.length = 0
      waiting.fill(0)
      continue
    }
    if (kind < firstCloser) {
      open.push(mark)
      waiting[kind - firstOpener] = (waiting[kind - firstOpener] ?? 0) + 1
      continue
    }
    const wanted = kind - firstCloser
    if (waiting[wanted] === 0) continue
    for (let last = open.pop(); last !== undefined; last = open.pop()) {
      const popped = (of[last] ?? 0) - firstOpener
      waiting[popped] = (waiting[popped] ?? 0) - 1
      if (popped !== wanted) continue
      depth[last] = (depth[last] ?? 0) + 1
      depth[mark] = (depth[mark] ?? 0) - 1
      opening[mark] = last
      break
    }
  }
  for (let mark = 1; mark < depth.length; mark += 1) depth[mark] = (depth[mark] ?? 0) + (depth[mark - 1] ?? 0)
}
