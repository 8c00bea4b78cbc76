import { pieceMark } from './lexicon.ts'

const smallestTable = 1 << 14
const largestTable = 1 << 22
/** Of a longer sentence only the beginning is counted. */
const mostCounted = 2000
/** The shortest piece that is counted, what is shorter is everywhere; and how much of the head and tail of a longer one is. */
const leastPiece = 4
const headMark = '<'
const tailMark = '>'

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
    for (const piece of String.fromCharCode(...codes.subarray(0, mostCounted)).split(pieceMark)) {
      if (piece.length < leastPiece) continue
      this.#count(piece)
      this.#count(headMark + piece.slice(0, leastPiece))
      this.#count(tailMark + piece.slice(-leastPiece))
    }
  }

  #count(key: string): void {
    const at = hashOf(key) & this.#mask
    const count = this.#counts[at] ?? 0
    if (count < 0xffff) this.#counts[at] = count + 1
  }

  #share(key: string): number {
    return Math.min(
      1,
      Math.max(1, this.#counts[hashOf(key) & this.#mask] ?? 0) / Math.max(1, this.#sentences),
    )
  }

  /**
   * In how many sentences the pieces would stand together by chance, were they used independently of each other.
   *
   * @param constants  what sentences have in common, masked, \u0000 for each slot; of a piece with a slot how it begins and ends
   */
  expected(constants: string): number {
    let expected = this.#sentences
    for (const piece of constants.split(pieceMark)) {
      if (!piece.includes('\u0000')) {
        if (piece.length >= leastPiece) expected *= this.#share(piece)
        continue
      }
      const parts = piece.split('\u0000')
      const [head = ''] = parts
      const tail = parts.at(-1) ?? ''
      if (head.length >= leastPiece) expected *= this.#share(headMark + head.slice(0, leastPiece))
      if (tail.length >= leastPiece) expected *= this.#share(tailMark + tail.slice(-leastPiece))
      for (const part of parts.slice(1, -1)) expected *= 2 ** -part.length
    }
    return expected
  }
}

function hashOf(text: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  hash = Math.imul(hash ^ (hash >>> 15), 0x846ca68b)
  return (hash ^ (hash >>> 13)) >>> 0
}
