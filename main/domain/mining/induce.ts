import { alwaysSlots, cardNameOfAtom, isDateAtom } from './atoms.ts'
import { layColumns, variantsOf } from './columns.ts'
import type { Columns } from './columns.ts'
import type { Item } from './items.ts'
import {
  constantLength,
  constantOf,
  joinConstants,
  rowText,
  spreadRows,
  textOf,
  variableOf,
} from './items.ts'
import { refine } from './refine.ts'
import { isTyped } from './tokens.ts'
import type { Token } from './tokens.ts'

/** Share of a clause's text that must be constant; below it the clause is a slot that may be empty. */
const clauseConstantShare = 0.6

/**
 * Finds what all rows share and what varies.
 *
 * @param rows  the same sentence as it stands in each occurrence, in tokens; at least one
 * @returns     items; for every row their text joined is that row's text
 *
 * Slots begin and end at the edges of words, numbers and brackets.
 */
export function induce(rows: readonly Token[][]): Item[] {
  const variants = variantsOf(rows)
  const [only] = variants
  if (!only) return []
  if (variants.length === 1)
    return refine(
      joinConstants(
        only.tokens.map((_, at) =>
          column(
            rows,
            rows.map(() => at),
          ),
        ),
      ),
    )
  return refine(joinConstants(cut(rows, layColumns(variants))))
}

/** One token of every row: a constant when it is equal everywhere and no field of the case, else a slot. */
function column(rows: readonly Token[][], places: readonly number[]): Item {
  const tokens = rows.map((row, at) => row[places[at] ?? -1])
  const [first] = tokens
  if (!first) return constantOf([])
  const isConstant = tokens.every((token) => token?.text === first.text) && !alwaysSlots(first.code)
  if (isConstant) return constantOf([first])
  const item = variableOf(
    tokens.map((token) => (token ? [token] : [])),
    cardNameOfAtom,
  )
  return isDateAtom(first.code) ? { ...item, typed: 'date' } : item
}

function cut(rows: readonly Token[][], columns: Columns): Item[] {
  const { variants, middle, matches } = columns
  const variantOf = new Int32Array(rows.length)
  variants.forEach((variant, index) => {
    for (const row of variant.rows) variantOf[row] = index
  })
  const length = variants[middle]?.tokens.length ?? 0
  const items: Item[] = []
  const last = new Int32Array(variants.length).fill(-1)
  const region = (ends: (variant: number) => number) => {
    const slices = rows.map((row, at) =>
      row.slice((last[variantOf[at] ?? 0] ?? -1) + 1, ends(variantOf[at] ?? 0)),
    )
    if (slices.some((slice) => slice.length > 0)) items.push(...induceRegion(slices))
  }
  for (let at = 0; at < length; at += 1) {
    if (!matches.every((places) => (places[at] ?? -1) >= 0)) continue
    region((variant) => matches[variant]?.[at] ?? 0)
    matches.forEach((places, variant) => {
      last[variant] = places[at] ?? -1
    })
    items.push(
      column(
        rows,
        rows.map((_, row) => matches[variantOf[row] ?? 0]?.[at] ?? -1),
      ),
    )
  }
  region((variant) => variants[variant]?.tokens.length ?? 0)
  return items
}

/** What stands between two anchors: a slot, or a clause that only some rows have. */
function induceRegion(slices: Token[][]): Item[] {
  const present = slices.flatMap((slice, row) => (slice.length > 0 ? [row] : []))
  if (present.length === slices.length) return [variableOf(slices, cardNameOfAtom)]
  const filled = present.map((row) => slices[row] ?? [])
  const inner = filled.length > 1 ? induce(filled) : [constantOf(filled[0] ?? [])]
  const average = filled.reduce((sum, slice) => sum + textOf(slice).length, 0) / filled.length
  const isClause = constantLength(inner) >= clauseConstantShare * average && !filled.some(isFragile)
  if (!isClause) return [variableOf(slices, cardNameOfAtom)]
  const exact = filled.every((slice, row) => rowText(inner, row) === textOf(slice))
  if (!exact) return [variableOf(slices, cardNameOfAtom)]
  return [
    {
      kind: 'clause',
      present: slices.map((slice) => slice.length > 0),
      items: spreadRows(inner, present, slices.length),
    },
  ]
}

/** A clause that is only a number or a name is a slot that may be empty. */
function isFragile(slice: readonly Token[]): boolean {
  const text = textOf(slice)
  return slice.every(isTyped) || text !== text.trim() || text.includes('\n')
}
