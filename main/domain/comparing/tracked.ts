import type { Comparison, ComparisonRow } from '#contract/comparison.ts'

/** A run of a text with its changes marked: what of it stands in a alone, in b alone, or in both; `move` numbers what was moved. */
export interface TrackedRun {
  kind: 'equal' | 'insert' | 'delete' | 'moveFrom' | 'moveTo'
  text: string
  /** From 1; the same at both places of a moved sentence. Null for what was not moved. */
  move: number | null
}

/**
 * A comparison as one text with tracked changes. Without what is inserted and moved there it is a, without what is deleted
 * and moved away it is b; both to the letter.
 */
export function trackChanges(comparison: Comparison): TrackedRun[] {
  const { rows } = comparison
  const moves = new Map<ComparisonRow, number>()
  for (const row of rows) if (isMoved(row)) moves.set(row, moves.size + 1)
  const leaving = rows
    .filter((row) => row.a !== null && (row.b === null || isMoved(row)))
    .toSorted((x, y) => startInA(x) - startInA(y))
  const staying = rows.filter((row) => row.a !== null && row.b !== null && !isMoved(row))
  const runs: TrackedRun[] = []
  const add = (kind: TrackedRun['kind'], text: string, move: number | null): void => {
    const last = runs.at(-1)
    if (last?.kind === kind && last.move === move) last.text += text
    else runs.push({ kind, text, move })
  }
  let next = 0
  const leaveUntil = (start: number): void => {
    for (let row = leaving[next]; row !== undefined && startInA(row) < start; row = leaving[next]) {
      next += 1
      const move = moves.get(row) ?? null
      for (const { op, text } of row.parts) {
        if (op === 'insert') continue
        if (op === 'equal' && move !== null) add('moveFrom', text, move)
        else add('delete', text, move)
      }
    }
  }
  /** Where in a the next row begins that stays in its place. */
  let stayed = 0
  const nextStay = (): number => {
    const row = staying[stayed]
    return row === undefined ? Number.POSITIVE_INFINITY : startInA(row)
  }
  leaveUntil(nextStay())
  for (const row of rows) {
    if (row.b === null) continue
    const move = moves.get(row) ?? null
    if (row.a === null || move !== null) {
      for (const { op, text } of row.parts) {
        if (op === 'delete') continue
        if (op === 'equal') add('moveTo', text, move)
        else add('insert', text, move)
      }
      continue
    }
    for (const { op, text } of row.parts) add(op, text, null)
    stayed += 1
    leaveUntil(nextStay())
  }
  return runs
}

function isMoved(row: ComparisonRow): boolean {
  return row.kind === 'moved' || row.kind === 'moved-changed'
}

function startInA(row: ComparisonRow): number {
  return row.a?.start ?? 0
}
