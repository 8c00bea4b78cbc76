import { Alert, Button } from 'antd'
import type { Failure } from '#contract/failure.ts'
import { common } from '#renderer/strings/common.ts'

/** Data that could not be fetched, in the host's words, with a way to try again. */
export function Failed({ failure, onRetry }: { failure: Failure; onRetry(): void }) {
  return (
    <Alert
      className="failed"
      type="error"
      showIcon
      title={failure.message}
      action={
        <Button size="small" onClick={onRetry}>
          {common.retry}
        </Button>
      }
    />
  )
}
