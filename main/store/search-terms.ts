/** Runs of what can be searched for: letters and digits of any script; punctuation and white space part them. */
const runs = /[\p{L}\p{N}]+/gu

/**
 * The overlapping pairs of characters of a text, lower-cased, as tokens for FTS5. A run of one character gives that
 * character. SQLite's own tokenizers take a whole Chinese clause for one word, or need three characters.
 */
export function searchTokens(text: string): string {
  const tokens: string[] = []
  for (const run of text.toLowerCase().match(runs) ?? []) tokens.push(...pairs(run))
  return tokens.join(' ')
}

/**
 * An FTS5 query that finds the texts in which `term` stands literally (apart from punctuation and case):
 * a phrase of its pairs. Null when the term has no run of at least two characters, which the index cannot answer.
 */
export function searchQuery(term: string): string | null {
  const phrases: string[] = []
  for (const run of term.toLowerCase().match(runs) ?? []) {
    if (Array.from(run).length > 1) phrases.push(`"${pairs(run).join(' ')}"`)
  }
  return phrases.length === 0 ? null : phrases.join(' AND ')
}

function pairs(run: string): string[] {
  const characters = Array.from(run)
  if (characters.length === 1) return [run]
  return characters.slice(1).map((character, index) => characters[index]! + character)
}
