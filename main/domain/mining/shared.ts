import { align } from './align.ts'
import { firstLetter } from './units.ts'

/** Bits that a shared character saves, and what naming one shared run costs; a run of two characters saves nothing. */
export const bitsPerCharacter = 5
const bitsPerRun = 11

/** Used again for the next two sentences. */
let ones = new Float32Array(256).fill(1)
let left = new Int32Array(256)
let right = new Int32Array(256)

/** What two masked sentences share, each place in both, ascending. */
export function sharedPlaces(codes: Uint16Array, other: Uint16Array) {
  const longer = Math.max(codes.length, other.length)
  if (ones.length < longer) {
    ones = new Float32Array(longer * 2).fill(1)
    left = new Int32Array(longer * 2)
    right = new Int32Array(longer * 2)
  }
  left.set(codes)
  right.set(other)
  return align(left.subarray(0, codes.length), right.subarray(0, other.length), ones)
}

/** Bits saved by telling `codes` through what it shares with `other`. */
export function sharedBits(codes: Uint16Array, other: Uint16Array): number {
  const { left: at, right: otherAt } = sharedPlaces(codes, other)
  let bits = 0
  let run = 0
  for (let index = 0; index < at.length; index += 1) {
    const place = at[index] ?? 0
    const isNext =
      index > 0 && place === (at[index - 1] ?? 0) + 1 && otherAt[index] === (otherAt[index - 1] ?? 0) + 1
    if (!isNext) {
      bits += Math.max(0, run * bitsPerCharacter - bitsPerRun)
      run = 0
    }
    if ((codes[place] ?? 0) >= firstLetter) run += 1
  }
  return bits + Math.max(0, run * bitsPerCharacter - bitsPerRun)
}
