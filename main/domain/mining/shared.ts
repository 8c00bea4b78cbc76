import { align } from './align.ts'
import { firstLetter } from './units.ts'

/** Bits that a shared character saves, and what naming one shared run costs; a run of two characters saves nothing. */
export const bitsPerCharacter = 5
const bitsPerRun = 11

let ones = new Float32Array(256).fill(1)

/** What two masked sentences share, each place in both, ascending. */
export function sharedPlaces(codes: Uint16Array, other: Uint16Array) {
  if (ones.length < codes.length) ones = new Float32Array(codes.length * 2).fill(1)
  return align(new Int32Array(codes), new Int32Array(other), ones.subarray(0, codes.length))
}

/** Bits saved by telling `codes` through what it shares with `other`. */
export function sharedBits(codes: Uint16Array, other: Uint16Array): number {
  const { left: at, right } = sharedPlaces(codes, other)
  let bits = 0
  let run = 0
  for (let index = 0; index < at.length; index += 1) {
    const place = at[index] ?? 0
    const isNext =
      index > 0 && place === (at[index - 1] ?? 0) + 1 && right[index] === (right[index - 1] ?? 0) + 1
    if (!isNext) {
      bits += Math.max(0, run * bitsPerCharacter - bitsPerRun)
      run = 0
    }
    if ((codes[place] ?? 0) >= firstLetter) run += 1
  }
  return bits + Math.max(0, run * bitsPerCharacter - bitsPerRun)
}
