import type { DraftState, DraftSummary } from '#contract/draft.ts'
import { desk } from '#renderer/strings/desk.ts'

/** A draft as the table shows it. `daysLeft` is null without a deadline and for what has been issued. */
export interface DraftRow {
  id: string
  subject: string
  addressees: readonly string[]
  number: string | null
  kind: string | null
  state: DraftState
  deadline: string | null
  daysLeft: number | null
  updatedAtMs: number
}

const dayMs = 24 * 60 * 60 * 1000

/** Whole calendar days from the local day of `nowMs` to an ISO date; negative when it has passed. */
export function daysUntil(isoDate: string, nowMs: number): number {
  const now = new Date(nowMs)
  const today = Date.UTC(now.getFullYear(), now.getMonth(), now.getDate())
  return Math.round((Date.parse(`${isoDate.slice(0, 10)}T00:00:00Z`) - today) / dayMs)
}

export function rowOf(draft: DraftSummary, nowMs: number): DraftRow {
  const { card } = draft
  const isOpen = draft.state !== 'issued' && card.deadline !== null
  return {
    id: draft.id,
    subject: card.subject ?? desk.untitled,
    addressees: card.addressees,
    number: card.number,
    kind: card.kind,
    state: draft.state,
    deadline: card.deadline,
    daysLeft: isOpen && card.deadline !== null ? daysUntil(card.deadline, nowMs) : null,
    updatedAtMs: draft.updatedAtMs,
  }
}

/** Whether a row holds every word that was searched for. */
export function matches(row: DraftRow, search: string): boolean {
  const hay = [row.subject, row.number ?? '', row.kind ?? '', ...row.addressees].join(' ').toLowerCase()
  return search
    .toLowerCase()
    .split(/\s+/)
    .every((word) => hay.includes(word))
}

/** How urgent a row is: past its deadline, within a week of it, or neither. */
export function urgencyOf(daysLeft: number | null): 'overdue' | 'soon' | 'calm' {
  if (daysLeft === null || daysLeft > 7) return 'calm'
  return daysLeft < 0 ? 'overdue' : 'soon'
}
