import { Button } from 'antd'
import type { ImportOutcome } from '#contract/job.ts'
import { common } from '#renderer/strings/common.ts'
import { library } from '#renderer/strings/library.ts'
import { patterns } from './lexicon.ts'
import { statusOf } from './outcome-rows.ts'

const words = library.outcomes

/** What became of one file: why it failed and what to do, or what to look at in what was read. */
export function OutcomeRow({
  outcome,
  onOpen,
  onDismiss,
}: {
  outcome: ImportOutcome
  onOpen(replyId: string): void
  onDismiss(): void
}) {
  const status = statusOf(outcome)
  const { replyId, error, warnings } = outcome
  const notes = error === null ? warnings.map((warning) => warning.message) : [error.message]
  if (status === 'duplicate' && notes.length === 0) notes.push(words.duplicate)
  return (
    <tr data-testid="outcome-row" data-status={status}>
      <th scope="row">{outcome.file}</th>
      <td>
        <span className={`outcome-status outcome-${status}`}>{words.statuses[status]}</span>
      </td>
      <td>{notes.map((note) => note.replace(patterns.fullStopAtEnd, '')).join(common.semicolon)}</td>
      <td className="outcome-actions">
        {replyId !== null && (
          <Button size="small" aria-label={words.openFile(outcome.file)} onClick={() => onOpen(replyId)}>
            {words.open}
          </Button>
        )}
        <Button size="small" aria-label={words.dismissFile(outcome.file)} onClick={onDismiss}>
          {words.dismiss}
        </Button>
      </td>
    </tr>
  )
}
