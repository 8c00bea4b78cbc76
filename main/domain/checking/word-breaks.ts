const words = new Intl.Segmenter('zh', { granularity: 'word' })

/** So many characters on both sides tell how a place is broken into words. */
const around = 8

/**
 * Whether the character is a word by itself where it stands, which a character of a usual word seldom is. The words are those of
 * the dictionary that the runtime brings for breaking Chinese text (ICU).
 */
export function standsAlone(text: string, at: number): boolean {
  const from = Math.max(0, at - around)
  return words.segment(text.slice(from, at + around)).containing(at - from)?.segment.length === 1
}

/** Whether a run of characters begins and ends where words do. */
export function isRunOfWords(text: string, start: number, end: number): boolean {
  const from = Math.max(0, start - around)
  const segments = words.segment(text.slice(from, end + around))
  const after = segments.containing(end - from)
  return (
    segments.containing(start - from)?.index === start - from && (after?.index ?? end - from) === end - from
  )
}

/** Whether a run of characters is one word of the dictionary where it stands. */
export function isWord(text: string, start: number, end: number): boolean {
  const from = Math.max(0, start - around)
  const found = words.segment(text.slice(from, end + around)).containing(start - from)
  return found?.index === start - from && found.segment.length === end - start
}
