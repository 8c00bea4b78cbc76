import type { Failure } from '#contract/failure.ts'
import { failureOf } from '#store/errors.ts'
import { workerFailures } from './messages.ts'
import type { TaskRunner } from './run-task.ts'
import { TaskFailure } from './task-failure.ts'
import type { FromWorker, TaskInput, TaskName, ToWorker } from './tasks.ts'

export interface TaskAnswerer {
  receive(message: ToWorker): void
}

/**
 * The worker's side of the messages: starts each task that is asked for, tells how far it is and how it ended, and aborts
 * it when that is asked. Tasks take turns at their pauses.
 *
 * @param close  ends the worker
 */
export function answerTasks(
  runner: TaskRunner,
  post: (message: FromWorker) => void,
  close: () => void,
): TaskAnswerer {
  const controllers = new Map<number, AbortController>()

  async function run(id: number, name: TaskName, input: unknown): Promise<void> {
    const controller = new AbortController()
    controllers.set(id, controller)
    try {
      const output = await runner(name, input as TaskInput<typeof name>, {
        signal: controller.signal,
        progress: (progress) => post({ type: 'progress', id, progress }),
      })
      post({ type: 'done', id, output })
    } catch (error) {
      post({ type: 'failed', id, error: failureOfTask(error) })
    } finally {
      controllers.delete(id)
    }
  }

  return {
    receive: (message) => {
      switch (message.type) {
        case 'run':
          void run(message.id, message.name, message.input)
          return
        case 'cancel':
          controllers.get(message.id)?.abort()
          return
        case 'close':
          for (const controller of controllers.values()) controller.abort()
          close()
          return
      }
    },
  }
}

/** An unexpected error goes to the log with its stack; outside it is `internal` without details. */
export function failureOfTask(error: unknown): Failure {
  if (error instanceof TaskFailure) return error.failure
  const known = failureOf(error)
  if (known !== null) return known
  process.stderr.write(`worker: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`)
  return workerFailures.broken
}
