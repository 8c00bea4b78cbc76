import type { Result } from '#contract/failure.ts'
import { failureOfTask } from './answer-tasks.ts'
import { workerFailures } from './messages.ts'
import type { RunOptions, WorkerPort } from './port.ts'
import type { TaskRunner } from './run-task.ts'
import { TaskFailure } from './task-failure.ts'
import type { FileReading, TaskInput, TaskName, TaskOutput } from './tasks.ts'

/** Carries the error of whoever took the parts through the task. */
class RefusedPart extends Error {
  constructor(cause: unknown) {
    super('A part was not taken.', { cause })
  }
}

/** The worker's tasks in this thread, for short commands and tests: no start, but a file that hangs is not stopped. */
export function startInline(runner: TaskRunner): WorkerPort {
  let isClosed = false
  const never = new AbortController().signal
  return {
    run: async <N extends TaskName>(
      name: N,
      input: TaskInput<N>,
      options: RunOptions = {},
    ): Promise<Result<TaskOutput<N>>> => {
      const signal = options.signal ?? never
      if (isClosed) return { ok: false, error: workerFailures.closed }
      if (signal.aborted) return { ok: false, error: workerFailures.cancelled }
      const send = async (readings: FileReading[]) => {
        try {
          await options.onPart?.(readings)
        } catch (error) {
          throw new RefusedPart(error)
        }
        if (signal.aborted) throw new TaskFailure(workerFailures.cancelled)
      }
      try {
        const progress = options.onProgress ?? (() => {})
        return { ok: true, value: await runner(name, input, { signal, progress, send }) }
      } catch (error) {
        if (error instanceof RefusedPart) throw error.cause
        return { ok: false, error: failureOfTask(error) }
      }
    },
    close: () => {
      isClosed = true
      return Promise.resolve()
    },
  }
}
