import type { Result } from '#contract/failure.ts'
import { failureOfTask } from './answer-tasks.ts'
import { workerFailures } from './messages.ts'
import type { RunOptions, WorkerPort } from './port.ts'
import type { TaskRunner } from './run-task.ts'
import type { TaskInput, TaskName, TaskOutput } from './tasks.ts'

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
      try {
        const progress = options.onProgress ?? (() => {})
        return { ok: true, value: await runner(name, input, { signal, progress }) }
      } catch (error) {
        return { ok: false, error: failureOfTask(error) }
      }
    },
    close: () => {
      isClosed = true
      return Promise.resolve()
    },
  }
}
