import { isWide } from '#domain/text/width.ts'
import type { PageRows, Piece, PiecesOfPage, Row, Segment } from './piece.ts'
import { naturalWidth } from './piece.ts'
import { makeUpright } from './upright.ts'

/** Gaps in ems: what parts segments, what is a typed space between Chinese, what is one between or beside Latin words. */
const segmentGap = 0.6
const typedSpace = 0.35
const latinSpace = 0.15

/** How far baselines of one row may lie apart, in ems. */
const baselineTolerance = 0.3

/** Pieces of one row while it grows. */
type Cluster = { y: number; size: number; pieces: Piece[] }

function withoutEdges(piece: Piece): Piece | null {
  const text = piece.text.trim()
  if (text === '') return null
  if (text === piece.text) return piece
  const lead = piece.text.slice(0, piece.text.length - piece.text.trimStart().length)
  const perEm = piece.width / Math.max(0.01, naturalWidth(piece.text))
  return { ...piece, text, x: piece.x + naturalWidth(lead) * perEm, width: naturalWidth(text) * perEm }
}

/** Leaves out what is printed a second time at nearly the same place. O(n). */
function withoutDuplicates(pieces: readonly Piece[]): { kept: Piece[]; duplicates: number } {
  const seen = new Map<string, Piece>()
  const kept: Piece[] = []
  let duplicates = 0
  for (const piece of pieces) {
    const near = Math.min(0.25 * piece.size, 0.4 * (piece.width / Math.max(1, piece.text.length)))
    const cell = Math.max(0.01, 0.5 * piece.size)
    const column = Math.round(piece.x / cell)
    const line = Math.round(piece.y / cell)
    let isDouble = false
    for (let at = 0; at < 9 && !isDouble; at++) {
      const other = seen.get(`${column - 1 + (at % 3)} ${line - 1 + Math.floor(at / 3)} ${piece.text}`)
      isDouble =
        other !== undefined &&
        Math.abs(other.x - piece.x) <= near &&
        Math.abs(other.y - piece.y) <= 0.25 * piece.size
    }
    if (isDouble) {
      duplicates += Array.from(piece.text).length
      continue
    }
    seen.set(`${column} ${line} ${piece.text}`, piece)
    kept.push(piece)
  }
  return { kept, duplicates }
}

/** Groups pieces by baseline. O(n log n). */
function clusterByBaseline(pieces: readonly Piece[]): Cluster[] {
  const clusters: Cluster[] = []
  for (const piece of pieces.toSorted((a, b) => a.y - b.y)) {
    let home: Cluster | null = null
    for (let at = clusters.length - 1; at >= Math.max(0, clusters.length - 4); at--) {
      const cluster = clusters[at]
      if (cluster === undefined) continue
      const isNear =
        Math.abs(cluster.y - piece.y) <= baselineTolerance * Math.min(cluster.size, piece.size) &&
        Math.max(cluster.size, piece.size) < 2.2 * Math.min(cluster.size, piece.size)
      if (isNear) {
        home = cluster
        break
      }
    }
    if (home === null) clusters.push({ y: piece.y, size: piece.size, pieces: [piece] })
    else {
      home.pieces.push(piece)
      if (piece.size > home.size) {
        home.size = piece.size
        home.y = piece.y
      }
    }
  }
  return clusters
}

/** Whether small pieces stand beside the characters of a row, raised or lowered, and do not cover them. */
function isAttached(small: Cluster, big: Cluster): boolean {
  if (small.size > 0.75 * big.size) return false
  if (small.y < big.y - 0.8 * big.size || small.y > big.y + 0.3 * big.size) return false
  return small.pieces.every((piece) => {
    const end = piece.x + piece.width
    const others = [...big.pieces, ...small.pieces.filter((other) => other !== piece)]
    const covers = big.pieces.some(
      (other) => Math.min(end, other.x + other.width) - Math.max(piece.x, other.x) > 0.3 * piece.size,
    )
    const touches = others.some(
      (other) =>
        Math.abs(other.x + other.width - piece.x) < 0.5 * big.size ||
        Math.abs(end - other.x) < 0.5 * big.size,
    )
    return touches && !covers
  })
}

/** Puts raised and lowered characters into the rows that they belong to. */
function attachScripts(clusters: readonly Cluster[]): Cluster[] {
  const taken = new Set<Cluster>()
  for (const [index, small] of clusters.entries()) {
    for (const at of [index - 1, index + 1]) {
      const big = clusters[at]
      if (big === undefined || taken.has(big) || taken.has(small) || !isAttached(small, big)) continue
      big.pieces.push(...small.pieces)
      taken.add(small)
    }
  }
  return clusters.filter((cluster) => !taken.has(cluster))
}

/** Whether glyphs were set apart evenly, as in a spaced title: the gaps then mean nothing. */
function isTracked(pieces: readonly Piece[], gaps: readonly number[]): boolean {
  if (gaps.length < 3 || pieces.some((piece) => Array.from(piece.text).length > 1)) return false
  const least = Math.min(...gaps)
  return least > 0 && Math.max(...gaps) < 1.5 * least + 0.01
}

/** What stands between two pieces; null where a new segment begins. `gap` in ems. */
function spaceFor(before: string, after: string, gap: number): string | null {
  if (gap > segmentGap) return null
  if (isWide(before) && isWide(after)) return gap > typedSpace ? ' ' : ''
  return gap > latinSpace ? ' ' : ''
}

function composeRow({ y, size, pieces }: Cluster): Row {
  const ordered = pieces.toSorted((a, b) => a.x - b.x)
  const gaps = ordered.slice(1).map((piece, index) => {
    const before = ordered[index]
    return before === undefined ? 0 : (piece.x - before.x - before.width) / size
  })
  const tracked = isTracked(ordered, gaps)
  const segments: Segment[] = []
  for (const [index, piece] of ordered.entries()) {
    const right = piece.x + piece.width
    const last = segments.at(-1)
    const gap = gaps[index - 1] ?? 0
    const space = tracked ? '' : spaceFor(last?.text.at(-1) ?? '', piece.text.charAt(0), gap)
    if (last === undefined || space === null) segments.push({ text: piece.text, x: piece.x, right })
    else {
      last.text += space + piece.text
      last.right = Math.max(last.right, right)
    }
  }
  for (const segment of segments) segment.text = closeSpaces(segment.text)
  return { y, size, segments }
}

/** Where more neighbours than this share are parted by spaces, the line was stretched to its edge. */
const stretched = 0.15

/** Leaves out the spaces of a line that was stretched; single ones between Chinese characters were typed. */
function closeSpaces(text: string): string {
  if (!text.includes(' ')) return text
  const isInside = (at: number) => isWide(text.charAt(at - 1)) && isWide(text.charAt(at + 1))
  const inside = [...text.matchAll(/(?<! ) (?! )/g)].filter(({ index }) => isInside(index)).length
  if (inside <= stretched * (text.length - inside)) return text
  return text.replace(/(?<! ) (?! )/g, (space, at: number) => (isInside(at) ? '' : space))
}

/**
 * The rows of a page, from top to bottom.
 *
 * O(n log n) in the pieces.
 */
export function readRows(source: PiecesOfPage): PageRows {
  const { page, rotated } = makeUpright(source)
  const visible = page.pieces.map(withoutEdges).filter((piece) => piece !== null)
  const { kept, duplicates } = withoutDuplicates(visible.filter((piece) => piece.size > 0))
  const rows = attachScripts(clusterByBaseline(kept)).map(composeRow)
  return { width: page.width, height: page.height, rows, rotated, duplicates }
}
