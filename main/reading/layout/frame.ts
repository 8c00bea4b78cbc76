import type { Column } from './columns.ts'
import { modeOf } from './piece.ts'

/** A line of the text with its place. `page` counts from 0. `cells` are those of a row of a table, else null. */
export type PlacedLine = {
  text: string
  x: number
  right: number
  y: number
  size: number
  page: number
  column: Column
  cells: readonly string[] | null
  /** Whether wide gaps part it. */
  isParted: boolean
}

/** The letters and the leading of most of a text. */
export type Body = { size: number; pitch: number }

function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const item of items) {
    const group = groups.get(keyOf(item))
    if (group === undefined) groups.set(keyOf(item), [item])
    else group.push(item)
  }
  return groups
}

/** Where the lines of one page or column begin and end. */
export type Frame = { left: number; right: number }

/** Rounding of sizes and distances that are compared, in ems. */
const step = 0.05

export function measureBody(
  lines: readonly Pick<PlacedLine, 'text' | 'y' | 'size' | 'page' | 'column'>[],
): Body {
  const size =
    modeOf(
      lines.map((line) => ({ value: line.size, weight: line.text.length })),
      step,
    ) || 1
  const distances = lines.slice(1).flatMap((line, index) => {
    const before = lines[index]
    if (before === undefined || before.page !== line.page || before.column !== line.column) return []
    const distance = line.y - before.y
    const isBody = Math.abs(line.size - size) < 0.15 * size && Math.abs(before.size - size) < 0.15 * size
    return isBody && distance > 0.8 * size && distance < 4 * size ? [{ value: distance, weight: 1 }] : []
  })
  return { size, pitch: modeOf(distances, step * 2 * size) || 1.75 * size }
}

/** The smallest start that several lines share; a single one counts when others begin two characters right of it. */
function leftOf(starts: readonly number[], size: number): number {
  const ordered = starts.toSorted((a, b) => a - b)
  const groups: { at: number; count: number }[] = []
  for (const start of ordered) {
    const last = groups.at(-1)
    if (last !== undefined && start - last.at < 0.4 * size) last.count++
    else groups.push({ at: start, count: 1 })
  }
  const enough = Math.max(2, 0.04 * ordered.length)
  const index = groups.findIndex((group, at) => {
    const distance = ((groups[at + 1]?.at ?? Infinity) - group.at) / size
    return group.count >= enough || Math.abs(distance - 2) < 0.35
  })
  return groups[Math.max(0, index)]?.at ?? 0
}

/** The end of the lines, but for a mark that hangs over the edge of a few. */
function rightOf(ends: readonly number[]): number {
  const ordered = ends.toSorted((a, b) => a - b)
  return ordered[Math.floor(0.95 * (ordered.length - 1))] ?? 0
}

/**
 * The edges of the text, for each page and column. They are those of all pages together; a page whose two edges are moved by
 * the same way, as left and right pages of a book are, has its own.
 *
 * @returns asked for a line
 */
export function measureFrames(lines: readonly PlacedLine[], body: Body): (line: PlacedLine) => Frame {
  const text = lines.filter(
    (line) => line.cells === null && Math.abs(line.size - body.size) < 0.2 * body.size,
  )
  const all = new Map<string, Frame>()
  const own = new Map<string, Frame>()
  const frameOf = (group: readonly PlacedLine[]): Frame => ({
    left: leftOf(
      group.map((line) => line.x),
      body.size,
    ),
    right: rightOf(group.map((line) => line.right)),
  })
  for (const [column, group] of groupBy(text, (line) => line.column)) all.set(column, frameOf(group))
  for (const [key, group] of groupBy(text, (line) => `${line.page} ${line.column}`)) {
    const common = all.get(group[0]?.column ?? '')
    const frame = frameOf(group)
    if (common === undefined || group.length < 4) continue
    const moved = frame.left - common.left
    if (Math.abs(moved - (frame.right - common.right)) < 0.5 * body.size)
      own.set(key, { left: frame.left, right: common.right + moved })
  }
  const fallback = { left: Math.min(...lines.map((line) => line.x), Infinity), right: 0 }
  return (line) => own.get(`${line.page} ${line.column}`) ?? all.get(line.column) ?? fallback
}
