export interface Candidate {
  a: number
  b: number
  /** What the pair is worth: characters that agree. */
  weight: number
  /** 0..1 */
  similarity: number
}

/**
 * The heaviest chain of pairs in which both sides rise strictly: patience sorting's longest increasing subsequence with
 * weights.
 *
 * @param candidates  in any order; not mutated
 * @param sizeOfB     above every `b`
 * @returns           pairs in rising order
 *
 * O(n log n) by prefix maxima in a Fenwick tree; O(n) when they are such a chain already.
 */
export function heaviestChain(candidates: Candidate[], sizeOfB: number): Candidate[] {
  const ordered = candidates.toSorted((x, y) => x.a - y.a || y.b - x.b || x.weight - y.weight)
  if (isChain(ordered)) return ordered
  const total = new Float64Array(ordered.length)
  const previous = new Int32Array(ordered.length).fill(-1)
  const tree = new Int32Array(sizeOfB + 1).fill(-1)
  const heavier = (x: number, y: number): boolean => x >= 0 && (y < 0 || (total[x] ?? 0) > (total[y] ?? 0))
  let best = -1
  for (const [index, pair] of ordered.entries()) {
    let from = -1
    for (let at = pair.b; at > 0; at -= at & -at) {
      const candidate = tree[at] ?? -1
      if (heavier(candidate, from)) from = candidate
    }
    previous[index] = from
    total[index] = pair.weight + (from < 0 ? 0 : (total[from] ?? 0))
    for (let at = pair.b + 1; at <= sizeOfB; at += at & -at) {
      if (heavier(index, tree[at] ?? -1)) tree[at] = index
    }
    if (heavier(index, best)) best = index
  }
  const chain: Candidate[] = []
  for (let index = best; index >= 0; index = previous[index] ?? -1) {
    const pair = ordered[index]
    if (pair !== undefined) chain.push(pair)
  }
  return chain.reverse()
}

function isChain(candidates: readonly Candidate[]): boolean {
  let last: Candidate | undefined
  for (const pair of candidates) {
    if (last !== undefined && (pair.a <= last.a || pair.b <= last.b)) return false
    last = pair
  }
  return true
}
