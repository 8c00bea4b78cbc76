import type { Result } from '#contract/failure.ts'
import type { RunOptions, WorkerPort } from '#worker/port.ts'
import type { TaskInput, TaskName, TaskOutput } from '#worker/tasks.ts'

export type FakeTasks = {
  [N in TaskName]: (input: TaskInput<N>, options: RunOptions) => Answer<TaskOutput<N>>
}

type Answer<T> = Result<T> | Promise<Result<T>>

export interface FakeWorker extends WorkerPort {
  /** Every task asked for, in order. */
  readonly calls: { name: TaskName; input: unknown }[]
  /** Replaced by a test to let a task answer otherwise. */
  readonly tasks: FakeTasks
}

export function notFaked(): { ok: false; error: { code: 'internal'; message: string } } {
  return { ok: false, error: { code: 'internal', message: '这项任务没有替身。' } }
}

/** A worker of canned answers. Tasks not given fail. */
export function fakeWorker(given: Partial<FakeTasks> = {}): FakeWorker {
  const tasks: FakeTasks = {
    'read-file': notFaked,
    'read-again': notFaked,
    'try-encoding': notFaked,
    mine: notFaked,
    'prepare-joining': notFaked,
    join: notFaked,
    'change-template': notFaked,
    facts: notFaked,
    'load-index': notFaked,
    suggest: notFaked,
    'search-passages': notFaked,
    forget: notFaked,
    teach: notFaked,
    check: notFaked,
    nearest: notFaked,
    origins: notFaked,
    ...given,
  }
  const calls: FakeWorker['calls'] = []
  return {
    calls,
    tasks,
    async run(name, input, options = {}) {
      calls.push({ name, input })
      return tasks[name](input, options)
    },
    close: () => Promise.resolve(),
  }
}

/** Waits until the host gives the task up, then fails as a real worker does. */
export function untilAborted({ signal }: RunOptions): Promise<Result<never>> {
  return new Promise((resolve) => {
    const cancelled = () => resolve({ ok: false, error: { code: 'cancelled', message: '已取消。' } })
    if (signal?.aborted === true) cancelled()
    else signal?.addEventListener('abort', cancelled)
  })
}
