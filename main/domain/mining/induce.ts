import { alwaysSlots, cardNameOfAtom } from './atoms.ts'
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
import type { Reading } from './reading.ts'
import { isFragile, partClause } from './part-clause.ts'
import { recut } from './recut.ts'
import { refine } from './refine.ts'
import { putSlipsRight } from './slips.ts'
import { restoreSlips } from './variants.ts'
import { isTyped } from './tokens.ts'
import type { Token } from './tokens.ts'

/** Share of a clause's text that must be constant; below it the clause is a slot that may be empty. */
const clauseConstantShare = 0.6

/**
 * Finds what all rows share and what varies.
 *
 * @param given  the same sentence as it stands in each occurrence, in tokens; at least one
 * @returns     items; for every row their text joined is that row's text
 *
 * Slots begin and end at the edges of words, numbers and brackets.
 */
export function induce(given: readonly Token[][], reading: Reading | null = null): Item[] {
  const rows = recut(given)
  const variants = variantsOf(rows)
  const [only] = variants
  if (!only) return []
  if (variants.length === 1) return refine(joinConstants(only.tokens.map((_, at) => column(rows, () => at))))
  return refine(joinConstants(cut(rows, layColumns(variants), reading)))
}

/**
 * As `induce`, without slips first. Rows whose slips could not be put back keep them, and when that does not help either, all do.
 */
export function induceMisread(rows: readonly Token[][], reading: Reading | null = null): Item[] {
  const { rows: right, slips } = putSlipsRight(rows, reading)
  const restored = restoreSlips(induce(right, reading), slips)
  const isLost = rows.map((row, at) => rowText(restored, at) !== textOf(row))
  if (!isLost.includes(true)) return restored
  const partly = restoreSlips(
    induce(
      rows.map((row, at) => (isLost[at] ? row : (right[at] ?? row))),
      reading,
    ),
    slips.map((own, at) => (isLost[at] ? [] : own)),
  )
  return rows.every((row, at) => rowText(partly, at) === textOf(row)) ? partly : induce(rows, reading)
}

/** The token of every row at its place: a constant when it is equal everywhere and no field of the case, else a slot. */
function column(rows: readonly Token[][], placeOf: (row: number) => number): Item {
  const first = rows[0]?.[placeOf(0)]
  if (!first) return constantOf([])
  if (rows.every((row, at) => row[placeOf(at)]?.text === first.text) && !alwaysSlots(first.code))
    return constantOf([first])
  return variableOf(
    rows.map((row, at) => {
      const token = row[placeOf(at)]
      return token ? [token] : []
    }),
    cardNameOfAtom,
  )
}

function cut(rows: readonly Token[][], columns: Columns, reading: Reading | null): Item[] {
  const { variants, middle, matches } = columns
  const variantOf = new Int32Array(rows.length)
  variants.forEach((variant, index) => {
    for (const row of variant.rows) variantOf[row] = index
  })
  const length = variants[middle]?.tokens.length ?? 0
  const items: Item[] = []
  const last = new Int32Array(variants.length).fill(-1)
  const region = (ends: (variant: number) => number) => {
    if (!variants.some((_, variant) => ends(variant) > (last[variant] ?? -1) + 1)) return
    const slices = rows.map((row, at) =>
      row.slice((last[variantOf[at] ?? 0] ?? -1) + 1, ends(variantOf[at] ?? 0)),
    )
    items.push(...induceRegion(slices, reading))
  }
  for (let at = 0; at < length; at += 1) {
    if (!matches.every((places) => (places[at] ?? -1) >= 0)) continue
    region((variant) => matches[variant]?.[at] ?? 0)
    matches.forEach((places, variant) => {
      last[variant] = places[at] ?? -1
    })
    items.push(column(rows, (row) => matches[variantOf[row] ?? 0]?.[at] ?? -1))
  }
  region((variant) => variants[variant]?.tokens.length ?? 0)
  return items
}

/**
 * What stands between two anchors: what all rows begin and end with, and between it a slot, or a clause that only some
 * rows have.
 */
function induceRegion(slices: Token[][], reading: Reading | null): Item[] {
  const { head, tail } = sharedTokens(slices)
  if (head + tail === 0) return induceMiddle(slices, reading)
  const [first = []] = slices
  const middle = slices.map((slice) => slice.slice(head, slice.length - tail))
  return [
    ...first.slice(0, head).map((token) => constantOf([token])),
    ...(middle.some((slice) => slice.length > 0) ? induceMiddle(middle, reading) : []),
    ...first.slice(first.length - tail).map((token) => constantOf([token])),
  ]
}

/**
 * How many words and marks all slices begin and end with, when a slice has nothing else: then the others have a clause more. The
 * end is looked at first, for a clause brings along the comma before it.
 */
function sharedTokens(slices: readonly Token[][]): { head: number; tail: number } {
  const none = { head: 0, tail: 0 }
  const shortest = slices.reduce(
    (best, slice) => (slice.length < best.length ? slice : best),
    slices[0] ?? [],
  )
  if (shortest.length === 0 || shortest.some(isTyped)) return none
  let tail = 0
  while (
    tail < shortest.length &&
    slices.every((slice) => slice.at(-1 - tail)?.text === shortest.at(-1 - tail)?.text)
  )
    tail += 1
  let head = 0
  while (head < shortest.length - tail && slices.every((slice) => slice[head]?.text === shortest[head]?.text))
    head += 1
  return head + tail === shortest.length ? { head, tail } : none
}

function induceMiddle(slices: Token[][], reading: Reading | null): Item[] {
  const present = slices.flatMap((slice, row) => (slice.length > 0 ? [row] : []))
  if (present.length === slices.length)
    return partClause(slices, (rest) => induceRegion(rest, reading)) ?? [variableOf(slices, cardNameOfAtom)]
  const filled = present.map((row) => slices[row] ?? [])
  const inner = filled.length > 1 ? induceMisread(filled, reading) : [constantOf(filled[0] ?? [])]
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
