import { expect, test } from 'vitest'
import type { Result } from '#contract/failure.ts'
import { createRequestCache } from '#renderer/ui/request-cache.ts'

function controlled() {
  const waiting: { name: string; settle(result: Result<unknown>): void }[] = []
  const cache = createRequestCache(
    (name) => new Promise((resolve) => waiting.push({ name, settle: resolve })),
  )
  return { cache, waiting }
}

const tick = () => new Promise((resolve) => setTimeout(resolve, 0))

test('a request is fetched once for all that listen, and its value is kept while it is fetched anew', async () => {
  const { cache, waiting } = controlled()
  let calls = 0
  cache.subscribe('library.list', {}, () => (calls += 1))
  cache.subscribe('library.list', {}, () => (calls += 1))
  expect([waiting.length, cache.peek('library.list', {}).isLoading]).toEqual([1, true])
  waiting[0]!.settle({ ok: true, value: 'first' })
  await tick()
  cache.invalidate('library')
  expect([calls, waiting.length, cache.peek('library.list', {}).value]).toEqual([2, 2, 'first'])
})

test('changes during a fetch cause one more fetch, not one each', async () => {
  const { cache, waiting } = controlled()
  cache.subscribe('library.list', {}, () => {})
  cache.invalidate('library')
  cache.invalidate('library')
  cache.invalidate('library')
  waiting[0]!.settle({ ok: true, value: 1 })
  await tick()
  waiting[1]!.settle({ ok: true, value: 2 })
  await tick()
  expect([waiting.length, cache.peek('library.list', {}).value]).toEqual([2, 2])
})

test('a change touches only what depends on it', async () => {
  const { cache, waiting } = controlled()
  for (const name of ['library.list', 'templates.list', 'draft.list', 'app.info', 'compare.nearest']) {
    cache.subscribe(name, {}, () => {})
  }
  for (const one of waiting) one.settle({ ok: true, value: 0 })
  await tick()
  cache.invalidate('library')
  expect(waiting.slice(5).map((one) => one.name)).toEqual(['library.list', 'app.info', 'compare.nearest'])
})

test('a failure is told and leaves the last value standing', async () => {
  const { cache, waiting } = controlled()
  cache.subscribe('draft.list', {}, () => {})
  waiting[0]!.settle({ ok: true, value: 'kept' })
  await tick()
  cache.reload('draft.list', {})
  waiting[1]!.settle({ ok: false, error: { code: 'internal', message: '没有做成' } })
  await tick()
  expect(cache.peek('draft.list', {})).toEqual({
    value: 'kept',
    failure: { code: 'internal', message: '没有做成' },
    isLoading: false,
  })
})

test('nobody listening, nothing is fetched until somebody does', async () => {
  const { cache, waiting } = controlled()
  cache.subscribe('draft.list', {}, () => {})()
  waiting[0]!.settle({ ok: true, value: 1 })
  await tick()
  cache.invalidate('drafts')
  expect(waiting.length).toBe(1)
  cache.subscribe('draft.list', {}, () => {})
  expect(waiting.length).toBe(2)
})
