import { codeWithoutNoise } from './noise.ts'

/** A sentence's distinct pairs of characters, without noise, in rising order. */
export type Pairs = Int32Array

export function pairsOf(text: string): Pairs {
  const found: number[] = []
  let last = -1
  for (let at = 0; at < text.length; at += 1) {
    const code = codeWithoutNoise(text.charCodeAt(at))
    if (code < 0) continue
    if (last >= 0) found.push((last << 16) | code)
    last = code
  }
  return Int32Array.from(new Set(found)).sort()
}

/** How many pairs two sentences have in common. O(n + m). */
export function commonPairs(a: Pairs, b: Pairs): number {
  let [atA, atB, common] = [0, 0, 0]
  while (atA < a.length && atB < b.length) {
    const difference = (a[atA] ?? 0) - (b[atB] ?? 0)
    if (difference === 0) common += 1
    if (difference <= 0) atA += 1
    if (difference >= 0) atB += 1
  }
  return common
}
