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
 * How large the worker's heap may become. Mining 100,000 replies needs some 200 MiB of it, all else lies outside; but the later the bound, the later
 * the collector goes to work: without one it took 2.4 GiB, with 2 GiB the whole process 2.2, with this one 1.8, in the same time.
 */
export const mostHeapMiB = 1280

/** The worker as the host sees it: worker_threads, Electron's utilityProcess, or the same code in this thread. */
export interface WorkerPort {
  run<N extends TaskName>(name: N, input: TaskInput<N>, options?: RunOptions): Promise<Result<TaskOutput<N>>>
  close(): Promise<void>
}
