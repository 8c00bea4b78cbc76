import { pieceMark, pieceMarks } from './lexicon.ts'

const smallestTable = 1 << 14
const largestTable = 1 << 22
/** The shortest piece that is counted, what is shorter is everywhere; and how much of the head and tail of a longer one is. */
const leastPiece = 4
const [wholeSeed, headSeed, tailSeed] = [0x811c9dc5, 0x1b873593, 0x5bd1e995] as const

/**
 * How often each piece of a sentence, from one comma to the next, stands in different sentences: to tell what two sentences share by
 * chance, because both are put together of phrases that everybody uses, from what was copied.
 */
export class Surprise {
  #counts: Uint16Array
  #mask: number
  #sentences = 0

  /** @param sentences  how many sentences will be counted, about */
  constructor(sentences: number) {
    let size = smallestTable
    while (size < sentences * 8 && size < largestTable) size *= 2
    this.#counts = new Uint16Array(size)
    this.#mask = size - 1
  }

  /** Counts one masked sentence; call it once for sentences that are the same. */
  add(codes: Uint16Array): void {
    this.#sentences += 1
    let start = 0
    for (let at = 0; at <= codes.length; at += 1) {
      if (at < codes.length && !isMark(codes[at] ?? 0)) continue
      if (at - start >= leastPiece) {
        this.#count(hashOf(codes, start, at, wholeSeed))
        this.#count(hashOf(codes, start, start + leastPiece, headSeed))
        this.#count(hashOf(codes, at - leastPiece, at, tailSeed))
      }
      start = at + 1
    }
  }

  /** How many different sentences were counted. */
  get sentences(): number {
    return this.#sentences
  }

  #count(hash: number): void {
    const at = hash & this.#mask
    const count = this.#counts[at] ?? 0
    if (count < 0xffff) this.#counts[at] = count + 1
  }

  #share(piece: string, seed: number, own: number): number {
    const codes = Uint16Array.from(piece, (letter) => letter.charCodeAt(0))
    const others = (this.#counts[hashOf(codes, 0, codes.length, seed) & this.#mask] ?? 0) - own
    return Math.min(1, Math.max(1, others) / Math.max(1, this.#sentences))
  }

  /**
   * In how many sentences the pieces would stand together by chance, were they used independently of each other.
   *
   * @param constants  what sentences have in common, masked, \u0000 for each slot; of a piece with a slot how it begins and ends
   * @param own        how many different sentences these are, which say nothing of the others
   */
  expected(constants: string, own: number): number {
    let expected = this.#sentences
    for (const piece of constants.split(pieceMark)) {
      if (!piece.includes('\u0000')) {
        expected *= piece.length < leastPiece ? byLength(piece) : this.#share(piece, wholeSeed, own)
        continue
      }
      const parts = piece.split('\u0000')
      const [head = ''] = parts
      const tail = parts.at(-1) ?? ''
      expected *=
        head.length < leastPiece ? byLength(head) : this.#share(head.slice(0, leastPiece), headSeed, own)
      expected *=
        tail.length < leastPiece ? byLength(tail) : this.#share(tail.slice(-leastPiece), tailSeed, own)
      for (const part of parts.slice(1, -1)) expected *= byLength(part)
    }
    return expected
  }
}

/** How many of two texts have the same few characters in a place, at most: half as many with each. */
function byLength(part: string): number {
  return 2 ** -part.length
}

const marks = new Set(Array.from(pieceMarks, (mark) => mark.charCodeAt(0)))

function isMark(code: number): boolean {
  return (code < 0x4e00 || code > 0x9fff) && marks.has(code)
}

function hashOf(codes: Uint16Array, from: number, to: number, seed: number): number {
  let hash = seed
  for (let at = from; at < to; at += 1) hash = Math.imul(hash ^ (codes[at] ?? 0), 0x01000193)
  hash = Math.imul(hash ^ (hash >>> 15), 0x846ca68b)
  return (hash ^ (hash >>> 13)) >>> 0
}
