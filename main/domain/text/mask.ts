import type { Span } from '#contract/comparison.ts'

/** Codes that stand for a run of changing characters. All lie below the space, so no character of a text equals one. */
export const maskCodes = { number: 1, title: 2, ordinal: 3, firstAtom: 4 } as const

/** A run that is one thing whatever its characters are (a name, a meeting); `code` tells which kind, from `maskCodes.firstAtom`, below 32. */
export type Atom = Span & { code: number }

/** `codes[i]` stands for the characters of the text from `starts[i]` up to `starts[i + 1]`. */
export type MaskedText = { codes: Uint16Array; starts: Uint32Array }

/** What one text was masked into and the next is written over. */
let room = { codes: new Uint16Array(1 << 10), starts: new Uint32Array(1 << 10) }

/**
 * A text with what changes from one use to the next taken out: numbers, titles between 《 and 》, and the given atoms each become one code; white
 * space is left out.
 *
 * @param atoms  disjoint, in text order
 *
 * O(n) time.
 */
export function maskText(text: string, atoms: readonly Atom[] = []): MaskedText {
  const count = fillRoom(text, atoms)
  return { codes: room.codes.slice(0, count), starts: room.starts.slice(0, count + 1) }
}

/** The codes of `maskText` as a view that is good until the next text is masked. */
export function maskedView(text: string, atoms: readonly Atom[] = []): Uint16Array {
  return room.codes.subarray(0, fillRoom(text, atoms))
}

/** Returns how many codes there are. */
function fillRoom(text: string, atoms: readonly Atom[]): number {
  if (text.length >= room.codes.length)
    room = { codes: new Uint16Array(text.length * 2), starts: new Uint32Array(text.length * 2) }
  const { codes, starts } = room
  let count = 0
  const lastClose = text.lastIndexOf(closeTitle)
  let nextAtom = 0
  let at = 0
  while (at < text.length) {
    const atom = atoms[nextAtom]
    let code = text.charCodeAt(at)
    let end = at + 1
    if (atom && at >= atom.start) {
      nextAtom += 1
      code = atom.code
      end = Math.max(end, atom.end)
    } else if (mayBeginNumber(code) && endOfNumber(text, at) > at) {
      end = endOfNumber(text, at)
      code = maskCodes.number
    } else if (isSpace(code)) {
      at = end
      continue
    } else if (code === openTitle) {
      const close = at < lastClose ? text.indexOf(closeTitle, at) : -1
      const boundary = atom ? atom.start : text.length
      if (close > at + 1 && close < boundary) {
        codes[count] = code
        starts[count] = at
        count += 1
        at += 1
        code = maskCodes.title
        end = Math.max(close, at)
      }
    }
    codes[count] = code
    starts[count] = at
    count += 1
    at = end
  }
  starts[count] = text.length
  return count
}

const openTitle = 0x300a
const closeTitle = String.fromCharCode(0x300b)

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39
}

function isSpace(code: number): boolean {
  return code <= 0x20 || code === 0x3000 || code === 0xa0
}

/** Letters that scanners read in the place of digits: 0, 1, 2, 5, 6, 8, 9. */
export const likeDigits = 'OolIZzSbBq'
const areLikeDigits = new Uint8Array(128)
for (const letter of likeDigits) areLikeDigits[letter.charCodeAt(0)] = 1

function isLikeDigit(code: number): boolean {
  return areLikeDigits[code] === 1
}

function mayBeginNumber(code: number): boolean {
  return code < 128 && (isDigit(code) || isLikeDigit(code))
}

function isLatin(code: number): boolean {
  return (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a)
}

/**
 * Where the number at `at` ends, `at` itself where there is none: digits, with single points, commas or spaces between them. Misread digits (1O5, l.9, 9Z) belong
 * to it where they are no more than the others and no word of Latin letters.
 */
export function endOfNumber(text: string, at: number): number {
  if (!mayBeginNumber(text.charCodeAt(at))) return at
  let end = at
  let digits = 0
  let letters = 0
  /** Where it ends without letters. */
  let plain = at
  while (end < text.length) {
    const code = text.charCodeAt(end)
    const isJoint = code === 0x2e || code === 0x2c || code === 0x20
    if (isDigit(code)) digits += 1
    else if (isLikeDigit(code)) letters += 1
    else if (!isJoint || end === at || !isDigit(text.charCodeAt(end + 1))) break
    end += 1
    if (letters === 0) plain = end
  }
  if (letters === 0) return end
  const isWord = isLatin(text.charCodeAt(at - 1)) || isLatin(text.charCodeAt(end))
  return letters <= digits && !isWord ? end : plain
}
