import { Alert } from 'antd'
import type { Warning } from '#contract/reply.ts'
import { issue } from '#renderer/strings/issue.ts'

/** What the clerk should look at before the file goes out. */
export function WarningList({ warnings }: { warnings: readonly Warning[] }) {
  if (warnings.length === 0) return <p className="issue-calm">{issue.noWarnings}</p>
  return (
    <Alert
      className="issue-warnings"
      type="warning"
      title={issue.warnings(warnings.length)}
      description={
        <ul>
          {warnings.map((warning, index) => (
            <li key={index}>{warning.message}</li>
          ))}
        </ul>
      }
    />
  )
}
