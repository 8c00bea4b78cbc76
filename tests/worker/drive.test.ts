import { expect, test } from 'vitest'
import { drive, driveAsync } from '#worker/drive.ts'
import { workerFailures } from '#worker/messages.ts'
import { TaskFailure } from '#worker/task-failure.ts'

function* count(steps: number, onClose: () => void = () => {}): Generator<number, string> {
  try {
    for (let step = 1; step <= steps; step += 1) yield step
    return 'end'
  } finally {
    onClose()
  }
}

/** Steps without an end. */
function* forever(onClose: () => void): Generator<number, never> {
  try {
    for (let step = 0; ; step += 1) yield step
  } finally {
    onClose()
  }
}

test('A generator is run to its end, and the last step is told.', async () => {
  const told: number[] = []
  const value = await drive(count(1000), new AbortController().signal, (step) => told.push(step))
  expect({ value, last: told.at(-1) }).toEqual({ value: 'end', last: 1000 })
})

test('Aborting ends a generator that would run for ever, and closes it.', async () => {
  const controller = new AbortController()
  let isClosed = false
  setImmediate(() => controller.abort())
  const driven = drive(
    forever(() => {
      isClosed = true
    }),
    controller.signal,
    () => {},
  )
  await expect(driven).rejects.toEqual(new TaskFailure(workerFailures.cancelled))
  expect(isClosed).toBe(true)
})

test('What a generator throws comes out.', async () => {
  const failing = function* (): Generator<number, void> {
    yield 1
    throw new RangeError('no')
  }
  await expect(drive(failing(), new AbortController().signal, () => {})).rejects.toEqual(new RangeError('no'))
})

test('Aborting ends an asynchronous sequence too.', async () => {
  const controller = new AbortController()
  const endless = async function* (): AsyncGenerator<number> {
    for (let step = 0; ; step += 1) yield step
  }
  setImmediate(() => controller.abort())
  await expect(driveAsync(endless(), controller.signal, () => {})).rejects.toEqual(
    new TaskFailure(workerFailures.cancelled),
  )
})
