import { expect, test } from 'vitest'
import type { HostEvent } from '#contract/events.ts'
import { type JobControl, createJobs } from '#host/jobs.ts'

function openJobs() {
  let ids = 0
  let nowMs = 0
  const events: HostEvent[] = []
  const logged: unknown[] = []
  const log = { info: () => undefined, error: (_message: string, cause?: unknown) => logged.push(cause) }
  const jobs = createJobs({ newId: () => `j${++ids}`, clock: () => nowMs, log }, (event) =>
    events.push(event),
  )
  const told = () =>
    events.map((event) => (event.type === 'job' ? [event.job.id, event.job.status, event.job.done] : []))
  return { jobs, told, logged, moveClock: (ms: number) => (nowMs += ms) }
}

const settled = () => new Promise((resolve) => setImmediate(resolve))

test('a job tells its start, its progress ten times a second at most, and its end with the last progress', async () => {
  const { jobs, told, moveClock } = openJobs()
  jobs.start('mine', ({ onProgress }) => {
    for (let done = 1; done <= 40; done++) {
      onProgress({ label: '', done, total: 40 })
      moveClock(10)
    }
    return Promise.resolve({ failure: null })
  })
  await settled()
  const progress = told()
    .slice(1, -1)
    .map(([, , done]) => done)
  expect([told()[0], told().at(-1)]).toEqual([
    ['j1', 'running', 0],
    ['j1', 'done', 40],
  ])
  expect(progress[0]).toBe(1)
  expect(progress.length).toBeLessThanOrEqual(5)
})

test('the latest progress of an interval is told at its end even when nothing follows', async () => {
  const { jobs, told } = openJobs()
  let end = () => {}
  jobs.start('mine', ({ onProgress }) => {
    onProgress({ label: '', done: 1, total: 9 })
    onProgress({ label: '', done: 2, total: 9 })
    return new Promise((resolve) => {
      end = () => resolve({ failure: null })
    })
  })
  while (told().length < 3) await new Promise((resolve) => setTimeout(resolve, 5))
  expect(told().map(([, , done]) => done)).toEqual([0, 1, 2])
  end()
})

test('jobs run one after the other', async () => {
  const { jobs, told } = openJobs()
  const order: string[] = []
  const work = (name: string) => async () => {
    order.push(`${name} begins`)
    await settled()
    order.push(`${name} ends`)
    return { failure: null }
  }
  jobs.start('import', work('first'))
  const second = jobs.start('mine', work('second'))
  expect([jobs.isWaiting(second), jobs.list().length]).toEqual([true, 2])
  while (told().length < 4) await settled()
  expect(order).toEqual(['first begins', 'first ends', 'second begins', 'second ends'])
})

test('a job that is cancelled before its turn never begins', async () => {
  const { jobs, told } = openJobs()
  let hasBegun = false
  jobs.start('import', () => Promise.resolve({ failure: null }))
  const waiting = jobs.start('mine', () => {
    hasBegun = true
    return Promise.resolve({ failure: null })
  })
  expect(jobs.cancel(waiting)).toBe(true)
  while (told().length < 4) await settled()
  expect([hasBegun, jobs.list().map(({ status, failure }) => [status, failure])]).toEqual([
    false,
    [
      ['done', null],
      ['cancelled', null],
    ],
  ])
})

test('a job that throws has failed, is logged, and the next one runs', async () => {
  const { jobs, told, logged } = openJobs()
  const mistake = new Error('mistake')
  jobs.start('import', () => Promise.reject(mistake))
  jobs.start('mine', () => Promise.resolve({ failure: null }))
  while (told().length < 4) await settled()
  expect([logged, jobs.list().map(({ status, failure }) => [status, failure?.code])]).toEqual([
    [mistake],
    [
      ['failed', 'internal'],
      ['done', undefined],
    ],
  ])
})

test('closing aborts the running job, waits for it, and starts nothing afterwards', async () => {
  const { jobs } = openJobs()
  let hasEnded = false
  const untilAborted = ({ signal }: JobControl) =>
    new Promise<{ failure: null }>((resolve) => {
      signal.addEventListener('abort', () => {
        hasEnded = true
        resolve({ failure: null })
      })
    })
  jobs.start('mine', untilAborted)
  await settled()
  await jobs.close()
  expect(hasEnded).toBe(true)
  let hasBegun = false
  jobs.start('mine', () => {
    hasBegun = true
    return Promise.resolve({ failure: null })
  })
  await jobs.close()
  expect(hasBegun).toBe(false)
})

test('of the jobs that ended the last ten are remembered', async () => {
  const { jobs, told } = openJobs()
  for (let index = 0; index < 14; index++) jobs.start('mine', () => Promise.resolve({ failure: null }))
  while (told().length < 28) await settled()
  expect(jobs.list().map(({ id }) => id)).toEqual(Array.from({ length: 10 }, (_, index) => `j${index + 5}`))
})
