/** The words of a search: what stands between white space. */
export function searchWords(search: string): string[] {
  return search.split(/\s+/u).filter((word) => word !== '')
}

/** A text in runs, those that are a word of a search told from the others; case does not count, longer words come first. */
export function splitHits(text: string, words: readonly string[]): { text: string; isHit: boolean }[] {
  if (words.length === 0) return [{ text, isHit: false }]
  const escaped = words
    .toSorted((a, b) => b.length - a.length)
    .map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`))
  return text
    .split(new RegExp(`(${escaped.join('|')})`, 'iu'))
    .map((run, at) => ({ text: run, isHit: at % 2 === 1 }))
    .filter((run) => run.text !== '')
}
