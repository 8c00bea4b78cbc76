import { align } from './align.ts'
import type { Token } from './tokens.ts'
import { tokenWeight } from './tokens.ts'

/** A distinct row with the rows of the input that equal it. */
export type Variant = { tokens: Token[]; rows: number[]; keys: Int32Array }

/** All variants laid against the middle one. `matches[v][i]` is where variant v has token i of the middle, -1 where it has not. */
export type Columns = { variants: Variant[]; middle: number; matches: Int32Array[] }

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

/**
 * Aligns all variants with the one that is nearest to the others (a star alignment around the medoid).
 *
 * O(v · n²) for v variants of n tokens, plus the square of a few for choosing the middle.
 */
export function layColumns(variants: Variant[]): Columns {
  const middle = chooseMiddle(variants)
  const center = variants[middle]
  const weights = center ? weightsOf(center) : new Float32Array(0)
  const matches = variants.map((variant) => {
    const places = new Int32Array(center?.keys.length ?? 0).fill(-1)
    if (!center) return places
    const { left, right } = align(center.keys, variant.keys, weights)
    left.forEach((at, index) => {
      places[at] = right[index] ?? -1
    })
    return places
  })
  return { variants, middle, matches }
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
