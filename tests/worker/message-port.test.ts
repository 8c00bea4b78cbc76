import { expect, test } from 'vitest'
import { answerTasks } from '#worker/answer-tasks.ts'
import { drive } from '#worker/drive.ts'
import { createMessagePort } from '#worker/message-port.ts'
import { workerFailures } from '#worker/messages.ts'
import type { TaskRunner } from '#worker/run-task.ts'
import type { WorkerPort } from '#worker/port.ts'
import type { FromWorker } from '#worker/tasks.ts'

function* forever(): Generator<number, never> {
  for (let step = 1; ; step += 1) yield step
}

/** A port to a worker in this thread, over copied messages; every task runs until it is cancelled. */
function startEndless(): WorkerPort {
  const runner: TaskRunner = (_name, _input, { signal, progress }) =>
    drive(forever(), signal, (done) => progress({ label: 'step', done, total: 0 }))
  return createMessagePort((listener) => {
    const post = (message: FromWorker) => queueMicrotask(() => listener.onMessage(structuredClone(message)))
    const answerer = answerTasks(runner, post, () => listener.onExit())
    return {
      post: (message) => queueMicrotask(() => answerer.receive(structuredClone(message))),
      close: async () => answerer.receive({ type: 'close' }),
      kill: () => listener.onExit(),
    }
  })
}

test('Cancelling ends the one task that was meant, after it has told how far it was.', async () => {
  const port = startEndless()
  const [first, second] = [new AbortController(), new AbortController()]
  const ended: string[] = []
  let last = 0
  const one = port.run('mine', { library: '' }, { signal: first.signal }).then((result) => {
    ended.push('first')
    return result
  })
  const other = port
    .run(
      'mine',
      { library: '' },
      {
        signal: second.signal,
        onProgress: ({ done }) => {
          last = done
          second.abort()
        },
      },
    )
    .then((result) => {
      ended.push('second')
      first.abort()
      return result
    })
  const results = await Promise.all([one, other])
  expect({ results, ended, hasProgress: last > 0 }).toEqual({
    results: [
      { ok: false, error: workerFailures.cancelled },
      { ok: false, error: workerFailures.cancelled },
    ],
    ended: ['second', 'first'],
    hasProgress: true,
  })
})

test('A task that is cancelled before it is sent never reaches the worker.', async () => {
  let opened = 0
  const port = createMessagePort(() => {
    opened += 1
    return { post: () => {}, close: async () => {}, kill: () => {} }
  })
  const result = await port.run('mine', { library: '' }, { signal: AbortSignal.abort() })
  expect([result, opened]).toEqual([{ ok: false, error: workerFailures.cancelled }, 0])
})
