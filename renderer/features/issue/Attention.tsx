import { Alert, Input } from 'antd'
import type { Removal } from '#contract/edition.ts'
import type { Warning } from '#contract/reply.ts'
import { issue } from '#renderer/strings/issue.ts'
import { WarningList } from './WarningList.tsx'
import { findingKey } from './use-issue-choice.ts'
import type { IssueChoice, IssueState } from './use-issue-choice.ts'

/** The errors of the check, each with room for the reason to issue with it. */
function Findings({ state, choice }: { state: IssueState; choice: IssueChoice }) {
  const errors = state.findings.filter(({ severity }) => severity === 'error')
  const others = state.findings.length - errors.length
  if (errors.length === 0) return <p className="issue-calm">{issue.noErrors(others)}</p>
  const { own, setOwn } = choice
  return (
    <Alert
      className="issue-attention"
      type="error"
      title={issue.findings(errors.length, others)}
      data-testid="issue-findings"
      description={
        <>
          <p className="issue-hint">{issue.findingsHint}</p>
          <ul>
            {errors.map((finding, index) => (
              <li key={index}>
                {finding.message}
                <Input
                  size="small"
                  aria-label={issue.reason(finding.text)}
                  placeholder={issue.reasonPlaceholder}
                  value={own.reasons[findingKey(finding)] ?? ''}
                  onChange={({ target }) =>
                    setOwn({ reasons: { ...own.reasons, [findingKey(finding)]: target.value } })
                  }
                />
              </li>
            ))}
          </ul>
        </>
      }
    />
  )
}

/** What the public edition leaves out, place by place. */
function Removed({ removed }: { removed: readonly Removal[] }) {
  if (removed.length === 0) return <p className="issue-calm">{issue.nothingRemoved}</p>
  return (
    <Alert
      className="issue-attention"
      type="info"
      title={issue.removed(removed.length)}
      data-testid="issue-removed"
      description={
        <ul>
          {removed.map(({ place, text, kind }, index) => (
            <li key={index}>{issue.removedItem(place, text, issue.removedWhy[kind])}</li>
          ))}
        </ul>
      }
    />
  )
}

function MissingFonts({ choice }: { choice: IssueChoice }) {
  if (choice.missing.length === 0) return null
  return (
    <Alert
      className="issue-attention"
      type="warning"
      title={issue.fontsMissing(choice.missing.length)}
      data-testid="issue-fonts"
      description={
        <ul>
          {choice.missing.map(({ face, name, first, substitute }) => (
            <li key={face}>{issue.fontMissing(name, first, substitute ?? issue.systemFont)}</li>
          ))}
        </ul>
      }
    />
  )
}

/** Everything to look at before the file goes out. */
export function Attention({
  state,
  choice,
  warnings,
  removed,
}: {
  state: IssueState | null
  choice: IssueChoice
  warnings: readonly Warning[]
  removed: readonly Removal[]
}) {
  return (
    <div className="issue-lists">
      {state !== null && <Findings state={state} choice={choice} />}
      {choice.edition === 'public' && <Removed removed={removed} />}
      <WarningList warnings={warnings} />
      {choice.layout !== 'body' && <MissingFonts choice={choice} />}
    </div>
  )
}
