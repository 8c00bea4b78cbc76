import { maskText } from '#domain/text/mask.ts'
import { alwaysSlots, isDateAtom, isMeetingAtom } from './atoms.ts'
import { hasHalfBracket } from './choices.ts'
import type { Item, VariableItem } from './items.ts'
import { rowText, textOf } from './items.ts'
import { bracketPairs, hanRun, listMembers, pieceMark } from './lexicon.ts'
import type { Rarity } from './rarity.ts'
import type { Surprise } from './surprise.ts'
import type { Token } from './tokens.ts'

/** Bits of one character, of one slot, and of one value's bounds, for the description length. */
export const characterBits = 7
const slotBits = 20
const valueBits = 4
/** What it costs when a slot swallows a field that the card could have filled; twice that for half a bracket. */
const flawBits = 60
/** How many times as many uses as chance would bring a passage with slots must have, beyond the first. */
const leastSurprise = 2
/** A template of fewer letters saves nobody anything, unless the card fills the rest. */
const leastLetters = 3
const leastBesideCard = 2
/** Two uses alone tell little of what varies freely: telling them as one must save so many times as much. */
const doubtOfTwo = 1.35
/** What varies in a formula counts more: its words alone are what it is for. */
const formulaLoose = 1.5
/** Past this many characters a value counts double: it is text of its own, not a value. */
export const longValue = 24

/**
 * Bits to tell the rows: the constants once, each slot, and the values of every row.
 *
 * @param isBody  whether a value that comes again costs no more than telling which it is; what varies in a formula makes another one
 */
export function describedBits(
  items: readonly Item[],
  rows: readonly unknown[],
  rarity: Rarity,
  isBody: boolean,
): number {
  let constants = 0
  let values = 0
  for (const item of items) {
    if (item.kind === 'constant') constants += rarity.worth(item.text)
    else if (item.kind === 'variable')
      values +=
        (item.cardName === null ? valueWorth(item.texts, rarity) : 0) +
        flaws(item) * (flawBits / characterBits)
    else if (item.kind === 'variant') {
      constants += textOf(item.usual).length
      values += item.printed.filter((text) => text !== null).length * 2
    } else if (item.kind === 'clause') {
      const inside = rows.findIndex((_, row) => item.present[row])
      const text = rowText(item.items, inside)
      const isLone = rows.length > 2 && item.present.indexOf(true) === item.present.lastIndexOf(true)
      constants += rarity.worth(text) + (isLone ? Math.max(0, text.length - longValue) : 0)
    }
  }
  return (constants + values) * characterBits + slotsBits(items, rows.length, isBody ? choiceBits : undefined)
}

/** Which of its values a row has, where these are few, else the value's bounds. */
function choiceBits(texts: readonly string[]): number {
  return Math.min(valueBits, Math.log2(new Set(texts).size))
}

/** Slots that the card fills cost nothing; the others a name, and for each row what its value costs. */
function slotsBits(
  items: readonly Item[],
  rows: number,
  bitsOf: (texts: readonly string[]) => number = () => valueBits,
): number {
  let bits = 0
  for (const item of items) {
    if (item.kind === 'clause') bits += slotBits + rows + slotsBits(item.items, rows, bitsOf)
    else if (item.kind === 'variable' && item.cardName === null) bits += slotBits + rows * bitsOf(item.texts)
  }
  return bits
}

/** What is bad about a free slot: it holds a fact of the case among other words, or half a pair of brackets. */
export function flaws(item: VariableItem): number {
  if (item.typed !== null) return 0
  const swallows = item.tokens.some((row) => row.length > 1 && row.some((token) => alwaysSlots(token.code)))
  return (swallows ? 1 : 0) + (item.texts.some(hasHalfBracket) ? 2 : 0)
}

/** Distinct values are told once each, numbers and names cheaply. */
function valueWorth(texts: readonly string[], rarity: Rarity): number {
  let worth = 0
  for (const text of new Set(texts)) {
    const excess = Math.max(0, text.length - longValue)
    worth += excess + (text.length <= 4 ? text.length * 0.4 : rarity.worth(text))
  }
  return worth
}

/**
 * How many characters a use has in free slots and clauses on average; of a list its last member. What stands between two marks counts twice: it
 * is no value within a sentence but what each has instead of another. In a formula what is quoted, a date and a meeting count nothing.
 */
function looseLength(items: readonly Item[], isBody: boolean): number {
  let length = 0
  for (const [at, item] of items.entries()) {
    if (item.kind === 'variable' && item.typed === null && item.cardName === null) {
      if (!isBody && isEnclosed(items, at)) continue
      const lean = item.texts.map((text, row) => {
        const told = isBody ? 0 : toldLength(item.tokens[row] ?? [])
        return Math.max(0, text.replace(listMembers, '').length - told)
      })
      const isWhole = edgeMark(items[at - 1], -1) && edgeMark(items[at + 1], 0)
      length += ((isWhole ? 2 : 1) * lean.reduce((sum, own) => sum + own, 0)) / Math.max(1, lean.length)
    } else if (item.kind === 'clause') {
      const present = item.present.flatMap((isPresent, row) => (isPresent ? [row] : []))
      const own = present.reduce((sum, row) => sum + rowText(item.items, row).length, 0)
      length += own / Math.max(1, item.present.length)
    }
  }
  return length
}

/** Whether a slot stands between the two marks of a pair: what is quoted or entitled so is a value, however long it is. */
export function isEnclosed(items: readonly Item[], at: number): boolean {
  const [before, after] = [items[at - 1], items[at + 1]]
  if (before?.kind !== 'constant' || after?.kind !== 'constant') return false
  return bracketPairs.some(([open, close]) => before.text.endsWith(open) && after.text.startsWith(close))
}

/** How many of these characters are known to be a date or a meeting. */
function toldLength(tokens: readonly Token[]): number {
  let length = 0
  for (const { code, text } of tokens) if (isDateAtom(code) || isMeetingAtom(code)) length += text.length
  return length
}

/** Whether an item's last (-1) or first (0) character is a mark between clauses, or there is none. */
function edgeMark(item: Item | undefined, at: -1 | 0): boolean {
  return item === undefined || (item.kind === 'constant' && pieceMark.test(item.text.at(at) ?? ''))
}

/**
 * Whether chance brings so many uses of some words somewhere in a library of so many sentences, when it brings `expected` of these. Where each is
 * expected so often there are `sentences / expected` of them, and of many the luckiest has several times as many uses (Poisson).
 */
function isOfChance(uses: number, expected: number, sentences: number): boolean {
  if (uses < 1 + leastSurprise * expected) return true
  let bits = Math.log2(sentences) - expected * Math.LOG2E + (uses - 1) * Math.log2(expected)
  for (let factor = 2; factor <= uses; factor += 1) bits -= Math.log2(factor)
  return bits > 0
}

/** Whether telling the rows through the template is shorter than telling them one by one. */
export function isWorthwhile(
  items: readonly Item[],
  rows: readonly { shape: string }[],
  isBody: boolean,
  { rarity, surprise }: { rarity: Rarity; surprise: Surprise },
): boolean {
  const usual = usualText(items)
  const isOfCard = items.some((item) => item.kind === 'variable' && item.cardName !== null)
  const isShort = hanLetters(usual) < (isOfCard ? leastBesideCard : leastLetters)
  const loose = looseLength(items, isBody) * (isBody ? 1 : formulaLoose)
  if (isShort || loose > usual.replaceAll('\u0000', '').length) return false
  const isMixed = usual.includes('\u0000') || piecesOf(usual).length > 1
  const shapes = new Set(rows.map(({ shape }) => shape)).size
  if (
    isBody &&
    isMixed &&
    isOfChance(rows.length, surprise.expected(maskedText(usual), shapes), surprise.sentences)
  )
    return false
  const pieces = usual.split('\u0000')
  const worth = pieces.reduce((sum, piece) => sum + (isBody ? rarity.worth(piece) : piece.length), 0)
  const isFree = items.some(
    (item) => item.kind === 'clause' || (item.kind === 'variable' && item.typed === null),
  )
  const doubt = isBody && isFree && rows.length === 2 ? doubtOfTwo : 1
  return (rows.length - 1) * worth * characterBits > slotsBits(items, rows.length) * doubt
}

/** The constants in order, variants in their usual words, slots as a mark that no run of letters goes across. */
export function usualText(items: readonly Item[]): string {
  return items
    .map((item) => {
      if (item.kind === 'constant') return item.text
      if (item.kind === 'variant') return textOf(item.usual)
      return item.kind === 'whole' ? usualText(item.items) : '\u0000'
    })
    .join('')
}

function piecesOf(usual: string): string[] {
  return usual
    .split('\u0000')
    .flatMap((part) => part.split(pieceMark))
    .filter((piece) => piece !== '')
}

function maskedText(text: string): string {
  return text
    .split('\u0000')
    .map((piece) => String.fromCharCode(...maskText(piece).codes.subarray(0, 2000)))
    .join('\u0000')
}

function hanLetters(text: string): number {
  let count = 0
  for (const letter of text) if (hanRun.test(letter)) count += 1
  return count
}
