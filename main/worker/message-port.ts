import type { Failure, Result } from '#contract/failure.ts'
import { workerFailures } from './messages.ts'
import type { RunOptions, WorkerPort } from './port.ts'
import type { FromWorker, TaskInput, TaskName, TaskOutput, ToWorker } from './tasks.ts'

/** One running worker, whatever carries its messages. */
export interface WorkerChannel {
  post(message: ToWorker): void
  /** Asks for an end and waits for it; a worker that does not end by itself is stopped. */
  close(): Promise<void>
  /** Stops it at once. */
  kill(): void
}

export interface ChannelListener {
  onMessage(message: FromWorker): void
  /** The worker is gone, asked or not. Called once. */
  onExit(): void
}

export interface MessagePortOptions {
  /** Longest time, in ms, that reading a file may take without progress; a reader that hangs can only be stopped with its worker. */
  readLimitMs?: number
}

interface Running {
  name: TaskName
  input: unknown
  options: RunOptions
  settle(result: Result<unknown>): void
  timer: NodeJS.Timeout | null
}

const defaultReadLimitMs = 30_000

/**
 * The worker port over messages: numbers the tasks, passes on progress and cancellation, starts the worker with the first
 * task and again after it is gone.
 *
 * A worker that exits by itself fails the tasks it was running. One that is stopped because a file took too long fails that
 * file with `timeout`; its other tasks, which write nothing, are given to the next worker. A new worker first gets
 * the last `load-index` again, so that suggestions go on.
 *
 * @param open  starts a worker
 */
export function createMessagePort(
  open: (listener: ChannelListener) => WorkerChannel,
  options: MessagePortOptions = {},
): WorkerPort {
  const readLimitMs = options.readLimitMs ?? defaultReadLimitMs
  const running = new Map<number, Running>()
  let channel: WorkerChannel | null = null
  let lastId = 0
  let indexInput: unknown = null
  let isClosed = false

  function connected(): WorkerChannel {
    if (channel !== null) return channel
    const opened: WorkerChannel = open({
      onMessage: (message) => {
        if (channel === opened) receive(message)
      },
      onExit: () => {
        if (channel !== opened) return
        channel = null
        settleAll(isClosed ? workerFailures.closed : workerFailures.crashed)
      },
    })
    channel = opened
    if (indexInput !== null) opened.post({ type: 'run', id: 0, name: 'load-index', input: indexInput })
    return opened
  }

  function receive(message: FromWorker): void {
    const task = running.get(message.id)
    if (task === undefined) return
    switch (message.type) {
      case 'progress':
        startTimer(message.id, task)
        task.options.onProgress?.(message.progress)
        return
      case 'done':
        if (task.name === 'load-index') indexInput = task.input
        settle(message.id, { ok: true, value: message.output })
        return
      case 'failed':
        settle(message.id, { ok: false, error: message.error })
        return
    }
  }

  function settle(id: number, result: Result<unknown>): void {
    const task = running.get(id)
    if (task === undefined) return
    running.delete(id)
    if (task.timer !== null) clearTimeout(task.timer)
    task.settle(result)
  }

  function settleAll(error: Failure): void {
    for (const id of running.keys()) settle(id, { ok: false, error })
  }

  /** Stops a worker that hangs in one task and starts another for the rest. */
  function abandon(id: number, error: Failure): void {
    const hung = channel
    channel = null
    settle(id, { ok: false, error })
    hung?.kill()
    if (running.size === 0) return
    const next = connected()
    for (const [otherId, task] of running) {
      next.post({ type: 'run', id: otherId, name: task.name, input: task.input })
      if (task.options.signal?.aborted === true) next.post({ type: 'cancel', id: otherId })
      startTimer(otherId, task)
    }
  }

  /** Only files are timed: from the start, and anew from every sign of progress (a file of records is a long one). */
  function startTimer(id: number, task: Running): void {
    if (task.timer !== null) clearTimeout(task.timer)
    task.timer = null
    if (task.name !== 'read-file') return
    const { name } = task.input as TaskInput<'read-file'>
    task.timer = setTimeout(
      () => abandon(id, workerFailures.timeout(name, Math.round(readLimitMs / 1000))),
      readLimitMs,
    )
  }

  return {
    run: <N extends TaskName>(name: N, input: TaskInput<N>, runOptions: RunOptions = {}) =>
      new Promise<Result<TaskOutput<N>>>((resolve) => {
        const { signal } = runOptions
        if (isClosed) return resolve({ ok: false, error: workerFailures.closed })
        if (signal?.aborted === true) return resolve({ ok: false, error: workerFailures.cancelled })
        lastId += 1
        const id = lastId
        const cancel = () => channel?.post({ type: 'cancel', id })
        const task: Running = {
          name,
          input,
          options: runOptions,
          timer: null,
          settle: (result) => {
            signal?.removeEventListener('abort', cancel)
            resolve(result as Result<TaskOutput<N>>)
          },
        }
        signal?.addEventListener('abort', cancel, { once: true })
        const worker = connected()
        running.set(id, task)
        worker.post({ type: 'run', id, name, input })
        startTimer(id, task)
      }),
    close: async () => {
      isClosed = true
      const closing = channel
      if (closing !== null) await closing.close()
      channel = null
      settleAll(workerFailures.closed)
    },
  }
}
