import { cardNameOfAtom } from './atoms.ts'
import type { Item, VariableItem } from './items.ts'
import { rowTokens, variableOf } from './items.ts'

/** One slot that holds everything the given items print, row by row. */
export function fuse(items: readonly Item[]): VariableItem {
  const rows = Math.max(0, ...items.map(rowsOf))
  return variableOf(
    Array.from({ length: rows }, (_, row) => rowTokens(items, row)),
    cardNameOfAtom,
  )
}

/** How many rows an item tells; 0 for a constant, which is the same for any number. */
function rowsOf(item: Item): number {
  if (item.kind === 'variable') return item.texts.length
  if (item.kind === 'clause') return item.present.length
  return item.kind === 'variant' ? item.printed.length : 0
}
