import { findAnchors } from './anchors.ts'

/** Pairs of positions that two sequences share, in order. */
export type Alignment = { left: Int32Array; right: Int32Array; score: number }

/** What opening one more gap costs, in characters: more than a lone function word is worth, less than a real word. */
const gapCost = 1.5
/** Sequences whose product is larger are cut where they surely agree; sentences as people write them are far below it. */
const mostCells = 1 << 21
/** Where nothing is sure, they are cut into pieces of at most this many keys. */
const pieceLength = 1024

/**
 * The best common subsequence of two key sequences, where long unbroken runs are worth more than scattered hits: every matched
 * key scores its weight, every run of unmatched keys costs `gapCost` once (Gotoh 1982 with free extension).
 *
 * @param weights  what a match of the left key at each place is worth
 * @returns        matched positions, ascending on both sides
 *
 * O(n·m) time and bytes after equal heads and tails have been taken off, up to about two million; beyond it the sequences are cut in
 * pieces first, so that the best is no longer certain and cost grows with their length only.
 */
export function align(left: Int32Array, right: Int32Array, weights: Float32Array): Alignment {
  let head = 0
  const shorter = Math.min(left.length, right.length)
  while (head < shorter && left[head] === right[head]) head += 1
  let tail = 0
  while (tail < shorter - head && left[left.length - 1 - tail] === right[right.length - 1 - tail]) tail += 1

  const n = left.length - head - tail
  const m = right.length - head - tail
  const inner = n * m > mostCells ? alignPieces : alignInner
  const { left: innerLeft, right: innerRight, score: innerScore } = inner(left, right, weights, head, n, m)
  const total = head + innerLeft.length + tail
  const leftAt = new Int32Array(total)
  const rightAt = new Int32Array(total)
  let score = innerScore
  for (let at = 0; at < head; at += 1) {
    leftAt[at] = at
    rightAt[at] = at
    score += weights[at] ?? 0
  }
  leftAt.set(innerLeft, head)
  rightAt.set(innerRight, head)
  for (let at = 0; at < tail; at += 1) {
    leftAt[total - tail + at] = left.length - tail + at
    rightAt[total - tail + at] = right.length - tail + at
    score += weights[left.length - tail + at] ?? 0
  }
  return { left: leftAt, right: rightAt, score }
}

/** As `alignInner`, piece by piece: between places that are surely shared, and where there are none at equal shares of both. */
function alignPieces(
  left: Int32Array,
  right: Int32Array,
  weights: Float32Array,
  offset: number,
  n: number,
  m: number,
): Alignment {
  const ownLeft = left.subarray(offset, offset + n)
  const ownRight = right.subarray(offset, offset + m)
  const ends = [...findAnchors(ownLeft, ownRight), { left: n, right: m }]
  const pieces: { from: [number, number]; to: [number, number] }[] = []
  let from: [number, number] = [0, 0]
  for (const end of ends) {
    const width = end.left - from[0]
    const height = end.right - from[1]
    const count = width * height > mostCells ? Math.ceil(Math.max(width, height) / pieceLength) : 1
    for (let cut = 1; cut <= count; cut += 1) {
      const to: [number, number] = [
        end.left - Math.floor((width * (count - cut)) / count),
        end.right - Math.floor((height * (count - cut)) / count),
      ]
      pieces.push({ from, to })
      from = to
    }
  }
  const places: number[] = []
  const others: number[] = []
  let score = 0
  for (const piece of pieces) {
    const [leftFrom, rightFrom] = piece.from
    const own = align(
      ownLeft.subarray(leftFrom, piece.to[0]),
      ownRight.subarray(rightFrom, piece.to[1]),
      weights.subarray(offset + leftFrom, offset + piece.to[0]),
    )
    for (const at of own.left) places.push(at + leftFrom + offset)
    for (const at of own.right) others.push(at + rightFrom + offset)
    score += own.score
  }
  return { left: Int32Array.from(places), right: Int32Array.from(others), score }
}

const fromMatch = 1
const fromLeft = 2
const fromRight = 3

/** Two layers: `matched` ends in a match, `gapped` in a gap. `moves` holds the way back: low bits of the match layer, high bits of the gap layer. */
function alignInner(
  left: Int32Array,
  right: Int32Array,
  weights: Float32Array,
  offset: number,
  n: number,
  m: number,
): Alignment {
  const none = { left: new Int32Array(0), right: new Int32Array(0), score: 0 }
  if (n === 0 || m === 0) return none
  const width = m + 1
  const moves = new Uint8Array((n + 1) * width)
  let matchedAbove = new Float32Array(width).fill(-Infinity)
  let matched = new Float32Array(width).fill(-Infinity)
  let gappedAbove = new Float32Array(width).fill(-gapCost)
  let gapped = new Float32Array(width)
  matchedAbove[0] = 0
  for (let at = 1; at <= m; at += 1) moves[at] = fromRight << 2
  for (let i = 1; i <= n; i += 1) {
    matched[0] = -Infinity
    gapped[0] = -gapCost
    moves[i * width] = fromLeft << 2
    const key = left[offset + i - 1]
    const weight = weights[offset + i - 1] ?? 0
    for (let j = 1; j <= m; j += 1) {
      let move = 0
      let best = -Infinity
      if (key === right[offset + j - 1]) {
        const unbroken = matchedAbove[j - 1] ?? -Infinity
        const broken = gappedAbove[j - 1] ?? -Infinity
        best = weight + Math.max(unbroken, broken)
        move = unbroken >= broken ? fromMatch : fromLeft
      }
      matched[j] = best
      let gap = best - gapCost
      let gapMove = fromMatch
      const above = gappedAbove[j] ?? -Infinity
      const before = gapped[j - 1] ?? -Infinity
      if (above > gap) {
        gap = above
        gapMove = fromLeft
      }
      if (before > gap) {
        gap = before
        gapMove = fromRight
      }
      const openedAbove = (matchedAbove[j] ?? -Infinity) - gapCost
      if (openedAbove > gap) {
        gap = openedAbove
        gapMove = fromLeft | 4
      }
      const openedBefore = (matched[j - 1] ?? -Infinity) - gapCost
      if (openedBefore > gap) {
        gap = openedBefore
        gapMove = fromRight | 4
      }
      gapped[j] = gap
      moves[i * width + j] = move | (gapMove << 2)
    }
    ;[matchedAbove, matched] = [matched, matchedAbove]
    ;[gappedAbove, gapped] = [gapped, gappedAbove]
  }
  const endsMatched = matchedAbove[m] ?? -Infinity
  const endsGapped = gappedAbove[m] ?? -Infinity
  const way = walkBack(moves, width, n, m, endsMatched >= endsGapped)
  return {
    left: Int32Array.from(way.left.reverse(), (at) => at + offset),
    right: Int32Array.from(way.right.reverse(), (at) => at + offset),
    score: Math.max(endsMatched, endsGapped),
  }
}

function walkBack(moves: Uint8Array, width: number, n: number, m: number, startsMatched: boolean) {
  const left: number[] = []
  const right: number[] = []
  let i = n
  let j = m
  let isMatched = startsMatched
  while (i > 0 && j > 0) {
    const move = moves[i * width + j] ?? 0
    if (isMatched) {
      left.push(i - 1)
      right.push(j - 1)
      isMatched = (move & 3) === fromMatch
      i -= 1
      j -= 1
      continue
    }
    const gapMove = move >> 2
    const step = gapMove & 3
    if (step === fromMatch) {
      isMatched = true
      continue
    }
    if (step === fromLeft) i -= 1
    else j -= 1
    isMatched = (gapMove & 4) !== 0
  }
  return { left, right }
}
