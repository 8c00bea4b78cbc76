import { heaviestChain, type Candidate } from './chain.ts'

/** Places of an equal sentence that are looked at for each one. */
const mostEqual = 4

/**
 * Pairs every sentence of b with the equal ones of a that stand nearest to its place.
 *
 * @returns  at most four pairs for each sentence of b; sentences of white space alone have none
 */
export function equalPairs(a: readonly string[], b: readonly string[]): Candidate[] {
  const byText = new Map<string, number[]>()
  for (const [index, text] of a.entries()) {
    const list = byText.get(text)
    if (list === undefined) byText.set(text, [index])
    else list.push(index)
  }
  const pairs: Candidate[] = []
  for (const [index, text] of b.entries()) {
    const list = byText.get(text)
    if (list === undefined || text.trim() === '') continue
    for (const at of nearestIn(list, (index * a.length) / b.length))
      pairs.push({ a: at, b: index, weight: text.length, similarity: 1 })
  }
  return pairs
}

/** Of equal pairs those that keep the order; the others are left over. */
export function equalChain(a: readonly string[], b: readonly string[]): Candidate[] {
  return heaviestChain(equalPairs(a, b), b.length)
}

/** The members of a rising list that stand nearest to a place. */
function nearestIn(list: readonly number[], place: number): readonly number[] {
  if (list.length <= mostEqual) return list
  let low = 0
  let high = list.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((list[middle] ?? 0) < place) low = middle + 1
    else high = middle
  }
  const from = Math.max(0, Math.min(low - mostEqual / 2, list.length - mostEqual))
  return list.slice(from, from + mostEqual)
}
