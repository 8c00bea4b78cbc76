import type { Result } from '#contract/failure.ts'
import type { RunOptions } from './port.ts'
import type { FileReading, TaskName } from './tasks.ts'

/** A task that a worker was given, as the port keeps it until its end. */
export interface RunningTask {
  name: TaskName
  input: unknown
  options: RunOptions
  timer: NodeJS.Timeout | null
  /** Readings that came so far; a task that is begun anew sends them again, and `toSkip` of them are passed over. */
  received: number
  toSkip: number
  /** Parts that came and are not taken in yet. */
  partsPending: number
  /** The taking in of all parts, one after the other; never rejects. */
  taking: Promise<void>
  /** Why the taker refused a part. */
  refusal: { error: unknown } | null
  outcome: TaskOutcome
}

/** How the caller hears of the end. */
interface TaskOutcome {
  settle(result: Result<unknown>): void
  reject(error: unknown): void
}

export function beginTask(
  name: TaskName,
  input: unknown,
  options: RunOptions,
  outcome: TaskOutcome,
): RunningTask {
  return {
    name,
    input,
    options,
    timer: null,
    received: 0,
    toSkip: 0,
    partsPending: 0,
    taking: Promise.resolve(),
    refusal: null,
    outcome,
  }
}

/**
 * Hands a part to the task's taker after those before it.
 *
 * @param onTaken  told when it is taken in, or that it was refused
 */
export function receivePart(
  task: RunningTask,
  readings: FileReading[],
  onTaken: (isTaken: boolean) => void,
): void {
  const fresh = readings.slice(task.toSkip)
  task.toSkip = Math.max(0, task.toSkip - readings.length)
  task.received += fresh.length
  task.partsPending += 1
  task.taking = task.taking.then(async () => {
    try {
      if (task.refusal === null && fresh.length > 0) await task.options.onPart?.(fresh)
    } catch (error) {
      task.refusal = { error }
    }
    task.partsPending -= 1
    onTaken(task.refusal === null)
  })
}

/** Tells the caller of the end, once all parts are taken in. */
export function endTask(task: RunningTask, result: Result<unknown>): void {
  void task.taking.then(() => {
    if (task.refusal === null) task.outcome.settle(result)
    else task.outcome.reject(task.refusal.error)
  })
}
