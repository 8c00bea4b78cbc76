import { expect, onTestFinished, test } from 'vitest'
import { startThread } from '#worker/thread-port.ts'
import { workerFailures } from '#worker/messages.ts'
import type { FileReading } from '#worker/tasks.ts'
import { plainReading } from './reading-options.ts'

const entry = new URL('../../main/worker/entry.ts', import.meta.url)
const misbehaving = new URL('./fixtures/misbehaving-worker.ts', import.meta.url)
const seed = 'seeds/000_a71d1ef1ccce0bb5.txt'

function start(url: URL) {
  const port = startThread(url)
  onTestFinished(() => port.close())
  return port
}

test('A file is read in the thread and comes back with its hash and its fields.', async () => {
  const port = start(entry)
  const readings: FileReading[] = []
  const read = await port.run(
    'read-file',
    { path: seed, name: 'a.txt', ...plainReading },
    { onPart: (part) => void readings.push(...part) },
  )
  expect([read, readings]).toMatchObject([
    { ok: true, value: { documents: 1 } },
    [{ file: 'a.txt', ok: true, format: 'txt', encoding: 'utf-8', reply: { reply: { number: '035' } } }],
  ])
})

test('An expected failure in the thread is a value: a library that does not exist is not found.', async () => {
  const port = start(entry)
  const mined = await port.run('mine', { library: '/nonexistent/library' })
  expect(mined).toMatchObject({ ok: false, error: { code: 'not-found' } })
})

test('A worker that crashes fails what it was running and is started again for what comes.', async () => {
  const port = start(misbehaving)
  const answers = await Promise.all([
    port.run('nearest', { text: 'wait', limit: 1 }),
    port.run('nearest', { text: 'crash', limit: 1 }),
  ])
  const after = await port.run('nearest', { text: '', limit: 1 })
  expect({ answers, after }).toEqual({
    answers: [
      { ok: false, error: workerFailures.crashed },
      { ok: false, error: workerFailures.crashed },
    ],
    after: { ok: true, value: [] },
  })
})

test('A worker that leaves is as one that crashed, and the next one gets the index of the one before.', async () => {
  const port = start(misbehaving)
  await port.run('load-index', { library: 'x' })
  const left = await port.run('nearest', { text: 'exit', limit: 1 })
  const loads = await port.run('nearest', { text: 'loads', limit: 1 })
  expect({ left, loads }).toEqual({
    left: { ok: false, error: workerFailures.crashed },
    loads: { ok: true, value: [{ replyId: '1', share: 1 }] },
  })
})

const hasty = { ...plainReading, limits: { ...plainReading.limits, maxSeconds: 0.3 } }

test('A file that hangs ends as timeout, what was read of it before is handed over, and the task that waited behind it is done by the next worker.', async () => {
  const port = start(misbehaving)
  // The thread runs already: its start on a busy machine may take longer than the file's time.
  await port.run('nearest', { text: '', limit: 1 })
  const files: string[] = []
  const [hung, waiting] = await Promise.all([
    port.run(
      'read-file',
      { path: 'hang', name: 'hang', ...hasty },
      { onPart: (part) => void files.push(...part.map(({ file }) => file)) },
    ),
    port.run('nearest', { text: '', limit: 1 }),
  ])
  expect({ hung, files, waiting }).toEqual({
    hung: { ok: false, error: workerFailures.timeout('hang', 0) },
    files: ['hang/first'],
    waiting: { ok: true, value: [] },
  })
})

test('Closing ends what is under way with a message and refuses what comes after.', async () => {
  const port = startThread(misbehaving)
  const waiting = port.run('nearest', { text: 'wait', limit: 1 })
  await port.close()
  expect([await waiting, await port.run('nearest', { text: '', limit: 1 })]).toEqual([
    { ok: false, error: workerFailures.closed },
    { ok: false, error: workerFailures.closed },
  ])
})
