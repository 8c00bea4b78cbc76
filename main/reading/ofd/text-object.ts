import type { Piece } from '../layout/piece.ts'
import { naturalWidth } from '../layout/piece.ts'
import type { XmlElement } from '../xml/parse-xml.ts'
import { childElements, textOf } from '../xml/parse-xml.ts'
import { parseBox } from './document.ts'

/** Maps a point: x' = a·x + c·y + e, y' = b·x + d·y + f. */
export type Matrix = readonly [number, number, number, number, number, number]

export const identity: Matrix = [1, 0, 0, 1, 0, 0]

/** More characters than this in one object no page has; more distances would only fill the memory. */
const maxDistances = 100_000

export function multiply(m: Matrix, n: Matrix): Matrix {
  return [
    m[0] * n[0] + m[2] * n[1],
    m[1] * n[0] + m[3] * n[1],
    m[0] * n[2] + m[2] * n[3],
    m[1] * n[2] + m[3] * n[3],
    m[0] * n[4] + m[2] * n[5] + m[4],
    m[1] * n[4] + m[3] * n[5] + m[5],
  ]
}

/** Six numbers; the identity when they are not. */
export function parseMatrix(text: string | undefined): Matrix {
  const [a, b, c, d, e, f] = (text ?? '').trim().split(/\s+/).map(Number)
  if (a === undefined || b === undefined || c === undefined || d === undefined) return identity
  if (e === undefined || f === undefined || ![a, b, c, d, e, f].every(Number.isFinite)) return identity
  return [a, b, c, d, e, f]
}

/** Distances between characters, `g n v` written out as n times v (clause 11.3). Null where nothing is said. */
export function parseDistances(text: string | undefined): number[] | null {
  if (text === undefined || text.trim() === '') return null
  const words = text.trim().split(/\s+/)
  const distances: number[] = []
  for (let at = 0; at < words.length && distances.length < maxDistances; at++) {
    if (words[at] !== 'g') {
      distances.push(Number(words[at]) || 0)
      continue
    }
    const count = Math.min(
      Math.max(0, Math.trunc(Number(words[at + 1]) || 0)),
      maxDistances - distances.length,
    )
    const distance = Number(words[at + 2]) || 0
    for (let repeat = 0; repeat < count; repeat++) distances.push(distance)
    at += 2
  }
  return distances
}

function numberOr(text: string | undefined, fallback: number): number {
  const value = Number(text)
  return text === undefined || text.trim() === '' || !Number.isFinite(value) ? fallback : value
}

/** What all characters of a text object share. */
type Setting = { matrix: Matrix; size: number; horizontalScale: number; advancesDown: boolean }

/** One character at its place; the advance to the next tells its width when they touch. */
function pieceAt(char: string, x: number, y: number, advance: number | null, setting: Setting): Piece {
  const { matrix, size, horizontalScale, advancesDown } = setting
  const ems = naturalWidth(char)
  const natural = ems * size * (advancesDown ? 1 : horizontalScale)
  const touches = advance !== null && advance > 0 && advance <= (ems < 1 ? 1 : 1.05) * size * horizontalScale
  const along = Math.hypot(matrix[0], matrix[1])
  const degrees = Math.round((Math.atan2(matrix[1], matrix[0]) * 180) / Math.PI)
  const angle = degrees + (advancesDown ? 90 : 0)
  return {
    text: char,
    x: matrix[0] * x + matrix[2] * y + matrix[4],
    y: matrix[1] * x + matrix[3] * y + matrix[5],
    width: (touches ? advance : natural) * along,
    size: size * Math.hypot(matrix[2], matrix[3]),
    angle: angle === 0 ? 0 : angle,
  }
}

/**
 * The characters of a text object, each at its place (clause 11.2 and 11.3). Glyph numbers beside them (CGTransform) only
 * tell how they are drawn.
 *
 * @param outer  what maps the object's surroundings to the page
 */
export function piecesOfText(object: XmlElement, outer: Matrix): Piece[] {
  const { attributes } = object
  const boundary = parseBox(attributes['Boundary'])
  const offset: Matrix = [1, 0, 0, 1, boundary?.x ?? 0, boundary?.y ?? 0]
  const setting: Setting = {
    matrix: multiply(outer, multiply(offset, parseMatrix(attributes['CTM']))),
    size: numberOr(attributes['Size'], 0),
    horizontalScale: numberOr(attributes['HScale'], 1),
    advancesDown: attributes['ReadDirection'] === '90',
  }
  const pieces: Piece[] = []
  let x = 0
  let y = 0
  for (const code of childElements(object)) {
    if (code.name !== 'TextCode') continue
    x = numberOr(code.attributes['X'], x)
    y = numberOr(code.attributes['Y'], y)
    const dx = parseDistances(code.attributes['DeltaX'])
    const dy = parseDistances(code.attributes['DeltaY'])
    let [atX, atY] = [x, y]
    for (const [index, char] of Array.from(textOf(code).replace(/[\r\n]+/g, '')).entries()) {
      const natural = naturalWidth(char) * setting.size
      const stepX = dx?.[index] ?? (dx === null && dy === null && !setting.advancesDown ? natural : null)
      const stepY = dy?.[index] ?? (dx === null && dy === null && setting.advancesDown ? natural : null)
      pieces.push(pieceAt(char, atX, atY, setting.advancesDown ? stepY : stepX, setting))
      atX += stepX ?? 0
      atY += stepY ?? 0
    }
  }
  return pieces
}
