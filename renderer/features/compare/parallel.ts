import type { Comparison, RowKind, RowPart } from '#contract/comparison.ts'

/** A run of one of the two texts, and the row it belongs to. */
export interface SideRun {
  start: number
  end: number
  row: number
  kind: RowKind
  op: RowPart['op']
  isNoise: boolean
}

/** A run of a text as it is drawn: what the comparison on its left says of it, and on its right where there is one. */
export interface Piece {
  start: number
  end: number
  left: SideRun | null
  right: SideRun | null
}

/** The runs of one text of a comparison in the order of that text; together they cover it. */
export function runsOfSide({ rows }: Comparison, side: 'a' | 'b'): SideRun[] {
  const placed = rows
    .map((row, index) => ({ row, index, span: row[side] }))
    .filter((one) => one.span !== null)
    .toSorted((x, y) => (x.span?.start ?? 0) - (y.span?.start ?? 0))
  const runs: SideRun[] = []
  for (const { row, index, span } of placed) {
    let at = span?.start ?? 0
    for (const { op, text, noise } of row.parts) {
      if (op === (side === 'a' ? 'insert' : 'delete')) continue
      runs.push({ start: at, end: at + text.length, row: index, kind: row.kind, op, isNoise: noise === true })
      at += text.length
    }
  }
  return runs
}

/**
 * Cuts a text where the runs of either comparison begin or end, and at the ends of paragraphs.
 *
 * @param left, right  runs that cover the text; either may be missing
 * @returns            paragraphs in order, each of its pieces without the line feed; empty lines are left out
 */
export function cutParagraphs(text: string, left: SideRun[] | null, right: SideRun[] | null): Piece[][] {
  const edges = new Set<number>([0, text.length])
  for (const runs of [left, right]) for (const run of runs ?? []) edges.add(run.start).add(run.end)
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) edges.add(at).add(at + 1)
  const cuts = [...edges].toSorted((a, b) => a - b)
  const paragraphs: Piece[][] = [[]]
  const at = { left: 0, right: 0 }
  for (const [index, start] of cuts.entries()) {
    const end = cuts[index + 1]
    if (end === undefined) break
    if (text.slice(start, end) === '\n') {
      paragraphs.push([])
      continue
    }
    paragraphs.at(-1)?.push({
      start,
      end,
      left: runAt(left, start, at, 'left'),
      right: runAt(right, start, at, 'right'),
    })
  }
  return paragraphs.filter((pieces) => pieces.length > 0)
}

/** The run that holds a place; places are asked for in rising order. */
function runAt(
  runs: SideRun[] | null,
  place: number,
  at: { left: number; right: number },
  side: 'left' | 'right',
): SideRun | null {
  if (runs === null) return null
  while ((runs[at[side]]?.end ?? Number.POSITIVE_INFINITY) <= place) at[side] += 1
  return runs[at[side]] ?? null
}

/** How a piece is drawn: what only it has, what was moved, and in the middle of three which neighbour has it too. */
export function pieceClass({ left, right }: Piece, isThreeWay: boolean): string {
  if (isThreeWay) {
    const [inLeft, inRight] = [isShared(left), isShared(right)]
    if (inLeft && inRight) return 'para-both'
    if (inLeft) return 'para-left'
    return inRight ? 'para-right' : 'para-new'
  }
  const run = left ?? right
  if (run === null || run.isNoise) return 'para-same'
  const own = run.op === 'equal' ? 'para-same' : run.op === 'insert' ? 'para-ins' : 'para-del'
  return run.kind === 'moved' || run.kind === 'moved-changed' ? `${own} para-moved` : own
}

function isShared(run: SideRun | null): boolean {
  return run !== null && (run.op === 'equal' || run.isNoise)
}

/** Two scroll heights at which the same row stands, in rising order on both sides. */
export interface Anchor {
  from: number
  to: number
}

/** Where the other text should stand when this one stands at `from`: between two anchors in proportion. */
export function follow(anchors: readonly Anchor[], from: number): number {
  let before: Anchor = { from: 0, to: 0 }
  for (const anchor of anchors) {
    if (anchor.from > from) {
      const span = anchor.from - before.from
      return span <= 0 ? anchor.to : before.to + ((from - before.from) / span) * (anchor.to - before.to)
    }
    before = anchor
  }
  return before.to + (from - before.from)
}
