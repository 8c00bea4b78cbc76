import { align } from './align.ts'
import type { Gap } from './slip-center.ts'
import { isTyped, tokenWeight } from './tokens.ts'
import type { Token } from './tokens.ts'

/** Letters by kind and text: the same few thousand stand in all rows, and one token is enough for each. */
const letters = new Map<Token['kind'], Map<string, Token>>()

/** Words and marks letter by letter; numbers, titles and fields as they are. */
export function spell(tokens: readonly Token[]): Token[] {
  const spelt: Token[] = []
  for (const token of tokens) {
    if (isTyped(token)) {
      spelt.push(token)
      continue
    }
    const { kind } = token
    let known = letters.get(kind)
    if (!known) letters.set(kind, (known = new Map()))
    for (const text of token.text) {
      let letter = known.get(text)
      if (!letter) known.set(text, (letter = { text, key: text, kind, code: 0 }))
      spelt.push(letter)
    }
  }
  return spelt
}

/** A row letter by letter, what its letters are aligned by, and the rows that are spelt alike. */
type SpeltRow = { tokens: Token[]; keys: Int32Array }

/** Rows letter by letter: what is spelt alike is spelt and aligned once. */
export class Spelling {
  #numbers = new Map<string, number>()
  #spelt: SpeltRow[] = []
  /** Of each row its place in `#spelt`. */
  #places: number[]

  constructor(rows: readonly Token[][]) {
    const known = new Map<string, number>()
    this.#places = rows.map((row) => {
      const print = printOf(row)
      const place = known.get(print)
      if (place !== undefined) return place
      const tokens = spell(row)
      known.set(print, this.#spelt.length)
      return this.#spelt.push({ tokens, keys: this.#keysOf(tokens) }) - 1
    })
  }

  /** What each row has in other words than a center; rows spelt alike have the same array. */
  gapsTo(center: readonly Token[]): Gap[][] {
    const keys = this.#keysOf(center)
    const weights = Float32Array.from(center, tokenWeight)
    const gaps = this.#spelt.map((row) => gapsBetween(keys, row, weights))
    return this.#places.map((place) => gaps[place] ?? [])
  }

  /** The same of one row, each token of the center worth what is given. */
  gapsOfRow(row: number, center: readonly Token[], weights: Float32Array): Gap[] {
    const spelt = this.#spelt[this.#places[row] ?? -1]
    return spelt ? gapsBetween(this.#keysOf(center), spelt, weights) : []
  }

  /** A row letter by letter. */
  tokensOf(row: number): readonly Token[] {
    return this.#spelt[this.#places[row] ?? -1]?.tokens ?? []
  }

  /** A letter is its own number; what is longer gets one above all letters. */
  #keysOf(tokens: readonly Token[]): Int32Array {
    const keys = new Int32Array(tokens.length)
    for (const [at, { key }] of tokens.entries()) {
      if (key.length === 1) {
        keys[at] = key.charCodeAt(0)
        continue
      }
      let number = this.#numbers.get(key)
      if (number === undefined) this.#numbers.set(key, (number = 0x10000 + this.#numbers.size))
      keys[at] = number
    }
    return keys
  }
}

function gapsBetween(center: Int32Array, row: SpeltRow, weights: Float32Array): Gap[] {
  const { left, right } = align(center, row.keys, weights)
  const gaps: Gap[] = []
  let from = 0
  let ownFrom = 0
  for (let at = 0; at <= left.length; at += 1) {
    const to = left[at] ?? center.length
    const ownTo = right[at] ?? row.tokens.length
    if (to > from || ownTo > ownFrom) gaps.push({ from, to, own: row.tokens.slice(ownFrom, ownTo) })
    from = to + 1
    ownFrom = ownTo + 1
  }
  return gaps
}

/** The same for rows with the same letters, numbers, titles and fields, however their words are cut. */
function printOf(row: readonly Token[]): string {
  let print = ''
  for (const token of row)
    print += isTyped(token) && token.text.length > 1 ? `\u0000${token.text}\u0000` : token.text
  return print
}
