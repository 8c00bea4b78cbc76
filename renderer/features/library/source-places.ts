import type { FieldPlace } from '#contract/reply.ts'

/** UTF-16 code units, end exclusive. */
export interface Range {
  start: number
  end: number
}

/** `length` characters of the normalised text from `at` stand in the original from `sourceAt`. */
export interface MapRun {
  at: number
  sourceAt: number
  length: number
}

/** The runs of a map as the contract writes it, three numbers a run. */
export function runsOf(map: readonly number[]): MapRun[] {
  const runs: MapRun[] = []
  for (let index = 0; index + 2 < map.length; index += 3) {
    runs.push({ at: map[index]!, sourceAt: map[index + 1]!, length: map[index + 2]! })
  }
  return runs
}

/** Ranges in ascending order, those that touch or overlap made one. */
export function joined(ranges: readonly Range[]): Range[] {
  const result: Range[] = []
  for (const { start, end } of [...ranges].sort((a, b) => a.start - b.start)) {
    const last = result.at(-1)
    if (last !== undefined && start <= last.end) last.end = Math.max(last.end, end)
    else result.push({ start, end })
  }
  return result
}

function carried(runs: readonly MapRun[], range: Range, from: 'at' | 'sourceAt'): Range[] {
  const to = from === 'at' ? 'sourceAt' : 'at'
  const found: Range[] = []
  for (const run of runs) {
    const start = Math.max(range.start, run[from])
    const end = Math.min(range.end, run[from] + run.length)
    if (end > start) found.push({ start: start - run[from] + run[to], end: end - run[from] + run[to] })
  }
  return joined(found)
}

/**
 * Where a range of the normalised text stands in the original: ascending, apart where something was dropped between, empty
 * where nothing of it comes from the original.
 */
export function sourceRanges(runs: readonly MapRun[], range: Range): Range[] {
  return carried(runs, range, 'at')
}

/** The way back: where a range of the original stands in the normalised text. */
export function textRanges(runs: readonly MapRun[], range: Range): Range[] {
  return carried(runs, range, 'sourceAt')
}

/** The places of fields in the original; a field of which parts were dropped has more than one. */
export function sourcePlaces(runs: readonly MapRun[], places: readonly FieldPlace[]): FieldPlace[] {
  return places.flatMap((place) => sourceRanges(runs, place).map((range) => ({ ...place, ...range })))
}
