import { rollingHashes } from '#domain/text/hash.ts'

const gramLength = 6
const smallestTable = 1 << 16
const largestTable = 1 << 24

/**
 * How common each run of six characters is over texts that are different sentences, so that a phrase everybody uses
 * counts for less than one that only a passage has. Counts are kept in one table without chains: a collision can only
 * make a run look more common.
 */
export class Rarity {
  #counts: Uint16Array
  #mask: number
  #room = new Uint32Array(1 << 10)

  /** @param characters  how many characters will be counted, about */
  constructor(characters: number) {
    let size = smallestTable
    while (size < characters * 4 && size < largestTable) size *= 2
    this.#counts = new Uint16Array(size)
    this.#mask = size - 1
  }

  /** Counts one sentence; call it once for sentences that are the same. */
  add(codes: Uint16Array): void {
    if (codes.length > this.#room.length) this.#room = new Uint32Array(codes.length * 2)
    for (const gram of rollingHashes(codes, gramLength, this.#room)) {
      const at = gram & this.#mask
      const count = this.#counts[at] ?? 0
      if (count < 0xffff) this.#counts[at] = count + 1
    }
  }

  /**
   * What the characters of a text are worth, in characters: 1 for each that only one counted sentence has in its place, less the
   * more have it.
   */
  worth(text: string): number {
    const codes = Uint16Array.from(text, (letter) => letter.charCodeAt(0))
    const grams = rollingHashes(codes, gramLength)
    if (grams.length === 0) return codes.length * 0.5
    let total = 0
    for (let at = 0; at < codes.length; at += 1) {
      let rarest = Infinity
      const last = Math.min(at, grams.length - 1)
      for (let gram = Math.max(0, at - gramLength + 1); gram <= last; gram += 1)
        rarest = Math.min(rarest, this.#counts[(grams[gram] ?? 0) & this.#mask] ?? 0)
      total += 1 / (1 + Math.log2(Math.max(1, rarest)))
    }
    return total
  }
}
