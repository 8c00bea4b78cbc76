import type { DraftState, DraftSummary } from '#contract/draft.ts'
import type { DraftFinding } from '#contract/finding.ts'
import type { Handling } from '#contract/proposal.ts'
import { desk } from '#renderer/strings/desk.ts'

/** A draft as the table shows it. `daysLeft` is null without a deadline and for what has been issued. */
export interface DraftRow {
  id: string
  subject: string
  addressees: readonly string[]
  /** The body that leads, of a case that we help with. */
  lead: string | null
  number: string | null
  kind: string | null
  handling: Handling
  state: DraftState
  deadline: string | null
  daysLeft: number | null
  updatedAtMs: number
  /** The other drafts of its group (并案, 联名), last touched first; the group stands under its newest. */
  children?: DraftRow[]
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
    lead: card.handling === 'joint' ? (card.partners[0] ?? null) : null,
    number: card.number,
    kind: card.kind,
    handling: card.handling,
    state: draft.state,
    deadline: card.deadline,
    daysLeft: isOpen && card.deadline !== null ? daysUntil(card.deadline, nowMs) : null,
    updatedAtMs: draft.updatedAtMs,
  }
}

/** Drafts as rows, those of one group under its first; the order of the first of each group stays. */
export function groupedRows(drafts: readonly DraftSummary[], nowMs: number): DraftRow[] {
  const rows: DraftRow[] = []
  const heads = new Map<string, DraftRow>()
  for (const draft of drafts) {
    const row = rowOf(draft, nowMs)
    const head = draft.groupId === null ? undefined : heads.get(draft.groupId)
    if (head !== undefined) {
      head.children = [...(head.children ?? []), row]
      continue
    }
    rows.push(row)
    if (draft.groupId !== null) heads.set(draft.groupId, row)
  }
  return rows
}

/** Every row, those of groups behind their first. */
export function flatRows(rows: readonly DraftRow[]): DraftRow[] {
  return rows.flatMap((row) => [row, ...(row.children ?? [])])
}

/** Whether a row holds every word that was searched for; a group does when one of its drafts does. */
export function matches(row: DraftRow, search: string): boolean {
  const hay = flatRows([row])
    .map(({ subject, number, kind, addressees, lead }) =>
      [subject, number ?? '', kind ?? '', lead ?? '', ...addressees].join(' '),
    )
    .map((text) => text.toLowerCase())
  const words = search.toLowerCase().split(/\s+/)
  return hay.some((text) => words.every((word) => text.includes(word)))
}

/** How urgent a row is: past its deadline, within a week of it, or neither. */
export function urgencyOf(daysLeft: number | null): 'overdue' | 'soon' | 'calm' {
  if (daysLeft === null || daysLeft > 7) return 'calm'
  return daysLeft < 0 ? 'overdue' : 'soon'
}

/** The rows that want something done, most pressing first. */
export function pressing(rows: readonly DraftRow[]): DraftRow[] {
  return flatRows(rows)
    .filter(({ daysLeft }) => urgencyOf(daysLeft) !== 'calm')
    .toSorted((a, b) => (a.daysLeft ?? 0) - (b.daysLeft ?? 0))
}

/** How many findings wait for the clerk: neither kept for a reason nor mere hints. */
export function openFindings(findings: readonly DraftFinding[]): number {
  return findings.filter(({ kept, severity }) => kept === null && severity !== 'hint').length
}
