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
/** Pairs that stand beside figures everywhere tell nothing apart; so many statements are looked at for each. */
const mostBehindPair = 400

export function createQuantityIndex(): QuantityIndex {
  const byPair = new Map<string, KnownQuantity[]>()
  return {
    add(paragraph, source) {
      for (const quantity of quantitiesOf(paragraph)) {
        const known = { quantity, source }
        for (const pair of quantity.close) {
          const key = quantity.unit + pair
          const list = byPair.get(key)
          if (list === undefined) byPair.set(key, [known])
          else list.push(known)
        }
      }
    },
    like(quantity, organ) {
      const scored = new Map<KnownQuantity, number>()
      for (const pair of quantity.close) {
        for (const known of byPair.get(quantity.unit + pair)?.slice(-mostBehindPair) ?? []) {
          if (scored.has(known)) continue
          const isOwn = known.source.organ === organ
          const score = isOwn ? sameThing(quantity, known.quantity) : 0
          scored.set(known, score)
        }
      }
      return [...scored]
        .filter(([, score]) => score >= surely)
        .toSorted(([, a], [, b]) => b - a)
        .map(([known]) => known)
    },
  }
}
