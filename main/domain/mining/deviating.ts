import type { Item } from './items.ts'
import { constantLength, rowText, textOf } from './items.ts'
import { listMembers } from './lexicon.ts'

/** With fewer rows what one has for itself is no exception. */
const leastRows = 8
/** What no more than this share of the rows have, or lack, is an exception. */
const exceptional = 0.1
/** A row whose exceptions make up this share of what all share is another text that begins or ends alike. */
const otherText = 0.25
const longerThanUsual = 2
const ordinaryValue = 12

/**
 * The rows that are another text than the rest: they lack long clauses that nearly all others have, or have long ones of their own.
 *
 * @param count  how many rows the items have
 * @returns      their numbers; none when the rest is not nearly all
 */
export function deviatingRows(items: readonly Item[], count: number): Set<number> {
  if (count < leastRows) return new Set()
  const deviation = new Float64Array(count)
  for (const item of items) {
    if (item.kind === 'clause') addClause(item, deviation)
    if (item.kind === 'variable' && item.typed === null) addValues(item.texts, deviation)
    if (item.kind !== 'variant') continue
    const odd = item.printed.flatMap((text, row) => (text === null ? [] : [row]))
    if (odd.length > exceptional * count) continue
    const usual = textOf(item.usual).length
    for (const row of odd) add(deviation, row, Math.max(usual, item.printed[row]?.length ?? 0))
  }
  const limit = otherText * constantLength(items)
  const deviating = [...deviation.keys()].filter((row) => (deviation[row] ?? 0) > limit)
  return new Set(deviating.length > exceptional * count ? [] : deviating)
}

function addClause(item: Extract<Item, { kind: 'clause' }>, deviation: Float64Array): void {
  const count = item.present.length
  const present = item.present.filter(Boolean).length
  const own = constantLength(item.items)
  item.present.forEach((isPresent, row) => {
    if (isPresent && present <= exceptional * count) add(deviation, row, rowText(item.items, row).length)
    if (!isPresent && count - present <= exceptional * count) add(deviation, row, own)
  })
}

/** A value far longer than is usual in its place holds words of its own. */
function addValues(texts: readonly string[], deviation: Float64Array): void {
  const lengths = texts.map((text) => text.replace(listMembers, '').length)
  const usual = lengths.toSorted((a, b) => a - b)[lengths.length >> 1] ?? 0
  const isLong = (length: number) => length > longerThanUsual * usual + ordinaryValue
  if (lengths.filter(isLong).length > exceptional * texts.length) return
  lengths.forEach((length, row) => {
    if (isLong(length)) add(deviation, row, length - usual)
  })
}

function add(deviation: Float64Array, row: number, length: number): void {
  deviation[row] = (deviation[row] ?? 0) + length
}
