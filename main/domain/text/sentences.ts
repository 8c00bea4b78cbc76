import type { Span } from '#contract/comparison.ts'

const openers = '“‘《〈（(「『【〔［['
const closers = '”’》〉）)」』】〕］]'
const terminators = '。！？；?!'
/** Marks that carry a sentence on after a closed quotation: 他说“好。”，于是… */
const continuers = '，、；：。,;:'
/** Titles keep their marks: 《怎么办？》 ends no sentence. */
const titleClosers = '》〉'

/**
 * Cuts a text into sentences.
 *
 * @param text  any text; lone surrogates and control characters are allowed
 * @returns     contiguous spans that cover the text (none for ''). A sentence ends after 。！？；?! with the closing
 *              quotes and brackets, spaces and the one line feed that follow, and after a line feed. Inside a pair of
 *              quotes or brackets nothing ends, unless the pair closes directly after the mark. A pair lies within one
 *              line; a lone half of a pair counts for nothing.
 *
 * O(n) time.
 */
export function splitSentences(text: string): Span[] {
  const spans: Span[] = []
  const depth = pairDepth(text)
  let start = 0
  let at = 0
  while (at < text.length) {
    const end = text[at] === '\n' ? at + 1 : endAfter(text, at, depth)
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

/** Where the sentence ends whose last mark stands at `at`; null when none ends there. */
function endAfter(text: string, at: number, depth: Int32Array): number | null {
  if (!terminators.includes(text.charAt(at))) return null
  let end = at + 1
  while (end < text.length && terminators.includes(text.charAt(end))) end += 1
  const closersFrom = end
  while (end < text.length && closers.includes(text.charAt(end))) end += 1
  if (depth[end] !== 0) return null
  if (depth[closersFrom] !== 0) {
    if (titleClosers.includes(text.charAt(end - 1))) return null
    if (end < text.length && continuers.includes(text.charAt(end))) return null
  }
  while (end < text.length && (text[end] === ' ' || text[end] === '\u3000')) end += 1
  return text[end] === '\n' ? end + 1 : end
}

/** How many closed pairs enclose each boundary between characters; `n + 1` values. */
function pairDepth(text: string): Int32Array {
  const depth = new Int32Array(text.length + 1)
  let open: { kind: number; at: number }[] = []
  const waiting = new Int32Array(openers.length)
  for (let at = 0; at < text.length; at += 1) {
    const character = text.charAt(at)
    if (character === '\n') {
      open = []
      waiting.fill(0)
      continue
    }
    const opens = openers.indexOf(character)
    if (opens >= 0) {
      open.push({ kind: opens, at })
      waiting[opens] = (waiting[opens] ?? 0) + 1
      continue
    }
    const kind = closers.indexOf(character)
    if (kind < 0 || waiting[kind] === 0) continue
    for (let last = open.pop(); last !== undefined; last = open.pop()) {
      waiting[last.kind] = (waiting[last.kind] ?? 0) - 1
      if (last.kind !== kind) continue
      depth[last.at + 1] = (depth[last.at + 1] ?? 0) + 1
      depth[at + 1] = (depth[at + 1] ?? 0) - 1
      break
    }
  }
  for (let at = 1; at <= text.length; at += 1) depth[at] = (depth[at] ?? 0) + (depth[at - 1] ?? 0)
  return depth
}
