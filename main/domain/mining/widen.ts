import { isMeetingAtom } from './atoms.ts'
import type { Item, VariableItem } from './items.ts'
import { constantOf, textOf } from './items.ts'
import {
  afterGathering,
  boundTails,
  gatheringTail,
  hanRun,
  looseWords,
  nameEndBefore,
  nameHeads,
  nameSeparator,
  nameTails,
  organEnd,
  pairOfMembers,
  personAfter,
  placeLead,
  placeTail,
  placeTails,
  regionEnd,
  surnames,
} from './lexicon.ts'
import { fuse } from './fuse.ts'
import type { Token } from './tokens.ts'

const longestName = 10
/** An office's name without its last word, the place before it. */
const longestOrgan = 18
/** A word broken in fewer of the uses than this is a misread one. */
const brokenShare = 0.03
/** So many of the values name bodies where a slot is one of a body. */
const organShare = 0.8

/**
 * Widens free slots to whole names and words: 规划资源 and 市水务 before 局 to the names of the bureaux, given names to the
 * family name that all happen to share, a single character to the word it is part of.
 */
export function widenNames(items: readonly Item[]): Item[] {
  const widened = [...items]
  for (let at = 0; at < widened.length; at += 1) {
    if (isMeeting(widened[at])) at = takePlace(widened, at)
    const item = widened[at]
    if (breaksWord(item, tokensOf(widened[at - 1]))) at = absorb(widened, at, -1)
    if (takesHead(widened[at], tokensOf(widened[at - 1]))) at = absorb(widened, at, -1)
    if (takesTail(widened[at], tokensOf(widened[at + 1]))) absorb(widened, at, 1)
    const current = widened[at]
    if (!isShort(current, longestOrgan)) continue
    const right = takeRight(current, tokensOf(widened[at + 1]))
    if (right > 0) absorb(widened, at, right)
    const now = widened[at]
    const left = isShort(now) ? takeLeft(now, tokensOf(widened[at - 1]), tokensOf(widened[at + 1])) : 0
    if (left > 0) at = absorb(widened, at, -left)
  }
  return widened.filter((item) => item.kind !== 'constant' || item.text !== '')
}

function isMeeting(item: Item | undefined): item is VariableItem {
  return item?.kind === 'variable' && item.typed === 'meeting'
}

/** Joins a meeting with the place before it, be that a slot or the last words of a constant; returns the meeting's place. */
function takePlace(items: Item[], at: number): number {
  const meeting = items[at]
  const before = items[at - 1]
  if (!meeting || !before) return at
  if (before.kind === 'constant' && before.text === '') {
    items.splice(at - 1, 1)
    return takePlace(items, at - 1)
  }
  if (isPlaceSlot(before)) {
    items.splice(at - 1, 2, { ...fuse([before, meeting]), typed: 'meeting' })
    return at - 1
  }
  const count = placeLength(tokensOf(before))
  if (count === 0) return at
  const place = absorb(items, at, -count)
  const joined = items[place]
  if (joined?.kind === 'variable') items[place] = { ...joined, typed: 'meeting' }
  const rest = items[place - 1]
  return rest?.kind === 'constant' && rest.text === '' ? takePlace(items, place) : place
}

/** Whether a slot may hold the names of places, or their beginnings: 石桥 and 苍梧 before 市. */
function isPlaceSlot(item: Item | undefined): item is VariableItem {
  return (
    item?.kind === 'variable' &&
    item.typed === null &&
    item.texts.every((text) => text.length <= longestName && hanRun.test(text))
  )
}

/** How many of the last tokens are the name of a place: 区 and the one or two words before it. */
function placeLength(tokens: readonly Token[]): number {
  const tail = tokens.at(-1)
  if (!tail || !hanRun.test(tail.text)) return 0
  if (!placeTail.test(tail.text)) return regionEnd.test(tail.text) ? 1 : 0
  let count = 1
  for (let name = tokens.at(-1 - count); name && count < 4; name = tokens.at(-1 - count)) {
    if (!hanRun.test(name.text) || placeLead.test(name.text)) break
    count += 1
    if (name.text.length > 1) break
  }
  return count
}

/** Whether values begin with a character that only ends words, as 化 after 产业. */
function breaksWord(item: Item | undefined, before: readonly Token[]): boolean {
  const last = before.at(-1)
  if (item?.kind !== 'variable' || item.typed !== null || !last || last.text.length < 2) return false
  const broken = item.tokens.filter(([first]) => first && boundTails.test(first.text)).length
  return hanRun.test(last.text) && broken > brokenShare * item.tokens.length
}

function isShort(item: Item | undefined, longest = longestName): item is VariableItem {
  return (
    item?.kind === 'variable' &&
    item.typed === null &&
    item.texts.every((text) => text.length > 0 && text.length <= longest && hanRun.test(text))
  )
}

function tokensOf(item: Item | undefined): readonly Token[] {
  return item?.kind === 'constant' ? item.tokens : []
}

/** How many tokens of the constant after it belong to the slot. */
function takeRight(item: VariableItem, after: readonly Token[]): number {
  const [first, second] = after
  if (!first) return 0
  if (first.kind === 'atom' && isMeetingAtom(first.code))
    return item.texts.every((text) => regionEnd.test(text)) ? 1 : 0
  const ofName = endOfName(item, after)
  if (ofName > 0) return ofName
  if (nameTails.has(first.text)) return 1
  if (gatheringTail.test(first.text) && afterGathering.test(second?.text ?? '')) return 1
  if (second && nameTails.has(first.text + second.text)) return 2
  const isHalfWord = item.texts.some((text) => text.length === 1 && !looseWords.test(text))
  return isHalfWord && isLoneLetter(first) ? 1 : 0
}

/** How many tokens make the end that all names share: 明 between 周 or 陈 and 同志. */
function endOfName(item: VariableItem, after: readonly Token[]): number {
  const [, end] = nameEndBefore.exec(textOf(after)) ?? []
  if (end === undefined || !item.texts.every((text) => text.length <= 2 && surnames.includes(text.charAt(0))))
    return 0
  let covered = 0
  const count = after.findIndex(({ text }) => (covered += text.length) >= end.length) + 1
  return covered === end.length ? count : 0
}

/** How many tokens of the constant before it belong to the slot. */
function takeLeft(item: VariableItem, before: readonly Token[], after: readonly Token[]): number {
  const last = before.at(-1)
  if (!last || !hanRun.test(last.text)) return 0
  const isGivenName =
    last.text.length === 1 && surnames.includes(last.text) && item.texts.every((text) => text.length <= 2)
  if (isGivenName && personAfter.test(after.map(({ text }) => text).join(''))) return 1
  return 0
}

/** Whether 县 before a slot begins the names in it: 县公安局 and 县残联, 县委编办、县公安局. */
function takesHead(item: Item | undefined, before: readonly Token[]): boolean {
  const head = before.at(-1)?.text ?? ''
  if (item?.kind !== 'variable' || item.typed !== null || !nameHeads.has(head)) return false
  const values = [...new Set(item.texts)]
  const isName = (text: string) => {
    const [first = '', ...others] = text.split(nameSeparator)
    if (others.length > 0) return others.every((other) => other.startsWith(head))
    return first.length > 1 && first.length <= longestOrgan && organEnd.test(first)
  }
  return values.filter(isName).length >= organShare * values.length
}

/** Whether 路 after a list ends its last member: 滨湖路、新港|路. */
function takesTail(item: Item | undefined, after: readonly Token[]): boolean {
  const tail = after[0]?.text ?? ''
  if (item?.kind !== 'variable' || item.typed !== null || !placeTails.has(tail)) return false
  const values = [...new Set(item.texts)]
  return (
    values.filter((text) => text.includes(nameSeparator) || pairOfMembers.test(text)).length >=
    organShare * values.length
  )
}

function isLoneLetter(token: Token): boolean {
  return token.text.length === 1 && hanRun.test(token.text) && !looseWords.test(token.text)
}

/** Takes `count` tokens of the next constant (of the one before when negative) into the slot; returns the slot's place. */
function absorb(items: Item[], at: number, count: number): number {
  const slot = items[at]
  const beside = items[count > 0 ? at + 1 : at - 1]
  if (!slot || beside?.kind !== 'constant') return at
  if (count > 0) {
    const taken = constantOf(beside.tokens.slice(0, count))
    items.splice(at, 2, fuse([slot, taken]), constantOf(beside.tokens.slice(count)))
    return at
  }
  const edge = beside.tokens.length + count
  items.splice(
    at - 1,
    2,
    constantOf(beside.tokens.slice(0, edge)),
    fuse([constantOf(beside.tokens.slice(edge)), slot]),
  )
  return at
}
