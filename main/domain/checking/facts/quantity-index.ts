import type { Source } from '../library-facts.ts'
import { type Quantity, quantitiesOf, sameThing } from './quantities.ts'

/** A quantity that a reply of the library states. */
export interface KnownQuantity {
  quantity: Quantity
  source: Source
}

/** What the library states in figures. */
export interface QuantityIndex {
  add(paragraph: string, source: Source): void
  /** Statements about the same thing by the organ, the surest first. */
  like(quantity: Quantity, organ: string): KnownQuantity[]
}

/** From here on two quantities count the same thing. */
const surely = 0.4
/** So many statements are looked at, those with the rarest words first and of them the last ones. */
const mostLookedAt = 160

export function createQuantityIndex(): QuantityIndex {
  const byPair = new Map<string, KnownQuantity[]>()
  return {
    add(paragraph, source) {
      const { organ } = source
      if (organ === null) return
      for (const quantity of quantitiesOf(paragraph)) {
        const known = { quantity, source }
        for (const pair of quantity.close) {
          const key = keyOf(organ, quantity.unit, pair)
          const list = byPair.get(key)
          if (list === undefined) byPair.set(key, [known])
          else list.push(known)
        }
      }
    },
    like(quantity, organ) {
      const scored = new Map<KnownQuantity, number>()
      const lists = [...quantity.close]
        .map((pair) => byPair.get(keyOf(organ, quantity.unit, pair)) ?? [])
        .toSorted((a, b) => a.length - b.length)
      for (const list of lists) {
        for (const known of list.slice(scored.size - mostLookedAt)) {
          if (!scored.has(known)) scored.set(known, sameThing(quantity, known.quantity))
        }
        if (scored.size >= mostLookedAt) break
      }
      return [...scored]
        .filter(([, score]) => score >= surely)
        .toSorted(([, a], [, b]) => b - a)
        .map(([known]) => known)
    },
  }
}

function keyOf(organ: string, unit: string, pair: string): string {
  return `${organ} ${unit}${pair}`
}
