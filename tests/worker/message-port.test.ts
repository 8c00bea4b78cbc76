import { expect, test } from 'vitest'
import { answerTasks } from '#worker/answer-tasks.ts'
import { drive } from '#worker/drive.ts'
import { createMessagePort } from '#worker/message-port.ts'
import { workerFailures } from '#worker/messages.ts'
import type { TaskRunner } from '#worker/run-task.ts'
import type { WorkerPort } from '#worker/port.ts'
import type { FileReading, FromWorker } from '#worker/tasks.ts'
import { plainReading } from './reading-options.ts'

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

const some = (count: number): FileReading[] =>
  Array.from({ length: count }, (_, at) => ({
    file: `${at}`,
    ok: false,
    error: { code: 'corrupt', message: '' },
  }))

/** A port to a worker in this thread whose one task sends parts of one reading; `sent` counts those that left it. */
function startSending(parts: number) {
  const count = { sent: 0, mostAhead: 0, taken: 0 }
  const runner: TaskRunner = async (_name, _input, { send }) => {
    for (const reading of some(parts)) {
      await send([reading])
      count.sent += 1
      count.mostAhead = Math.max(count.mostAhead, count.sent - count.taken)
    }
    return { documents: parts } as never
  }
  const port = createMessagePort((listener) => {
    const answerer = answerTasks(
      runner,
      (message) => setImmediate(() => listener.onMessage(structuredClone(message))),
      () => listener.onExit(),
    )
    return {
      post: (message) => setImmediate(() => answerer.receive(structuredClone(message))),
      close: async () => answerer.receive({ type: 'close' }),
      kill: () => listener.onExit(),
    }
  })
  return { port, count }
}

test('Parts are taken one after the other, the worker waits while a few are not taken, and the end comes after the last.', async () => {
  const { port, count } = startSending(20)
  const taken: string[] = []
  let isTaking = false
  const result = await port.run(
    'read-file',
    { path: '', name: 'a', ...plainReading },
    {
      onPart: async (readings) => {
        expect(isTaking).toBe(false)
        isTaking = true
        await new Promise((resolve) => setTimeout(resolve, 1))
        isTaking = false
        count.taken += 1
        taken.push(...readings.map(({ file }) => file))
      },
    },
  )
  expect({ result, taken, isAheadOfReason: count.mostAhead > 5 }).toEqual({
    result: { ok: true, value: { documents: 20 } },
    taken: some(20).map(({ file }) => file),
    isAheadOfReason: false,
  })
})

test('When a part cannot be taken the task is given up and its caller gets the error.', async () => {
  const { port, count } = startSending(1_000)
  const full = new Error('disk full')
  const run = port.run(
    'read-file',
    { path: '', name: 'a', ...plainReading },
    { onPart: () => Promise.reject(full) },
  )
  await expect(run).rejects.toBe(full)
  expect(count.sent).toBeLessThan(10)
})

test('The time in which parts are taken in does not count for the file.', async () => {
  const { port } = startSending(4)
  const limits = { ...plainReading.limits, maxSeconds: 0.1 }
  const result = await port.run(
    'read-file',
    { path: '', name: 'a', ...plainReading, limits },
    { onPart: () => new Promise((resolve) => setTimeout(resolve, 150)) },
  )
  expect(result).toEqual({ ok: true, value: { documents: 4 } })
})
