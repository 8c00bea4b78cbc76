import type { Item } from './items.ts'
import { constantOf, joinConstants, rowText, rowTokens, textOf, variableOf } from './items.ts'
import { cardNameOfAtom } from './atoms.ts'
import type { Slip } from './slips.ts'
import type { Token } from './tokens.ts'

/**
 * Puts slips back into the items that were induced from rows without them: inside constants as variants, inside slots as part of the
 * value. A slip across the edge of two items goes to the first as a whole, and takes from the second what it covers there.
 *
 * @param items  of the rows put right
 * @param slips  for each row, offsets into its text as put right
 * @returns      items; a row whose slip lies between two slots may have lost it, which the caller has to check
 */
export function restoreSlips(items: readonly Item[], slips: readonly Slip[][]): Item[] {
  if (slips.every((own) => own.length === 0)) return [...items]
  return restore(
    items,
    slips,
    slips.map(() => 0),
  )
}

/** `offsets` holds where each row stands in its text; it is moved past the items. */
function restore(items: readonly Item[], slips: readonly Slip[][], offsets: number[]): Item[] {
  return items.flatMap((item, at): Item[] => {
    const starts = [...offsets]
    slips.forEach((_, row) => {
      offsets[row] = (starts[row] ?? 0) + textOf(rowTokens([item], row)).length
    })
    const takesEnd = item.kind === 'constant' || items[at + 1]?.kind !== 'constant'
    const takesStart = item.kind === 'constant' || at === 0
    const inside = slips.map((own, row) =>
      piecesInside(own, starts[row] ?? 0, offsets[row] ?? 0, takesStart, takesEnd),
    )
    if (inside.every((own) => own.length === 0)) return [item]
    if (item.kind === 'constant') return variantsOfConstant(item.tokens, inside)
    if (item.kind === 'variable') {
      const rows = item.tokens.map((tokens, row) => putBack(tokens, inside[row] ?? []))
      return [variableOf(rows, cardNameOfAtom)]
    }
    if (item.kind !== 'clause') return [item]
    const own = slips.map((all, row) => (item.present[row] ? all : []))
    return [{ ...item, items: restore(item.items, own, starts) }]
  })
}

/** The parts of one row's slips inside an item, offsets into the item's text; what is printed belongs to a slip's first part. */
function piecesInside(
  slips: readonly Slip[],
  start: number,
  end: number,
  takesStart: boolean,
  takesEnd: boolean,
): Slip[] {
  return slips.flatMap((slip): Slip[] => {
    if (slip.start === slip.end) {
      const isInside = slip.start > start && slip.start < end
      const isAtEdge = (slip.start === start && takesStart) || (slip.start === end && takesEnd && end > start)
      return isInside || isAtEdge ? [{ ...slip, start: slip.start - start, end: slip.end - start }] : []
    }
    if (slip.end <= start || slip.start >= end) return []
    const printed = slip.start >= start ? slip.printed : []
    return [{ start: Math.max(slip.start, start) - start, end: Math.min(slip.end, end) - start, printed }]
  })
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
function variantsOfConstant(tokens: readonly Token[], slips: readonly Slip[][]): Item[] {
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
      const here = own.filter((slip) => places.find((one) => holds(one, slip)) === place)
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

/** What is too many between two places touches both; it belongs to the first. */
function holds(place: { start: number; end: number }, slip: Slip): boolean {
  return slip.start >= place.start && slip.end <= place.end
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

/**
 * Keeps the `most` commonest wordings of all variants. What other rows have instead of the usual words they then tell as one text from slot
 * to slot: a flag for each of thousands of slips would make a template nobody can read.
 */
export function tellRareWhole(items: readonly Item[], count: number, most: number): Item[] {
  const rare = rareWordings(items, most)
  if (rare.size === 0) return [...items]
  const told: Item[] = []
  let run: Item[] = []
  const close = () => {
    if (run.length > 0) told.push(...wholeRun(run, rare, count))
    run = []
  }
  for (const item of items) {
    if (item.kind === 'constant' || item.kind === 'variant') run.push(item)
    else {
      close()
      told.push(item)
    }
  }
  close()
  return told
}

function wholeRun(run: readonly Item[], rare: ReadonlyMap<Item, ReadonlySet<string>>, count: number): Item[] {
  const isOdd = Array.from({ length: count }, (_, row) =>
    run.some((item) => item.kind === 'variant' && rare.get(item)?.has(item.printed[row] ?? '\u0000')),
  )
  if (!isOdd.includes(true)) return [...run]
  const printed = isOdd.map((odd, row) => (odd ? rowText(run, row) : null))
  const items = run.map((item): Item => {
    if (item.kind !== 'variant') return item
    const own = item.printed.map((text, row) => (isOdd[row] ? null : text))
    return own.every((text) => text === null) ? constantOf(item.usual) : { ...item, printed: own }
  })
  return [{ kind: 'whole', printed, items: joinConstants(items) }]
}

/** For each variant the wordings that are not among the `most` commonest of all. */
function rareWordings(items: readonly Item[], most: number): Map<Item, Set<string>> {
  const uses = new Map<string, { item: Item; text: string; count: number }>()
  items.forEach((item, at) => {
    if (item.kind !== 'variant') return
    for (const text of item.printed) {
      if (text === null) continue
      const key = `${at}:${text}`
      const known = uses.get(key)
      if (known) known.count += 1
      else uses.set(key, { item, text, count: 1 })
    }
  })
  const rare = new Map<Item, Set<string>>()
  for (const { item, text } of [...uses.values()].toSorted((a, b) => b.count - a.count).slice(most)) {
    const texts = rare.get(item) ?? new Set()
    texts.add(text)
    rare.set(item, texts)
  }
  return rare
}
