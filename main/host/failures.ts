import type { Failure } from '#contract/failure.ts'
import { StoreError } from '#store/errors.ts'
import { hostFailures } from './messages.ts'
import type { Log } from './parts.ts'

/** What a thrown error becomes for the clerk. The store's failures are expected; any other is logged with its stack. */
export function failureFrom(error: unknown, log: Log, during: string): Failure {
  if (error instanceof StoreError) {
    log.error(`${during}: ${error.failure.code}`, error.cause)
    return error.failure
  }
  log.error(`${during}: unexpected`, error)
  return hostFailures.internal
}
