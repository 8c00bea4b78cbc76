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

/** What one alignment writes and the next writes over: an array of its own for each would cost more than filling it. */
let moves = new Uint8Array(1 << 14)
let matched = new Float32Array(1 << 8)
let gapped = new Float32Array(1 << 8)
let wayLeft = new Int32Array(1 << 8)
let wayRight = new Int32Array(1 << 8)

function makeRoom(n: number, m: number): void {
  const cells = (n + 1) * (m + 1)
  if (cells > moves.length) moves = new Uint8Array(cells * 2)
  if (m >= matched.length) {
    matched = new Float32Array(m * 2)
    gapped = new Float32Array(m * 2)
  }
  const longest = Math.max(n, m)
  if (longest <= wayLeft.length) return
  wayLeft = new Int32Array(longest * 2)
  wayRight = new Int32Array(longest * 2)
}

const nothing = new Int32Array(0)

/**
 * Two layers: `matched` ends in a match, `gapped` in a gap; of each the row above, overwritten from the left. `moves` holds the way back: low
 * bits of the match layer, high bits of the gap layer.
 *
 * @returns  views that end with the next call
 */
function alignInner(
  left: Int32Array,
  right: Int32Array,
  weights: Float32Array,
  offset: number,
  n: number,
  m: number,
): Alignment {
  if (n === 0 || m === 0) return { left: nothing, right: nothing, score: 0 }
  makeRoom(n, m)
  const width = m + 1
  matched.fill(-Infinity, 0, width)
  gapped.fill(-gapCost, 0, width)
  matched[0] = 0
  for (let i = 1; i <= n; i += 1) {
    const key = left[offset + i - 1]
    const weight = weights[offset + i - 1] ?? 0
    const row = i * width
    let [aboveMatched, aboveGapped] = [matched[0] ?? 0, -gapCost]
    let [beforeMatched, beforeGapped] = [-Infinity, -gapCost]
    matched[0] = -Infinity
    for (let j = 1; j <= m; j += 1) {
      const unbroken = aboveMatched
      const broken = aboveGapped
      aboveMatched = matched[j] ?? 0
      aboveGapped = gapped[j] ?? 0
      let move = 0
      let best = -Infinity
      if (key === right[offset + j - 1]) {
        best = weight + (unbroken >= broken ? unbroken : broken)
        move = unbroken >= broken ? fromMatch : fromLeft
      }
      let gap = best - gapCost
      let gapMove = fromMatch
      if (aboveGapped > gap) {
        gap = aboveGapped
        gapMove = fromLeft
      }
      if (beforeGapped > gap) {
        gap = beforeGapped
        gapMove = fromRight
      }
      if (aboveMatched - gapCost > gap) {
        gap = aboveMatched - gapCost
        gapMove = fromLeft | 4
      }
      if (beforeMatched - gapCost > gap) {
        gap = beforeMatched - gapCost
        gapMove = fromRight | 4
      }
      beforeMatched = Math.fround(best)
      beforeGapped = Math.fround(gap)
      matched[j] = beforeMatched
      gapped[j] = beforeGapped
      moves[row + j] = move | (gapMove << 2)
    }
  }
  const endsMatched = matched[m] ?? -Infinity
  const endsGapped = gapped[m] ?? -Infinity
  const from = walkBack(width, n, m, endsMatched >= endsGapped, offset)
  const to = Math.min(n, m)
  return {
    left: wayLeft.subarray(from, to),
    right: wayRight.subarray(from, to),
    score: Math.max(endsMatched, endsGapped),
  }
}

/** Writes the matched places up to the shorter length, from the last one back; returns where the first one stands. */
function walkBack(width: number, n: number, m: number, startsMatched: boolean, offset: number): number {
  let at = Math.min(n, m)
  let i = n
  let j = m
  let isMatched = startsMatched
  while (i > 0 && j > 0) {
    const move = moves[i * width + j] ?? 0
    if (isMatched) {
      at -= 1
      wayLeft[at] = offset + i - 1
      wayRight[at] = offset + j - 1
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
  return at
}
