import type { DraftAnswer } from '#contract/finding.ts'
import type { Point } from '#contract/proposal.ts'

export type PointState = DraftAnswer['state'] | 'waived'

/** A point as the checklist shows it. `blocks` are indices of the draft's blocks that answer it. */
export interface PointRow {
  id: string
  text: string
  state: PointState
  blocks: number[]
  isByClerk: boolean
}

/** The points in their order with what is known of their answers; an answer that is not known yet is none. */
export function pointRows(points: readonly Point[], answers: readonly DraftAnswer[]): PointRow[] {
  const byPoint = new Map(answers.map((answer) => [answer.pointId, answer]))
  return points.map(({ id, text, isWaived }) => {
    const answer = byPoint.get(id)
    const state = isWaived ? 'waived' : (answer?.state ?? 'none')
    return { id, text, state, blocks: answer?.blocks ?? [], isByClerk: answer?.isByClerk ?? false }
  })
}

/** How many of the points that want an answer have one. */
export function answeredCount(rows: readonly PointRow[]): { answered: number; all: number } {
  const wanted = rows.filter(({ state }) => state !== 'waived')
  return { answered: wanted.filter(({ state }) => state === 'answered').length, all: wanted.length }
}

/** The first words of a point, for a message or a name. */
export function pointName(text: string, most = 18): string {
  const [line = ''] = text.split('\n')
  return line.length > most ? `${line.slice(0, most)}…` : line
}
