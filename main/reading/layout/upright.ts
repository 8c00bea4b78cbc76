import type { Piece, PiecesOfPage } from './piece.ts'

/** A scanned page may lie a little askew. */
const straightWithin = 3

function quarterOf(angle: number): number | null {
  const quarter = Math.round(angle / 90)
  return Math.abs(angle - quarter * 90) <= straightWithin ? ((quarter % 4) + 4) % 4 : null
}

/** The quarter turn that most characters of a page have. */
function usualQuarter(pieces: readonly Piece[]): number {
  const lengths = [0, 0, 0, 0]
  for (const { angle, text } of pieces) {
    const quarter = quarterOf(angle)
    if (quarter !== null) lengths[quarter] = (lengths[quarter] ?? 0) + text.length
  }
  return lengths.indexOf(Math.max(...lengths))
}

function turn(piece: Piece, quarter: number, page: PiecesOfPage): Piece {
  const { x, y } = piece
  if (quarter === 1) return { ...piece, x: y, y: page.width - x, angle: 0 }
  if (quarter === 2) return { ...piece, x: page.width - x, y: page.height - y, angle: 0 }
  return { ...piece, x: page.height - y, y: x, angle: 0 }
}

/** Texts that stand askew; characters that follow each other are one. */
function joinRotated(pieces: readonly Piece[]): string[] {
  const texts: string[] = []
  let before: Piece | null = null
  for (const piece of pieces) {
    if (piece.text.trim() === '') continue
    const follows =
      before !== null &&
      before.angle === piece.angle &&
      Math.hypot(piece.x - before.x, piece.y - before.y) < before.width + piece.size
    if (follows) texts[texts.length - 1] += piece.text.trim()
    else texts.push(piece.text.trim())
    before = piece
  }
  return texts
}

/**
 * A page turned so that most of its text is upright; vertical writing becomes lines from top to bottom by it. What stands
 * askew then, such as a watermark, is left out.
 */
export function makeUpright(page: PiecesOfPage): { page: PiecesOfPage; rotated: string[] } {
  if (page.pieces.every(({ angle }) => angle === 0)) return { page, rotated: [] }
  const quarter = usualQuarter(page.pieces)
  const pieces: Piece[] = []
  const rotated: Piece[] = []
  for (const piece of page.pieces) {
    if (quarterOf(piece.angle) !== quarter) rotated.push(piece)
    else if (quarter === 0) pieces.push(piece)
    else pieces.push(turn(piece, quarter, page))
  }
  const isSideways = quarter % 2 === 1
  const width = isSideways ? page.height : page.width
  const height = isSideways ? page.width : page.height
  return { page: { width, height, pieces }, rotated: joinRotated(rotated) }
}
