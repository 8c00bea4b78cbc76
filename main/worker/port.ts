import type { Result } from '#contract/failure.ts'
import type { FileReading, TaskInput, TaskName, TaskOutput, TaskProgress } from './tasks.ts'

export interface RunOptions {
  onProgress?: (progress: TaskProgress) => void
  /**
   * Takes what is read, in order and one call after the other; the worker waits while a few parts are not taken in. When it
   * rejects, the task is given up and `run` rejects with the same error.
   */
  onPart?: (readings: FileReading[]) => void | Promise<void>
  /** Aborting ends the task at its next batch with the failure `cancelled`. */
  signal?: AbortSignal
}

/**
 * How large the worker's heap may become. It needs some 150 MiB where 100,000 replies are mined, the rest lies outside it; but the collector goes
 * to work the later the more there is outside, up to half of the way to this bound.
 */
export const mostHeapMiB = 2048

/** The worker as the host sees it: worker_threads, Electron's utilityProcess, or the same code in this thread. */
export interface WorkerPort {
  run<N extends TaskName>(name: N, input: TaskInput<N>, options?: RunOptions): Promise<Result<TaskOutput<N>>>
  close(): Promise<void>
}
