import { joiningCharacters, usualTalk } from './lexicon.ts'

/** How much a pair of characters of everybody's talk counts beside one of the matter. */
const usualShare = 0.25

const usualPairs = new Set(usualTalk.flatMap((word) => [...pairsOf(word)]))

/**
 * The terms of a text: pairs of neighbouring Chinese characters without joining ones, and words and numbers in Latin
 * characters, in lower case. O(n).
 */
export function termsOf(text: string): Set<string> {
  const terms = new Set<string>()
  for (const [run] of text.matchAll(/\p{Script=Han}+|[A-Za-z][A-Za-z0-9+.-]*|[0-9]+(?:\.[0-9]+)?/gu)) {
    if (/^[A-Za-z0-9]/.test(run)) terms.add(run.toLowerCase())
    else for (const pair of pairsOf(run)) terms.add(pair)
  }
  return terms
}

/** 1 for a term of the matter, less for everybody's talk. */
export function plainWeight(term: string): number {
  return usualPairs.has(term) ? usualShare : 1
}

function* pairsOf(run: string): Generator<string> {
  const characters = Array.from(run)
  for (let at = 1; at < characters.length; at++) {
    const [a = '', b = ''] = [characters[at - 1], characters[at]]
    if (!joiningCharacters.has(a) && !joiningCharacters.has(b)) yield a + b
  }
}
