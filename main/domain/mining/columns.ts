import { align } from './align.ts'
import { laySmallWords } from './small-words.ts'
import type { Token } from './tokens.ts'
import { tokenWeight } from './tokens.ts'

/** A distinct row with the rows of the input that equal it. */
export type Variant = { tokens: Token[]; rows: number[]; keys: Int32Array }

/** All variants laid against the middle one. `matches[v][i]` is where variant v has token i of the middle, -1 where it has not. */
export type Columns = { variants: Variant[]; middle: number; matches: readonly Int32Array[] }

/** How many variants are tried as the middle one; more change nothing that was measured and cost their square. */
const triedMiddles = 7

/** Groups equal rows; keys are numbered alike over all variants. */
export function variantsOf(rows: readonly Token[][]): Variant[] {
  const numbers = new Map<string, number>()
  const byText = new Map<string, Variant>()
  rows.forEach((tokens, row) => {
    let text = ''
    for (const token of tokens) text += `${token.text}\u0000`
    const known = byText.get(text)
    if (known) known.rows.push(row)
    else {
      const keys = Int32Array.from(tokens, (token) => {
        const number = numbers.get(token.key) ?? numbers.size
        numbers.set(token.key, number)
        return number
      })
      byText.set(text, { tokens, rows: [row], keys })
    }
  })
  return [...byText.values()]
}

/** From so many different rows on it is known which tokens of the middle one are shared and which are its own values. */
const leastVariants = 4
/** A token that so many of the rows have is shared; those without it are laid anew. */
const sharedBy = 0.6
/** How much less what fewer have weighs: at first little, for it may be shared and laid badly. */
const rounds = [1, 3]

/**
 * Aligns all variants with the one that is nearest to the others (a star alignment around the medoid). Those that then lack what most have
 * are aligned again, each token weighing the more the more rows have it: so that a value which happens to be another one of the middle row does
 * not draw its row away from what all share.
 *
 * O(v · n²) for v variants of n tokens, plus the square of a few for choosing the middle.
 */
export function layColumns(variants: Variant[]): Columns {
  const middle = chooseMiddle(variants)
  const center = variants[middle]
  if (!center) return { variants, middle, matches: variants.map(() => new Int32Array(0)) }
  const weights = weightsOf(center)
  let matches = variants.map((variant) => placesOf(center, variant, weights))
  for (const steepness of variants.length < leastVariants ? [] : rounds) {
    const laid = layLackingAnew(center, variants, matches, weights, steepness)
    if (laid === null) break
    matches = laid
  }
  return { variants, middle, matches: laySmallWords(center, variants, matches) }
}

/** Aligns again those that lack what most have; null when none does. */
function layLackingAnew(
  center: Variant,
  variants: readonly Variant[],
  matches: readonly Int32Array[],
  weights: Float32Array,
  steepness: number,
): Int32Array[] | null {
  const support = supportOf(matches, variants)
  const isShared = support.map((share) => (share >= sharedBy ? 1 : 0))
  const lacks = (places: Int32Array) => isShared.some((shared, at) => shared === 1 && (places[at] ?? -1) < 0)
  if (!matches.some(lacks)) return null
  const own = weights.map((weight, at) => weight * Math.min(1, (support[at] ?? 0) / sharedBy) ** steepness)
  const sharedWeight = (places: Int32Array) =>
    own.reduce((sum, weight, at) => sum + (isShared[at] === 1 && (places[at] ?? -1) >= 0 ? weight : 0), 0)
  return matches.map((places, index) => {
    const variant = variants[index]
    if (!variant || !lacks(places)) return places
    const again = placesOf(center, variant, own)
    return sharedWeight(again) > sharedWeight(places) ? again : places
  })
}

/** Where a variant has each token of the center, -1 where it has not. */
function placesOf(center: Variant, variant: Variant, weights: Float32Array): Int32Array {
  const places = new Int32Array(center.keys.length).fill(-1)
  const { left, right } = align(center.keys, variant.keys, weights)
  left.forEach((at, index) => {
    places[at] = right[index] ?? -1
  })
  return places
}

/** Of each token of the middle variant the share of the rows that have it. */
function supportOf(matches: readonly Int32Array[], variants: readonly Variant[]): Float32Array {
  const support = new Float32Array(matches[0]?.length ?? 0)
  let rows = 0
  matches.forEach((places, index) => {
    const count = variants[index]?.rows.length ?? 0
    rows += count
    places.forEach((place, at) => {
      if (place >= 0) support[at] = (support[at] ?? 0) + count
    })
  })
  return support.map((count) => count / Math.max(1, rows))
}

function weightsOf(variant: Variant): Float32Array {
  return Float32Array.from(variant.tokens, tokenWeight)
}

function chooseMiddle(variants: readonly Variant[]): number {
  if (variants.length < 3) return 0
  const order = variants
    .map((_, index) => index)
    .toSorted((a, b) => (variants[b]?.rows.length ?? 0) - (variants[a]?.rows.length ?? 0) || a - b)
  const step = Math.max(1, Math.floor(order.length / triedMiddles))
  const tried = order.filter((_, index) => index < 2 || index % step === 0).slice(0, triedMiddles + 1)
  let best = tried[0] ?? 0
  let bestScore = -Infinity
  for (const candidate of tried) {
    const center = variants[candidate]
    if (!center) continue
    const weights = weightsOf(center)
    let score = 0
    for (const other of tried) {
      const variant = variants[other]
      if (variant && other !== candidate)
        score += align(center.keys, variant.keys, weights).score * variant.rows.length
    }
    score -= weights.reduce((sum, weight) => sum + weight, 0) * 0.01
    if (score > bestScore) {
      bestScore = score
      best = candidate
    }
  }
  return best
}
