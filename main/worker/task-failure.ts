import type { Failure } from '#contract/failure.ts'

/** An expected end of a task, thrown from anywhere inside it; leaves the worker as a value. */
export class TaskFailure extends Error {
  readonly failure: Failure

  constructor(failure: Failure) {
    super(failure.message)
    this.name = 'TaskFailure'
    this.failure = failure
  }
}
