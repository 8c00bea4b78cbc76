import { findCandidates, unitSimilarity, type Unit } from './candidates.ts'
import { heaviestChain, type Candidate } from './chain.ts'

/** In a gap between matched sentences less likeness is asked for, since the place speaks too. */
const gapSimilarity = 0.25
/** A gap of more pairs than this is matched by its equal sentences only. */
const mostGapPairs = 20_000
const moveSimilarity = 0.5
/** A shorter sentence that turns up elsewhere is chance, not a move. */
const leastMovedLength = 4

export interface Match {
  a: number
  b: number
  moved: boolean
}

/**
 * Aligns two lists of sentences: the heaviest chain of similar pairs first, then what the gaps of the chain hold, then
 * moves among the rest.
 *
 * @returns  matches in the order of b; every unit in one match at most
 */
export function alignUnits(a: Unit[], b: Unit[]): Match[] {
  const head = equalHead(a, b)
  const tail = equalTail(a, b, head)
  const middleA = a.slice(head, a.length - tail)
  const middleB = b.slice(head, b.length - tail)
  const matches: Match[] = []
  for (let at = 0; at < head; at += 1) matches.push({ a: at, b: at, moved: false })
  for (const match of alignMiddle(middleA, middleB)) {
    matches.push({ a: match.a + head, b: match.b + head, moved: match.moved })
  }
  for (let at = tail; at > 0; at -= 1) matches.push({ a: a.length - at, b: b.length - at, moved: false })
  return matches.toSorted((x, y) => x.b - y.b)
}

function equalHead(a: Unit[], b: Unit[]): number {
  let head = 0
  while (head < a.length && head < b.length && a[head]?.text === b[head]?.text) head += 1
  return head
}

function equalTail(a: Unit[], b: Unit[], head: number): number {
  let tail = 0
  const most = Math.min(a.length, b.length) - head
  while (tail < most && a.at(-1 - tail)?.text === b.at(-1 - tail)?.text) tail += 1
  return tail
}

function alignMiddle(a: Unit[], b: Unit[]): Match[] {
  if (a.length === 0 || b.length === 0) return []
  const candidates = findCandidates(a, b)
  const chain = heaviestChain(candidates, b.length)
  const inOrder = fillGaps(a, b, chain)
  const takenA = new Set(inOrder.map((match) => match.a))
  const takenB = new Set(inOrder.map((match) => match.b))
  const moves: Match[] = []
  for (const pair of candidates.toSorted((x, y) => y.similarity - x.similarity || y.weight - x.weight)) {
    if (pair.similarity < moveSimilarity || takenA.has(pair.a) || takenB.has(pair.b)) continue
    if (Math.min(a[pair.a]?.text.length ?? 0, b[pair.b]?.text.length ?? 0) < leastMovedLength) continue
    takenA.add(pair.a)
    takenB.add(pair.b)
    moves.push({ a: pair.a, b: pair.b, moved: true })
  }
  return [...inOrder, ...moves]
}

function fillGaps(a: Unit[], b: Unit[], chain: Candidate[]): Match[] {
  const matches: Match[] = []
  let fromA = 0
  let fromB = 0
  for (const anchor of [...chain, { a: a.length, b: b.length }]) {
    for (const pair of alignGap(a.slice(fromA, anchor.a), b.slice(fromB, anchor.b))) {
      matches.push({ a: pair.a + fromA, b: pair.b + fromB, moved: false })
    }
    if (anchor.a < a.length) matches.push({ a: anchor.a, b: anchor.b, moved: false })
    fromA = anchor.a + 1
    fromB = anchor.b + 1
  }
  return matches
}

function alignGap(a: Unit[], b: Unit[]): { a: number; b: number }[] {
  if (a.length === 0 || b.length === 0) return []
  const isSmall = a.length * b.length <= mostGapPairs
  const pairs: Candidate[] = []
  const equals = new Map<string, number[]>()
  if (!isSmall)
    for (const [at, unit] of a.entries()) equals.set(unit.text, [...(equals.get(unit.text) ?? []), at])
  for (const [atB, unitB] of b.entries()) {
    const others = isSmall ? a.keys() : (equals.get(unitB.text) ?? []).slice(0, 8)
    for (const atA of others) {
      const unitA = a[atA]
      if (unitA === undefined) continue
      const similarity = unitSimilarity(unitA, unitB)
      const weight = similarity * Math.min(unitA.size, unitB.size) + 0.1
      if (similarity >= gapSimilarity) pairs.push({ a: atA, b: atB, weight, similarity })
    }
  }
  return heaviestChain(pairs, b.length)
}
