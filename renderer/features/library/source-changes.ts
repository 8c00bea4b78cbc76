import { joined } from './source-places.ts'
import type { MapRun } from './source-places.ts'

/**
 * One difference between the original and the normalised text, at `start`..`end` of the original. `space`: only line ends,
 * indents and blanks were dropped; `added`: nothing of the original stands there. `text` is what stands there now.
 */
export interface SourceChange {
  kind: 'dropped' | 'changed' | 'added' | 'space'
  start: number
  end: number
  text: string
}

/** What no range covers of `0..length`. */
function gaps(length: number, ranges: readonly { start: number; end: number }[]) {
  const found: { start: number; end: number }[] = []
  let at = 0
  for (const range of joined(ranges)) {
    if (range.start > at) found.push({ start: at, end: range.start })
    at = Math.max(at, range.end)
  }
  if (at < length) found.push({ start: at, end: length })
  return found
}

/** A range of a text without the white space around it; null when there is nothing else. */
function trimmed(text: string, { start, end }: { start: number; end: number }) {
  const part = text.slice(start, end)
  const words = part.trim()
  if (words === '') return null
  const from = start + part.indexOf(words)
  return { start: from, end: from + words.length }
}

function changedInside(text: string, source: string, { at, sourceAt, length }: MapRun): SourceChange[] {
  const found: SourceChange[] = []
  for (let index = 0; index < length; index++) {
    const now = text[at + index] ?? ''
    if (now === source[sourceAt + index]) continue
    const last = found.at(-1)
    if (last?.end === sourceAt + index) {
      last.end += 1
      last.text += now
    } else found.push({ kind: 'changed', start: sourceAt + index, end: sourceAt + index + 1, text: now })
  }
  return found
}

/**
 * Everything that was done to the original to make the normalised text, in the order of the original. What was dropped and
 * what was put in at the same place are one change.
 *
 * O(characters + runs log runs).
 */
export function sourceChanges(text: string, source: string, runs: readonly MapRun[]): SourceChange[] {
  const changed = runs.flatMap((run) => changedInside(text, source, run))
  const dropped = gaps(
    source.length,
    runs.map((run) => ({ start: run.sourceAt, end: run.sourceAt + run.length })),
  )
  const added = gaps(
    text.length,
    runs.map((run) => ({ start: run.at, end: run.at + run.length })),
  ).filter((gap) => text.slice(gap.start, gap.end).trim() !== '')

  const droppedEndingAt = new Map(dropped.map((gap) => [gap.end, gap]))
  const droppedStartingAt = new Map(dropped.map((gap) => [gap.start, gap]))
  const runStartingAt = new Map(runs.map((run) => [run.at, run]))
  const runEndingAt = new Map(runs.map((run) => [run.at + run.length, run]))
  const replaced = new Set<{ start: number; end: number }>()
  for (const gap of added) {
    const before = runEndingAt.get(gap.start)
    const after = runStartingAt.get(gap.end)
    const sourceAt = before === undefined ? (after?.sourceAt ?? 0) : before.sourceAt + before.length
    const instead =
      droppedStartingAt.get(sourceAt) ??
      (after === undefined ? undefined : droppedEndingAt.get(after.sourceAt))
    const now = text.slice(gap.start, gap.end).trim()
    const isReplaced =
      instead !== undefined &&
      !replaced.has(instead) &&
      source.slice(instead.start, instead.end).trim() !== ''
    if (isReplaced) {
      replaced.add(instead)
      changed.push({ kind: 'changed', ...(trimmed(source, instead) ?? instead), text: now })
    } else changed.push({ kind: 'added', start: sourceAt, end: sourceAt, text: now })
  }
  for (const gap of dropped) {
    if (replaced.has(gap)) continue
    const words = trimmed(source, gap)
    changed.push(
      words === null ? { kind: 'space', ...gap, text: '' } : { kind: 'dropped', ...words, text: '' },
    )
  }
  return changed.sort((a, b) => a.start - b.start || a.end - b.end)
}

/** How many changes there are besides white space. */
export function countChanges(changes: readonly SourceChange[]): number {
  return changes.filter((change) => change.kind !== 'space').length
}
