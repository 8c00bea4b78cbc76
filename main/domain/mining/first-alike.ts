import type { UnitTable } from './unit-table.ts'

const smallestTable = 1 << 12

/**
 * For each sentence the first one that is the same but for numbers, titles and fields; itself where it is the first.
 *
 * Yields the number of sentences done. O(n); 12 bytes a place of an open table, two places a sentence, and 4 bytes a sentence that stay.
 */
export function* firstAlike(units: UnitTable): Generator<number, Int32Array> {
  let size = smallestTable
  while (size < units.length * 2) size *= 2
  const shapes = new Float64Array(size)
  const places = new Int32Array(size).fill(-1)
  const firsts = new Int32Array(units.length)
  const mask = size - 1
  for (let at = 0; at < units.length; at += 1) {
    if (at % 20_000 === 0) yield 0
    const shape = units.shape(at)
    let place = placeOf(shape) & mask
    while (places[place] !== -1 && shapes[place] !== shape) place = (place + 1) & mask
    if (places[place] === -1) {
      shapes[place] = shape
      places[place] = at
    }
    firsts[at] = places[place] ?? at
  }
  return firsts
}

/** Shapes are hashes of 52 bits already. */
function placeOf(shape: number): number {
  const low = (shape % 4294967296) | 0
  return Math.imul(low ^ (low >>> 15), 0x2c1b3c6d) >>> 0
}
