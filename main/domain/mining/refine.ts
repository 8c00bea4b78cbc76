import type { Item, VariableItem } from './items.ts'
import { constantOf, joinConstants, rowText, textOf, variableOf } from './items.ts'
import { cardNameOfAtom } from './atoms.ts'
import { fuse } from './fuse.ts'
import { joinLists, takeLastMembers } from './join-lists.ts'
import { bracketPairs, hanRun, looseWords, roughAfter, roughBefore } from './lexicon.ts'
import type { Token } from './tokens.ts'
import { slideClauses } from './slide.ts'
import { unframeSubjects } from './subject-frame.ts'
import { widenNames } from './widen.ts'

/** What naming one more slot costs, in bits: a constant between two slots that saves less is part of them. */
const slotBits = 18
/** Values up to this many characters are names and terms. */
const ordinaryValue = 12

/** Tidies induced items without changing any row's text: shared edges become constant, chance anchors join slots, brackets stay whole. */
export function refine(items: readonly Item[]): Item[] {
  const bare = unframeSubjects(items)
  let refined = joinConstants(bare.flatMap((item) => (item.kind === 'variable' ? trim(item) : [item])))
  refined = mergeChanceAnchors(refined)
  refined = joinConstants(widenNames(takeLastMembers(joinLists(refined))))
  refined = balanceBrackets(refined)
  return joinConstants(slideClauses(mergeTouching(refined)))
}

/** Takes what all rows of a slot begin or end with out of it, as far as whole words go. */
function trim(item: VariableItem): Item[] {
  if (item.typed === 'number' && item.cardName === null) return trimRough(item)
  if (item.typed !== null || item.texts.some((text) => text === '')) return [item]
  const head = sharedEdge(item, 1)
  const tail = sharedEdge(item, -1)
  if (head === 0 && tail === 0) return [item]
  const rows = item.tokens.map((row) => cutRow(row, head, tail))
  if (rows.some(({ middle }) => middle.length === 0)) return [item]
  return [
    constantOf(rows[0]?.head ?? []),
    variableOf(
      rows.map(({ middle }) => middle),
      cardNameOfAtom,
    ),
    constantOf(rows[0]?.tail ?? []),
  ].filter((part) => part.kind !== 'constant' || part.text !== '')
}

/** Takes what makes the numbers of all rows rough in the same way out of the slot: 余 of 20余 and 35余. */
function trimRough(item: VariableItem): Item[] {
  const sharedMark = (mark: RegExp) => {
    const marks = new Set(item.texts.map((text) => mark.exec(text)?.[0] ?? ''))
    const [only = ''] = marks
    return marks.size === 1 ? only.length : 0
  }
  const [head, tail] = [sharedMark(roughBefore), sharedMark(roughAfter)]
  if (head + tail === 0) return [item]
  const rows = item.tokens.map((row) => cutRow(row, head, tail))
  const figures = rows.map(({ middle }) =>
    middle.map((token): Token => ({ ...token, kind: 'number', key: '\u0001' })),
  )
  return [
    constantOf(rows[0]?.head ?? []),
    variableOf(figures, cardNameOfAtom),
    constantOf(rows[0]?.tail ?? []),
  ].filter((part) => part.kind !== 'constant' || part.text !== '')
}

/** How many characters at the head (1) or tail (-1) are equal in all rows and end at a word's edge in at least half of them. */
function sharedEdge(item: VariableItem, side: 1 | -1): number {
  const shortest = Math.min(...item.texts.map((text) => text.length))
  const [first = ''] = item.texts
  const letter = (text: string, at: number) => (side === 1 ? text[at] : text[text.length - 1 - at])
  let length = 0
  while (length < shortest - 1 && item.texts.every((text) => letter(text, length) === letter(first, length)))
    length += 1
  for (; length > 0; length -= 1) {
    const votes = item.tokens.filter((row) => isEdge(row, length, side)).length
    const inNumber = item.texts.some((text) => cutsNumber(text, side === 1 ? length : text.length - length))
    if (votes * 2 >= item.tokens.length && !inNumber) return length
  }
  return 0
}

function isEdge(row: readonly Token[], length: number, side: 1 | -1): boolean {
  let covered = 0
  for (let at = 0; at < row.length && covered < length; at += 1)
    covered += (side === 1 ? row[at] : row[row.length - 1 - at])?.text.length ?? 0
  return covered === length
}

function cutsNumber(text: string, at: number): boolean {
  return /[0-9A-Za-z.]/.test(text[at - 1] ?? '') && /[0-9A-Za-z.]/.test(text[at] ?? '')
}

function cutRow(row: readonly Token[], head: number, tail: number) {
  const whole = textOf(row)
  const edges = [0, head, whole.length - tail, whole.length] as const
  const parts: Token[][] = [[], [], []]
  let at = 0
  for (const token of row) {
    for (let part = 0; part < 3; part += 1) {
      const from = Math.max(at, edges[part] ?? 0)
      const to = Math.min(at + token.text.length, edges[part + 1] ?? 0)
      if (from >= to) continue
      const text = token.text.slice(from - at, to - at)
      parts[part]?.push(text === token.text ? token : { text, key: text, kind: 'word', code: 0 })
    }
    at += token.text.length
  }
  return { head: parts[0] ?? [], middle: parts[1] ?? [], tail: parts[2] ?? [] }
}

function isFree(item: Item | undefined): boolean {
  return item?.kind === 'variable' && item.typed === null
}

/** Two free slots around a constant that all rows may well share by chance become one. */
function mergeChanceAnchors(items: readonly Item[]): Item[] {
  const merged: Item[] = []
  for (const item of items) {
    const anchor = merged.at(-1)
    const before = merged.at(-2)
    const isChance =
      isFree(item) &&
      anchor?.kind === 'constant' &&
      isFree(before) &&
      savedBits(anchor.tokens, [before, item]) < chanceBits(before, item)
    if (!isChance) {
      merged.push(item)
      continue
    }
    merged.splice(-2)
    merged.push(fuse([before, anchor, item].filter((part) => part !== undefined)))
  }
  return merged
}

/** The longer the values on both sides of a constant, the likelier they share it by chance. */
function chanceBits(before: Item | undefined, after: Item | undefined): number {
  const longest = (item: Item | undefined) =>
    item?.kind === 'variable' ? Math.max(...item.texts.map(({ length }) => length)) : 0
  return slotBits + Math.max(0, Math.min(longest(before), longest(after)) - ordinaryValue)
}

/** What telling a constant once instead of with every distinct value saves. */
function savedBits(tokens: readonly Token[], around: readonly (Item | undefined)[]): number {
  let bits = 0
  for (const token of tokens) {
    if (/[。；！？：]/u.test(token.text)) return Infinity
    if (token.kind === 'mark') bits += token.text === '，' ? 14 : 3
    else if (looseWords.test(token.text)) bits += 4
    else bits += token.text.length === 1 ? 6 : token.text.length * 5
  }
  const distinct = new Set(
    (around[0]?.kind === 'variable' ? around[0].texts : []).map(
      (text, row) => `${text}\u0000${around[1]?.kind === 'variable' ? (around[1].texts[row] ?? '') : ''}`,
    ),
  ).size
  return bits * (distinct - 1)
}

/** Share of the rows in which a slot must be empty to be nothing but what was read wrongly beside another. */
const emptyShare = 0.8

/** Whether a free slot holds something in few rows only, beside a slot that is no field of the case: a number with a letter too many. */
function isRemnant(item: Item, other: Item): boolean {
  if (item.kind !== 'variable' || other.kind !== 'variable' || item.typed !== null) return false
  const empty = item.texts.filter((text) => text === '').length
  return other.cardName === null && empty >= emptyShare * item.texts.length
}

/** Whether two items that touch, of which one is a free slot, are one value: the other is a slot too, or a clause that no mark parts from it. */
function isPartOfValue(before: Item, after: Item): boolean {
  if (isFree(before) && isFree(after)) return true
  if (before.kind === 'clause' && isFree(after))
    return edgesOf(before, -1).every((letter) => hanRun.test(letter))
  return after.kind === 'clause' && isFree(before) && edgesOf(after, 0).every((letter) => hanRun.test(letter))
}

/** The last (-1) or first (0) letters of a clause where it stands. */
function edgesOf(clause: Extract<Item, { kind: 'clause' }>, at: -1 | 0): string[] {
  return clause.present.flatMap((isPresent, row) => (isPresent ? [rowText([clause], row).at(at) ?? ''] : []))
}

/** Free slots with nothing between them are one, and so are a slot and what few rows have beside it. */
function mergeTouching(items: readonly Item[]): Item[] {
  const merged: Item[] = []
  for (const item of items) {
    const last = merged.at(-1)
    if (last && (isFree(last) || isFree(item)) && isPartOfValue(last, item))
      merged[merged.length - 1] = fuse([last, item])
    else if (last && (isRemnant(item, last) || isRemnant(last, item))) {
      const kept = isRemnant(item, last) ? last : item
      const typed = kept.kind === 'variable' ? kept.typed : null
      merged[merged.length - 1] = { ...fuse([last, item]), typed }
    } else merged.push(item)
  }
  return merged
}

/** A slot with half a pair of brackets in some row is widened to the nearest place where all its rows are whole. */
function balanceBrackets(items: readonly Item[]): Item[] {
  let balanced = [...items]
  for (let at = 0; at < balanced.length; at += 1) {
    const item = balanced[at]
    if (!item || item.kind === 'constant' || item.kind === 'variant') continue
    const lack = lacking(item)
    if (lack === null) continue
    const widened = widen(balanced, at, lack)
    if (widened) {
      balanced = widened.items
      at = widened.at
    }
  }
  return balanced
}

type Lack = { open: string; close: string; side: 1 | -1 }

function lacking(item: Item): Lack | null {
  const rows =
    item.kind === 'variable'
      ? item.texts
      : item.kind === 'clause'
        ? item.present.map((_, row) => rowText([item], row))
        : []
  for (const [open, close] of bracketPairs) {
    for (const text of rows) {
      const balance = text.split(open).length - text.split(close).length
      if (balance !== 0) return { open, close, side: balance > 0 ? 1 : -1 }
      if (text.includes(open) && text.indexOf(open) > text.indexOf(close)) return { open, close, side: -1 }
    }
  }
  return null
}

/** Extends item `at` over its neighbours on one side up to and including the missing bracket. */
function widen(items: readonly Item[], at: number, lack: Lack): { items: Item[]; at: number } | null {
  const wanted = lack.side === 1 ? lack.close : lack.open
  for (let other = at + lack.side; other >= 0 && other < items.length; other += lack.side) {
    const item = items[other]
    if (item?.kind !== 'constant') continue
    const index =
      lack.side === 1
        ? item.tokens.findIndex((token) => token.text === wanted)
        : item.tokens.findLastIndex((token) => token.text === wanted)
    if (index < 0) continue
    const inside = constantOf(lack.side === 1 ? item.tokens.slice(0, index + 1) : item.tokens.slice(index))
    const outside = constantOf(lack.side === 1 ? item.tokens.slice(index + 1) : item.tokens.slice(0, index))
    const from = Math.min(at, other)
    const to = Math.max(at, other)
    const middle = items.slice(from, to + 1).map((part, place) => (place + from === other ? inside : part))
    const fused = fuse(middle)
    const replaced = lack.side === 1 ? [fused, outside] : [outside, fused]
    return {
      items: [...items.slice(0, from), ...replaced, ...items.slice(to + 1)],
      at: lack.side === 1 ? from : from + 1,
    }
  }
  return null
}
