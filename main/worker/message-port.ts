import type { Failure, Result } from '#contract/failure.ts'
import { workerFailures } from './messages.ts'
import type { RunOptions, WorkerPort } from './port.ts'
import { type RunningTask, beginTask, endTask, receivePart } from './running-task.ts'
import type { FromWorker, ReadingOptions, TaskInput, TaskName, TaskOutput, ToWorker } from './tasks.ts'

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

/**
 * The worker port over messages: numbers the tasks, passes on progress, parts and cancellation, starts the worker with the
 * first task and again after it is gone.
 *
 * A worker that exits by itself fails the tasks it was running. One that is stopped because a file took too long fails that
 * file with `timeout`; its other tasks, which write nothing, are given to the next worker. A new worker first gets
 * the last `load-index` again, so that suggestions go on.
 *
 * @param open  starts a worker
 */
export function createMessagePort(open: (listener: ChannelListener) => WorkerChannel): WorkerPort {
  const running = new Map<number, RunningTask>()
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
        if (task.partsPending === 0) startTimer(message.id, task)
        task.options.onProgress?.(message.progress)
        return
      case 'part':
        takePart(message.id, task, message.readings)
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

  /** The worker may wait for this part to be taken in, so that time does not count for the file. */
  function takePart(id: number, task: RunningTask, readings: Parameters<typeof receivePart>[1]): void {
    stopTimer(task)
    const from = channel
    receivePart(task, readings, (isTaken) => {
      if (channel === from) channel?.post(isTaken ? { type: 'more', id } : { type: 'cancel', id })
      if (running.get(id) === task && task.partsPending === 0) startTimer(id, task)
    })
  }

  function settle(id: number, result: Result<unknown>): void {
    const task = running.get(id)
    if (task === undefined) return
    running.delete(id)
    stopTimer(task)
    endTask(task, result)
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
      task.toSkip = task.received
      next.post({ type: 'run', id: otherId, name: task.name, input: task.input })
      if (task.options.signal?.aborted === true) next.post({ type: 'cancel', id: otherId })
      startTimer(otherId, task)
    }
  }

  /** Only files are timed: from the start, and anew from every sign of progress (a file of records is a long one). */
  function startTimer(id: number, task: RunningTask): void {
    stopTimer(task)
    if (task.name !== 'read-file' && task.name !== 'read-again') return
    const { name, limits } = task.input as { name: string } & ReadingOptions
    task.timer = setTimeout(
      () => abandon(id, workerFailures.timeout(name, Math.round(limits.maxSeconds))),
      limits.maxSeconds * 1000,
    )
  }

  return {
    run: <N extends TaskName>(name: N, input: TaskInput<N>, runOptions: RunOptions = {}) =>
      new Promise<Result<TaskOutput<N>>>((resolve, reject) => {
        const { signal } = runOptions
        if (isClosed) return resolve({ ok: false, error: workerFailures.closed })
        if (signal?.aborted === true) return resolve({ ok: false, error: workerFailures.cancelled })
        lastId += 1
        const id = lastId
        const cancel = () => channel?.post({ type: 'cancel', id })
        const task = beginTask(name, input, runOptions, {
          settle: (result) => {
            signal?.removeEventListener('abort', cancel)
            resolve(result as Result<TaskOutput<N>>)
          },
          reject: (error) => {
            signal?.removeEventListener('abort', cancel)
            reject(error)
          },
        })
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

function stopTimer(task: RunningTask): void {
  if (task.timer !== null) clearTimeout(task.timer)
  task.timer = null
}
