import type { StoredReply } from '#contract/reply.ts'
import { type Suggester, paragraphTexts } from './evaluate.ts'

/** Completes a paragraph from its beginning: the paragraphs of the library that begin so, as a prefix trie gives them. */
export function prefixSuggester(library: readonly StoredReply[]): Suggester {
  const uses = new Map<string, number>()
  for (const reply of library) {
    for (const text of paragraphTexts(reply)) uses.set(text, (uses.get(text) ?? 0) + 1)
  }
  const sorted = [...uses.keys()].toSorted()
  return ({ before, typed, limit }) => {
    let low = 0
    let high = sorted.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((sorted[middle] ?? '') < typed) low = middle + 1
      else high = middle
    }
    const found: string[] = []
    for (let at = low; sorted[at]?.startsWith(typed) === true && found.length < 500; at += 1) {
      const text = sorted[at] ?? ''
      if (text !== typed && !before.includes(text)) found.push(text)
    }
    return found
      .toSorted((x, y) => (uses.get(y) ?? 0) - (uses.get(x) ?? 0))
      .slice(0, limit)
      .map((text, at) => ({ completes: text.slice(typed.length), text, ghost: at === 0 }))
  }
}
