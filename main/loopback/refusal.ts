import type { Failure } from '#contract/failure.ts'

/** An answer that is not 200. */
export interface Refusal {
  status: 401 | 403 | 404 | 405 | 413
  error: Failure
}

export function refuse(status: Refusal['status'], error: Failure): Refusal {
  return { status, error }
}
