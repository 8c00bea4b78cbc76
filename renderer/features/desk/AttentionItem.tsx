import { longDate } from '#renderer/strings/common.ts'
import { desk } from '#renderer/strings/desk.ts'
import { openDraft } from '#renderer/ui/navigation.ts'
import { useRequest } from '#renderer/ui/use-request.ts'
import { openFindings, urgencyOf } from './draft-row.ts'
import type { DraftRow } from './draft-row.ts'

/** A case that wants something done: how long it still has, where it stands, and what 核查 finds in it. */
export function AttentionItem({ row }: { row: DraftRow }) {
  const findings = useRequest('check.run', { draftId: row.id }).value?.findings ?? []
  const open = openFindings(findings)
  const facts = [
    ...(open > 0 ? [desk.attention.findings(open)] : []),
    desk.states[row.state],
    ...(row.deadline === null ? [] : [desk.deadline(longDate(row.deadline))]),
    ...row.addressees.slice(0, 3),
  ]
  return (
    <button
      type="button"
      className={`attention-item attention-${urgencyOf(row.daysLeft)}`}
      onClick={() => openDraft(row.id)}
    >
      <span className="attention-days">{desk.daysLeft(row.daysLeft ?? 0)}</span>
      <span className="attention-text">
        <strong>{row.subject}</strong>
        <span>{facts.join(' · ')}</span>
      </span>
    </button>
  )
}
