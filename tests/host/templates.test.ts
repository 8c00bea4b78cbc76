import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { makeTemplate, openLibrary, replaceTemplates } from '#tests/store/library.ts'
import { untilAborted } from './fake-worker.ts'
import { openHost, workingTasks } from './open-host.ts'

const old = makeTemplate('old', '近年来', ['r1'])

function minedBefore() {
  const store = openLibrary()
  replaceTemplates(store, [old], { templates: 1, occurrences: 1, coverage: 0.1, seconds: 1 }, 1)
  return store
}

test('a library that was never mined has no templates and no coverage', async () => {
  expect(await openHost().ask('templates.list', {})).toEqual({ templates: [], coverage: null })
})

test('mining replaces the templates, reloads the index and keeps a copy of the library', async () => {
  const opened = openHost({ store: minedBefore() })
  const { jobId } = await opened.ask('templates.mine', {})
  const job = await opened.ended('mine')
  expect([job.id, job.status]).toEqual([jobId, 'done'])
  const { templates, coverage } = await opened.ask('templates.list', {})
  expect([templates.map(({ id }) => id), coverage]).toEqual([['t1'], 0.5])
  expect(opened.worker.calls.map(({ name }) => name)).toEqual(['mine', 'load-index'])
  expect(existsSync(join(opened.store.dir, 'library.backup.sqlite'))).toBe(true)
})

test('mining that fails keeps the old templates and tells why', async () => {
  const failure = { code: 'timeout' as const, message: '归纳超时。' }
  const opened = openHost({
    store: minedBefore(),
    tasks: { ...workingTasks, mine: () => ({ ok: false, error: failure }) },
  })
  await opened.ask('templates.mine', {})
  const job = await opened.ended('mine')
  expect([job.status, job.failure]).toEqual(['failed', failure])
  expect(await opened.ask('templates.get', { templateId: 'old' })).toEqual({
    ...old,
    uses: 1,
    occurrenceTotal: 1,
  })
})

test('asking for mining twice gives the job that is under way', async () => {
  const opened = openHost({ tasks: { ...workingTasks, mine: (_input, options) => untilAborted(options) } })
  const first = await opened.ask('templates.mine', {})
  expect(await opened.ask('templates.mine', {})).toEqual(first)
  await opened.ask('job.cancel', first)
  expect((await opened.ended('mine')).status).toBe('cancelled')
})

test('an unknown template is refused', async () => {
  expect(await openHost().refuse('templates.get', { templateId: 'x' })).toMatchObject({ code: 'not-found' })
})
