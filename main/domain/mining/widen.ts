import type { Item, VariableItem } from './items.ts'
import { constantOf } from './items.ts'
import {
  boundTails,
  hanRun,
  looseWords,
  nameHeads,
  nameTails,
  organEnd,
  personAfter,
  surnames,
} from './lexicon.ts'
import { fuse } from './fuse.ts'
import type { Token } from './tokens.ts'

const longestName = 10

/**
 * Widens free slots to whole names and words: 规划资源 and 市水务 before 局 to the names of the bureaux, given names to the
 * family name that all happen to share, a single character to the word it is part of.
 */
export function widenNames(items: readonly Item[]): Item[] {
  const widened = [...items]
  for (let at = 0; at < widened.length; at += 1) {
    const item = widened[at]
    if (breaksWord(item, tokensOf(widened[at - 1]))) at = absorb(widened, at, -1)
    const current = widened[at]
    if (!isShort(current)) continue
    const right = takeRight(current, tokensOf(widened[at + 1]))
    if (right > 0) absorb(widened, at, right)
    const now = widened[at]
    const left = isShort(now) ? takeLeft(now, tokensOf(widened[at - 1]), tokensOf(widened[at + 1])) : 0
    if (left > 0) at = absorb(widened, at, -left)
  }
  return widened.filter((item) => item.kind !== 'constant' || item.text !== '')
}

/** Whether some value begins with a character that only ends words, as 化 after 产业. */
function breaksWord(item: Item | undefined, before: readonly Token[]): boolean {
  const last = before.at(-1)
  if (item?.kind !== 'variable' || item.typed !== null || !last || last.text.length < 2) return false
  return hanRun.test(last.text) && item.texts.some((text) => boundTails.test(text))
}

function isShort(item: Item | undefined): item is VariableItem {
  return (
    item?.kind === 'variable' &&
    item.typed === null &&
    item.texts.every((text) => text.length > 0 && text.length <= longestName && hanRun.test(text))
  )
}

function tokensOf(item: Item | undefined): readonly Token[] {
  return item?.kind === 'constant' ? item.tokens : []
}

/** How many tokens of the constant after it belong to the slot. */
function takeRight(item: VariableItem, after: readonly Token[]): number {
  const [first, second] = after
  if (!first) return 0
  if (nameTails.has(first.text)) return 1
  if (second && nameTails.has(first.text + second.text)) return 2
  const isHalfWord = item.texts.some((text) => text.length === 1 && !looseWords.test(text))
  return isHalfWord && isLoneLetter(first) ? 1 : 0
}

/** How many tokens of the constant before it belong to the slot. */
function takeLeft(item: VariableItem, before: readonly Token[], after: readonly Token[]): number {
  const last = before.at(-1)
  if (!last || !hanRun.test(last.text)) return 0
  const isGivenName =
    last.text.length === 1 && surnames.includes(last.text) && item.texts.every((text) => text.length <= 2)
  if (isGivenName && personAfter.test(after.map(({ text }) => text).join(''))) return 1
  if (nameHeads.has(last.text) && item.texts.every((text) => organEnd.test(text) && text.length > 1)) return 1
  return 0
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
