import type { Item } from './items.ts'
import { constantOf, textOf } from './items.ts'
import { fuse } from './fuse.ts'
import { dayUnit, monthUnit, yearUnit } from './lexicon.ts'
import type { Token } from './tokens.ts'

/**
 * Joins year, month and day into one date slot when more than one of them varies: 2023年5月 against 2024年1月. A year
 * that varies alone stays a slot of its four digits.
 */
export function joinDates(items: readonly Item[]): Item[] {
  const joined: Item[] = []
  let at = 0
  while (at < items.length) {
    const length = dateLength(items, at)
    if (length === 0) {
      const item = items[at]
      if (item) joined.push(item)
      at += 1
      continue
    }
    const parts = items.slice(at, at + length)
    const tail = parts.at(-1)
    const rest = tail?.kind === 'constant' ? splitUnit(tail.tokens) : null
    const inside = rest ? [...parts.slice(0, -1), constantOf(rest.unit)] : parts
    joined.push({ ...fuse(inside), typed: 'date' })
    if (rest && rest.after.length > 0) joined.push(constantOf(rest.after))
    at += length
  }
  return joined
}

/** How many items from `at` make a date of which at least two numbers vary: number, 年, number, 月 and so on. */
function dateLength(items: readonly Item[], at: number): number {
  const year = items[at]
  if (!isNumber(year, /^\d{4}$/)) return 0
  if (!isUnit(items[at + 1], yearUnit, true) || !isNumber(items[at + 2], /^\d{1,2}$/)) return 0
  if (!isUnit(items[at + 3], monthUnit, false)) return 0
  const isWholeMonth = isUnit(items[at + 3], monthUnit, true)
  const hasDay = isWholeMonth && isNumber(items[at + 4], /^\d{1,2}$/) && isUnit(items[at + 5], dayUnit, false)
  return hasDay ? 6 : 4
}

function isNumber(item: Item | undefined, pattern: RegExp): boolean {
  return (
    item?.kind === 'variable' && item.typed === 'number' && item.texts.every((text) => pattern.test(text))
  )
}

function isUnit(item: Item | undefined, unit: string, whole: boolean): boolean {
  return item?.kind === 'constant' && (whole ? item.text === unit : item.text.startsWith(unit))
}

function splitUnit(tokens: readonly Token[]): { unit: Token[]; after: Token[] } {
  const text = textOf(tokens)
  const [first] = tokens
  if (first?.text.length === 1) return { unit: tokens.slice(0, 1), after: tokens.slice(1) }
  return {
    unit: [{ text: text.slice(0, 1), key: text.slice(0, 1), kind: 'word', code: 0 }],
    after: [{ text: text.slice(1), key: text.slice(1), kind: 'word', code: 0 }],
  }
}
