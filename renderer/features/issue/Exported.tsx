import { Alert } from 'antd'

/** What was written, and what came of it. */
export function Exported({ message }: { message: string }) {
  return <Alert type="success" className="issue-exported" title={message} data-testid="issue-done" />
}
