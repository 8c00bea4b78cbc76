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

/**
 * As `searchTokens` for a short field: the last character of a run is a token of its own, so that a prefix finds every
 * single character.
 */
export function fieldTokens(text: string): string {
  const tokens: string[] = []
  for (const run of text.toLowerCase().match(runs) ?? []) {
    const characters = Array.from(run)
    tokens.push(...pairs(run))
    if (characters.length > 1) tokens.push(characters.at(-1)!)
  }
  return tokens.join(' ')
}

/** An FTS5 query over fields for `term`, of any length. Null when it has neither letter nor digit. */
export function fieldQuery(term: string): string | null {
  const phrases = (term.toLowerCase().match(runs) ?? []).map((run) =>
    Array.from(run).length > 1 ? `"${pairs(run).join(' ')}"` : `"${run}" *`,
  )
  return phrases.length === 0 ? null : phrases.join(' AND ')
}

function pairs(run: string): string[] {
  const characters = Array.from(run)
  if (characters.length === 1) return [run]
  return characters.slice(1).map((character, index) => characters[index]! + character)
}
