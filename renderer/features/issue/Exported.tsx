import { Alert, Button } from 'antd'
import { issue } from '#renderer/strings/issue.ts'

/** What comes after an export: the case is marked as issued, or already is. */
export function Exported({
  message,
  isIssued,
  onIssued,
}: {
  message: string
  isIssued: boolean
  onIssued(): void
}) {
  return (
    <Alert
      type="success"
      className="issue-exported"
      title={message}
      data-testid="issue-done"
      description={
        isIssued ? (
          issue.isIssued
        ) : (
          <Button onClick={onIssued} data-testid="mark-issued">
            {issue.markIssued}
          </Button>
        )
      }
    />
  )
}
