import { expect, test } from 'vitest'
import type { Job } from '#contract/job.ts'
import { percentOf, withJob } from '#renderer/features/jobs/job-store.ts'

function job(id: string, rest: Partial<Job> = {}): Job {
  return {
    id,
    kind: 'import',
    label: '',
    done: 0,
    total: 0,
    status: 'running',
    failure: null,
    imported: null,
    ...rest,
  }
}

test('running jobs keep their order and ended ones go', () => {
  const begun = [job('a'), job('b')]
  expect(withJob(begun, job('a', { done: 3 })).map((one) => [one.id, one.done])).toEqual([
    ['a', 3],
    ['b', 0],
  ])
  expect(withJob(begun, job('c')).map((one) => one.id)).toEqual(['a', 'b', 'c'])
  expect(withJob(begun, job('a', { status: 'cancelled' })).map((one) => one.id)).toEqual(['b'])
})

test('progress is unknown without a total and never beyond the whole', () => {
  expect([percentOf(3, 0), percentOf(1, 3), percentOf(999, 1000), percentOf(5, 4)]).toEqual([
    null,
    33,
    99,
    100,
  ])
})
