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
 *
 * O(n) time.
 */
export function splitSentences(text: string): Span[] {
  const spans: Span[] = []
  const pairs = findPairs(text)
  let start = 0
  let at = 0
  while (at < text.length) {
    const kind = kinds[text.charCodeAt(at)] ?? 0
    const end = kind === lineFeed ? at + 1 : kind === terminator ? endAfter(text, at, start, pairs) : null
    if (end === null) {
      at += 1
      continue
    }
    spans.push({ start, end })
    start = end
    at = end
  }
  if (start < text.length) spans.push({ start, end: text.length })
  return spans
}

interface Pairs {
  /** How many closed pairs enclose each boundary between characters; n + 1 values. */
  depth: Int32Array
  /** For a closing mark the place of its opening mark, else -1. */
  opening: Int32Array
}

/** Where the sentence ends whose last mark stands at `at`; null when it goes on. */
function endAfter(text: string, at: number, start: number, pairs: Pairs): number | null {
  let end = at + 1
  while (end < text.length && terminators.includes(text.charAt(end))) end += 1
  const isEnclosed = pairs.depth[end] !== 0
  while (end < text.length && closers.includes(text.charAt(end))) end += 1
  if (pairs.depth[end] !== 0) return null
  if (isEnclosed && !isUtterance(text, start, end, pairs)) return null
  while (end < text.length && (text[end] === ' ' || text[end] === '\u3000')) end += 1
  return text[end] === '\n' ? end + 1 : end
}

/** Whether the pair that closes before `end` is a sentence of its own rather than a part of one. */
function isUtterance(text: string, start: number, end: number, pairs: Pairs): boolean {
  if (titleClosers.includes(text.charAt(end - 1))) return false
  if (end < text.length && continuers.includes(text.charAt(end))) return false
  const opening = pairs.opening[end - 1] ?? -1
  return opening <= start || text[opening - 1] === '：' || text[opening - 1] === ':'
}

/** Matches quotes and brackets line by line; O(n), for an unmatched opening mark is dropped once. */
function findPairs(text: string): Pairs {
  const depth = new Int32Array(text.length + 1)
  const opening = new Int32Array(text.length).fill(-1)
  let open: { kind: number; at: number }[] = []
  const waiting = new Int32Array(openers.length)
  for (let at = 0; at < text.length; at += 1) {
    const what = kinds[text.charCodeAt(at)] ?? 0
    if (what === 0 || what === terminator) continue
    if (what === lineFeed) {
      open = []
      waiting.fill(0)
      continue
    }
    const opens = what - firstOpener
    if (opens < openers.length) {
      open.push({ kind: opens, at })
      waiting[opens] = (waiting[opens] ?? 0) + 1
      continue
    }
    const kind = what - firstCloser
    if (waiting[kind] === 0) continue
    for (let last = open.pop(); last !== undefined; last = open.pop()) {
      waiting[last.kind] = (waiting[last.kind] ?? 0) - 1
      if (last.kind !== kind) continue
      depth[last.at + 1] = (depth[last.at + 1] ?? 0) + 1
      depth[at + 1] = (depth[at + 1] ?? 0) - 1
      opening[at] = last.at
      break
    }
  }
  for (let at = 1; at <= text.length; at += 1) depth[at] = (depth[at] ?? 0) + (depth[at - 1] ?? 0)
  return { depth, opening }
}
