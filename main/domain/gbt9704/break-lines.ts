import { widthInChars } from './char-width.ts'
import { halfWidthRun, neverFirst, neverLast, pairedMarks } from './lexicon/kinsoku.ts'

/** One line of a broken text, UTF-16 offsets; white space at the end of a line is not in it. */
export type BrokenLine = { start: number; end: number }

type Unit = { start: number; end: number; width: number }

/** What never parts: a word of half-width characters, a paired mark, one character; with the marks that cling to it. */
function unitsOf(text: string): Unit[] {
  const units: Unit[] = []
  let clings = false
  for (let at = 0; at < text.length;) {
    const rest = text.slice(at)
    const whole =
      halfWidthRun.exec(rest)?.[0] ??
      pairedMarks.exec(rest)?.[0] ??
      String.fromCodePoint(rest.codePointAt(0) ?? 0)
    const end = at + whole.length
    const last = units.at(-1)
    const width = widthInChars(whole)
    if (
      last !== undefined &&
      (clings || (neverFirst.includes(whole.charAt(0)) && text.charAt(at - 1) !== ' '))
    ) {
      last.end = end
      last.width += width
    } else {
      units.push({ start: at, end, width })
    }
    clings = neverLast.includes(whole.charAt(whole.length - 1))
    at = end
  }
  return units
}

/** A unit wider than a line, as pieces that are not; only a word or an address of the web is so long. */
function cut(text: string, unit: Unit, most: number): Unit[] {
  if (unit.width <= most) return [unit]
  const pieces: Unit[] = []
  let piece: Unit = { start: unit.start, end: unit.start, width: 0 }
  for (const character of text.slice(unit.start, unit.end)) {
    const width = widthInChars(character)
    if (piece.width + width > most && piece.end > piece.start) {
      pieces.push(piece)
      piece = { start: piece.end, end: piece.end, width: 0 }
    }
    piece = { start: piece.start, end: piece.end + character.length, width: piece.width + width }
  }
  return [...pieces, piece]
}

/**
 * Breaks a paragraph into lines as a word processor does with Chinese: as many characters as fit, words and numbers whole, no mark at a place
 * where it must not stand (避头尾), nothing hung into the margin and no mark narrowed.
 *
 * @param first  characters that the first line holds, `others` those of the following ones; both at least 1
 */
export function breakLines(text: string, first: number, others: number): BrokenLine[] {
  const lines: BrokenLine[] = []
  let line: Unit | null = null
  let most = first
  const least = Math.min(first, others)
  for (const unit of unitsOf(text).flatMap((each) => cut(text, each, least))) {
    const isSpace = text.slice(unit.start, unit.end) === ' '
    if (line !== null && !isSpace && line.width + unit.width > most + 1e-6) {
      lines.push(line)
      line = null
      most = others
    }
    if (line === null && isSpace && lines.length > 0) continue
    line = line === null ? { ...unit } : { start: line.start, end: unit.end, width: line.width + unit.width }
  }
  if (line !== null) lines.push(line)
  return lines.map(({ start, end }) => ({ start, end: start + text.slice(start, end).trimEnd().length }))
}
