import { formatNumber } from './number-formats.ts'
import type { Level, List } from './numbering.ts'
import { deepestLevel } from './numbering.ts'

/** Where the lists of a document stand: for each definition the number last given on each level. */
export type Counters = {
  counts: Map<string, (number | null)[]>
  /** Numbers begun anew once are not begun anew again: list and level. */
  begun: Set<string>
}

export function startCounting(): Counters {
  return { counts: new Map(), begun: new Set() }
}

function startOf(list: List, level: number): number {
  return list.startsAt.get(level) ?? list.levels.get(level)?.start ?? 1
}

/** Whether a paragraph on level `used` makes `level` below it begin anew. */
function restarts(level: Level | undefined, used: number): boolean {
  const after = level?.restartsAfter ?? null
  return after === null || used < after
}

/** Counts a paragraph and gives the numbers of all levels down to its own. */
function count(counters: Counters, numId: string, list: List, level: number): number[] {
  const counts = counters.counts.get(list.key) ?? []
  counters.counts.set(list.key, counts)
  const mark = `${numId}/${level}`
  const beginsAnew = list.startsAt.has(level) && !counters.begun.has(mark)
  counters.begun.add(mark)
  const last = counts[level] ?? null
  counts[level] = last === null || beginsAnew ? startOf(list, level) : last + 1
  for (let below = level + 1; below <= deepestLevel; below++) {
    if (restarts(list.levels.get(below), level)) counts[below] = null
  }
  return Array.from({ length: level + 1 }, (_, at) => counts[at] ?? startOf(list, at))
}

function printed(value: number, format: string): string {
  const width = /^padded(\d+)$/.exec(format)?.[1]
  return width === undefined ? formatNumber(value, format) : String(value).padStart(Number(width), '0')
}

/** Letters and digits run into a text that begins with them; Word sets a tab or a space between. Enclosed numbers do not. */
const needsGap = /[\p{L}\p{Nd}\p{Nl}]$/u
const opensWithNumber = /^[\d０-９]/

/**
 * Gives the next paragraph of a list its number as Word prints it, with what parts it from the text: nothing where the
 * number ends with a mark, else a space.
 *
 * @param following  the text that the number stands before
 * @returns empty for bullets and levels without a number
 */
export function nextNumber(
  counters: Counters,
  numId: string,
  list: List,
  level: number,
  following: string,
): string {
  const numbers = count(counters, numId, list, level)
  const definition = list.levels.get(level)
  if (definition === undefined || definition.format === 'bullet' || definition.isHidden) return ''
  const label = definition.text.replace(/%([1-9])/g, (_, digit: string) => {
    const at = Number(digit) - 1
    const value = numbers[at]
    if (value === undefined) return ''
    const format = list.levels.get(at)?.format ?? 'decimal'
    return printed(value, definition.isLegal ? 'decimal' : format)
  })
  return withGap(label, definition.suffix, following)
}

/** A label as it stands before a text. */
export function withGap(label: string, suffix: string, following: string): string {
  const isParted = /\s$/.test(label) || /^\s/.test(following) || following === ''
  if (label === '' || isParted || suffix === 'nothing') return label
  const runsOn = needsGap.test(label) || (/[.．]$/.test(label) && opensWithNumber.test(following))
  return runsOn || suffix === 'space' ? `${label} ` : label
}
