/**
 * Where the pieces of a text stand in the text that it was made from: runs `[at, sourceAt, length]` in one flat list,
 * ascending in both texts, none empty. Between two runs something was dropped or put in.
 */
export type SourceMap = number[]

/** Appends a run, or lengthens the last one that it continues. The caller adds in ascending order. */
export function addRun(map: SourceMap, at: number, sourceAt: number, length: number): void {
  if (length <= 0) return
  const last = map.length - 3
  const lastLength = map[last + 2] ?? 0
  const continues =
    last >= 0 && (map[last] ?? 0) + lastLength === at && (map[last + 1] ?? 0) + lastLength === sourceAt
  if (continues) map[last + 2] = lastLength + length
  else map.push(at, sourceAt, length)
}

/**
 * The map of a text that was made in two steps.
 *
 * @param outer  from the last text to the one between
 * @param inner  from the one between to the source
 *
 * O(n) in the number of runs.
 */
export function composeMaps(outer: SourceMap, inner: SourceMap): SourceMap {
  const composed: SourceMap = []
  let next = 0
  for (let run = 0; run < outer.length; run += 3) {
    const at = outer[run] ?? 0
    const from = outer[run + 1] ?? 0
    const to = from + (outer[run + 2] ?? 0)
    while (next < inner.length && (inner[next] ?? 0) + (inner[next + 2] ?? 0) <= from) next += 3
    for (let piece = next; piece < inner.length && (inner[piece] ?? 0) < to; piece += 3) {
      const start = Math.max(from, inner[piece] ?? 0)
      const end = Math.min(to, (inner[piece] ?? 0) + (inner[piece + 2] ?? 0))
      addRun(composed, at + start - from, (inner[piece + 1] ?? 0) + start - (inner[piece] ?? 0), end - start)
    }
  }
  return composed
}

const blank = /\s/
const letter = /[\p{L}\p{N}\p{Cs}]/u

/**
 * The map of a text to a source that has the same letters and digits in the same order: in between, white space and
 * marks may have been dropped, and anything put in. Line feeds are in no run.
 *
 * O(n) time, but for each mark that was put in, which looks ahead to the next letter.
 */
export function alignText(text: string, source: string): SourceMap {
  const map: SourceMap = []
  let from = 0
  for (let at = 0; at < text.length;) {
    let same = 0
    while (text[at + same] === source[from + same] && text[at + same] !== '\n' && at + same < text.length)
      same++
    addRun(map, at, from, same)
    at += same
    from += same
    const place = at < text.length ? nextLetter(text.charAt(at), source, from) : -1
    if (place < 0) at++
    else from = place
  }
  return map
}

/** Where `char` stands in the source behind marks and white space alone; -1 when it does not, or is itself white space. */
function nextLetter(char: string, source: string, from: number): number {
  if (blank.test(char)) return -1
  let place = from
  while (place < source.length && source[place] !== char && !letter.test(source.charAt(place))) place++
  return source[place] === char ? place : -1
}
