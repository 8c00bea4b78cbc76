import type { Item } from './items.ts'
import { constantOf, rowTokens, textOf, variableOf } from './items.ts'
import { cardNameOfAtom } from './atoms.ts'
import type { Slip } from './slips.ts'
import type { Token } from './tokens.ts'

/**
 * Puts slips back into the items that were induced from rows without them: inside constants as variants, inside slots as part of the value.
 *
 * @param items  of the rows put right
 * @param slips  for each row, offsets into its text as put right
 * @returns      null when a slip lies across the edge of an item, so that it cannot be put back
 */
export function restoreSlips(items: readonly Item[], slips: readonly Slip[][]): Item[] | null {
  if (slips.every((own) => own.length === 0)) return [...items]
  const offsets = slips.map(() => 0)
  const restored: Item[] = []
  for (const item of items) {
    const starts = [...offsets]
    slips.forEach((_, row) => {
      offsets[row] = (starts[row] ?? 0) + textOf(rowTokens([item], row)).length
    })
    const own = slips.map((list, row) =>
      insideOf(list, starts[row] ?? 0, offsets[row] ?? 0, item.kind === 'constant'),
    )
    const inside = own.filter((list) => list !== null)
    if (inside.length < own.length) return null
    if (inside.every((list) => list.length === 0)) restored.push(item)
    else if (item.kind === 'constant') {
      const parts = variantsOfConstant(item.tokens, inside)
      if (!parts) return null
      restored.push(...parts)
    } else if (item.kind === 'variable') {
      const rows = item.tokens.map((tokens, row) => putBack(tokens, inside[row] ?? []))
      restored.push(variableOf(rows, cardNameOfAtom))
    } else return null
  }
  return restored
}

/**
 * The slips of one row inside an item, offsets into the item's text; null when one crosses its edge. A character too many
 * at an item's edge belongs to the constant.
 */
function insideOf(slips: readonly Slip[], start: number, end: number, isConstant: boolean): Slip[] | null {
  const inside: Slip[] = []
  for (const slip of slips) {
    const isEmpty = slip.start === slip.end
    if (isEmpty && (slip.start < start || slip.start > end)) continue
    if (isEmpty && !isConstant && (slip.start === start || slip.start === end)) continue
    if (isEmpty && isConstant && slip.start === end && slip.start !== start) continue
    if (!isEmpty && (slip.end <= start || slip.start >= end)) continue
    if (slip.start < start || slip.end > end) return null
    inside.push({ ...slip, start: slip.start - start, end: slip.end - start })
  }
  return inside
}

function putBack(tokens: readonly Token[], slips: readonly Slip[]): Token[] {
  const text = textOf(tokens)
  if (slips.length === 0) return [...tokens]
  let put = ''
  let at = 0
  for (const slip of slips) {
    put += text.slice(at, slip.start) + textOf(slip.printed)
    at = slip.end
  }
  put += text.slice(at)
  return [{ text: put, key: put, kind: 'word', code: 0 }]
}

/** Cuts a constant at its slips; slips that overlap become one place, at which each row has its own words. */
function variantsOfConstant(tokens: readonly Token[], slips: readonly Slip[][]): Item[] | null {
  const text = textOf(tokens)
  const places = mergePlaces(slips.flat())
  const parts: Item[] = []
  let at = 0
  const cut = (start: number, end: number): Token[] => {
    const piece = text.slice(start, end)
    return piece === '' ? [] : [{ text: piece, key: piece, kind: 'word', code: 0 }]
  }
  for (const place of places) {
    if (place.start > at) parts.push(constantOf(cut(at, place.start)))
    const printed = slips.map((own) => {
      const here = own.filter((slip) => slip.start >= place.start && slip.end <= place.end)
      if (here.length === 0) return null
      const moved = here.map((slip) => ({
        ...slip,
        start: slip.start - place.start,
        end: slip.end - place.start,
      }))
      return textOf(putBack(cut(place.start, place.end), moved))
    })
    parts.push({ kind: 'variant', usual: cut(place.start, place.end), printed })
    at = place.end
  }
  if (at < text.length) parts.push(constantOf(cut(at, text.length)))
  return parts
}

function mergePlaces(slips: readonly Slip[]): { start: number; end: number }[] {
  const sorted = slips
    .map(({ start, end }) => ({ start, end }))
    .toSorted((a, b) => a.start - b.start || a.end - b.end)
  const merged: { start: number; end: number }[] = []
  for (const place of sorted) {
    const last = merged.at(-1)
    if (
      last &&
      (place.start < last.end ||
        (place.start === last.end && place.end === last.end) ||
        place.start === last.start)
    )
      last.end = Math.max(last.end, place.end)
    else merged.push({ ...place })
  }
  return merged
}
