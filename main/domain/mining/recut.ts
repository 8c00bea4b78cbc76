import { cutWords } from './lexicon.ts'
import type { Token } from './tokens.ts'

/** A small word stands by itself in this share of the rows, and the word that holds it in no more than the other share. */
const leastAlone = 0.6
const mostJoined = 0.4
/** A word of more letters is one. */
const longest = 3

/**
 * Cuts again where a small word and the first or last letter of a value were taken for one word: 由于|承 beside 由|高|立承 is 由|于|承. What
 * most rows have as one word stays one.
 *
 * O(tokens).
 */
export function recut(rows: readonly Token[][]): Token[][] {
  if (rows.length < 2) return [...rows]
  const alone = new Map<string, number>()
  const joined = new Map<string, number>()
  for (const row of rows) {
    const seen = new Set<string>()
    for (const { kind, text } of row) {
      if (kind === 'word' && text.length <= longest && holdsCutWord(text)) seen.add(text)
    }
    for (const text of seen) {
      const counts = text.length === 1 ? alone : joined
      counts.set(text, (counts.get(text) ?? 0) + 1)
    }
  }
  const isAlone = (letter: string) => (alone.get(letter) ?? 0) >= leastAlone * rows.length
  const isCut = (text: string, letter: string) =>
    isAlone(letter) && (joined.get(text) ?? 0) <= mostJoined * rows.length
  const cuts = new Map<string, number>()
  for (const text of joined.keys()) {
    if (isCut(text, text.charAt(0))) cuts.set(text, 1)
    else if (isCut(text, text.charAt(text.length - 1))) cuts.set(text, text.length - 1)
  }
  if (cuts.size === 0) return [...rows]
  return rows.map((row) => row.flatMap((token) => cutAt(token, cuts.get(token.text))))
}

function holdsCutWord(text: string): boolean {
  return cutWords.has(text.charAt(0)) || (text.length > 1 && cutWords.has(text.charAt(text.length - 1)))
}

function cutAt(token: Token, at: number | undefined): Token[] {
  if (at === undefined || token.kind !== 'word') return [token]
  return [token.text.slice(0, at), token.text.slice(at)].map((text) => ({ ...token, text, key: text }))
}
