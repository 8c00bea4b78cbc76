import type { Failure } from '#contract/failure.ts'
import { failureOf } from '#store/errors.ts'
import { workerFailures } from './messages.ts'
import type { TaskRunner } from './run-task.ts'
import { TaskFailure } from './task-failure.ts'
import type { FileReading, FromWorker, TaskInput, TaskName, ToWorker } from './tasks.ts'

/** Parts that may be on their way before the worker waits: enough to keep it busy, few enough for a small memory. */
const mostPartsUnderWay = 3

interface Running {
  controller: AbortController
  /** Sent and not yet taken in. */
  partsUnderWay: number
  /** Wakes a task that waits for that. */
  goOn(): void
}

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
  const running = new Map<number, Running>()

  /** Waits for one of the parts before it to be taken in, when a few are under way. */
  async function send(id: number, task: Running, readings: FileReading[]): Promise<void> {
    const { signal } = task.controller
    while (task.partsUnderWay >= mostPartsUnderWay && !signal.aborted) {
      await new Promise<void>((resolve) => (task.goOn = resolve))
    }
    if (signal.aborted) throw new TaskFailure(workerFailures.cancelled)
    task.partsUnderWay += 1
    post({ type: 'part', id, readings })
  }

  async function run(id: number, name: TaskName, input: unknown): Promise<void> {
    const task: Running = { controller: new AbortController(), partsUnderWay: 0, goOn: () => {} }
    running.set(id, task)
    try {
      const output = await runner(name, input as TaskInput<typeof name>, {
        signal: task.controller.signal,
        progress: (progress) => post({ type: 'progress', id, progress }),
        send: (readings) => send(id, task, readings),
      })
      post({ type: 'done', id, output })
    } catch (error) {
      post({ type: 'failed', id, error: failureOfTask(error) })
    } finally {
      running.delete(id)
    }
  }

  return {
    receive: (message) => {
      switch (message.type) {
        case 'run':
          void run(message.id, message.name, message.input)
          return
        case 'cancel':
          stop(running.get(message.id))
          return
        case 'more': {
          const task = running.get(message.id)
          if (task === undefined) return
          task.partsUnderWay -= 1
          task.goOn()
          return
        }
        case 'close':
          for (const task of running.values()) stop(task)
          close()
          return
      }
    },
  }
}

function stop(task: Running | undefined): void {
  task?.controller.abort()
  task?.goOn()
}

/** An unexpected error goes to the log with its stack; outside it is `internal` without details. */
export function failureOfTask(error: unknown): Failure {
  if (error instanceof TaskFailure) return error.failure
  const known = failureOf(error)
  if (known !== null) return known
  process.stderr.write(`worker: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`)
  return workerFailures.broken
}
