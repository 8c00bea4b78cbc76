import type { Variant } from './columns.ts'
import { wordsBetweenValues } from './lexicon.ts'

/** From so many different rows on a small word that all have between values is none of the values'. */
const leastVariants = 6

/**
 * Lays a small word between two values (至 of 某路至某街) that every row has once where they differ: alone it is worth less than the gaps on
 * both sides of it, so that no two rows by themselves tell it from a part of the value.
 *
 * @param matches  of each variant where it has each token of the center, -1 where it has not; not changed
 *
 * O(tokens of all variants) for each such word.
 */
export function laySmallWords(
  center: Variant,
  variants: readonly Variant[],
  matches: readonly Int32Array[],
): readonly Int32Array[] {
  if (variants.length < leastVariants) return matches
  let laid = matches
  center.tokens.forEach(({ text }, at) => {
    if (wordsBetweenValues.has(text) && !isShared(laid, at))
      laid = layWord(center, variants, laid, at) ?? laid
  })
  return laid
}

function isShared(matches: readonly Int32Array[], at: number): boolean {
  return matches.every((places) => (places[at] ?? -1) >= 0)
}

function layWord(
  center: Variant,
  variants: readonly Variant[],
  matches: readonly Int32Array[],
  at: number,
): Int32Array[] | null {
  let from = at - 1
  while (from >= 0 && !isShared(matches, from)) from -= 1
  let to = at + 1
  while (to < center.keys.length && !isShared(matches, to)) to += 1
  const key = center.keys[at] ?? -1
  const laid: Int32Array[] = []
  for (const [index, places] of matches.entries()) {
    const keys = variants[index]?.keys ?? center.keys
    const start = from < 0 ? 0 : (places[from] ?? -1) + 1
    const end = to < center.keys.length ? (places[to] ?? -1) : keys.length
    const place = keys.indexOf(key, start)
    const isInside = place > start && place < end - 1
    if (!isInside || keys.subarray(place + 1, end).includes(key)) return null
    laid.push(
      places.map((own, token) => {
        if (token === at) return place
        const crosses = token < at ? own >= place : own <= place
        return token > from && token < to && crosses ? -1 : own
      }),
    )
  }
  return laid
}
