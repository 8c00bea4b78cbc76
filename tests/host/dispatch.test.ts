import { expect, test } from 'vitest'
import { requests } from '#contract/requests.ts'
import { openLibrary } from '#tests/store/library.ts'
import { openHost } from './open-host.ts'

test.each(['nothing', '', 'toString', '__proto__', 'constructor', 'hasOwnProperty'])(
  'the name “%s” is no request',
  async (name) => {
    expect(await openHost().host.dispatch(name, {})).toMatchObject({
      ok: false,
      error: { code: 'unknown-request' },
    })
  },
)

test.each(Object.keys(requests))('%s answers input of a wrong kind with a value', async (name) => {
  const { host } = openHost()
  for (const input of [undefined, null, 7, 'x', []]) {
    expect(await host.dispatch(name, input)).toMatchObject({
      ok: false,
      error: { code: 'bad-request' },
    })
  }
})

test('a bad request names the field', async () => {
  const { host } = openHost()
  expect(await host.dispatch('compare.nearest', { text: 'x', limit: 1_000 })).toEqual({
    ok: false,
    error: { code: 'bad-request', message: '填写的内容不符合要求（limit），没有执行。请检查后重试。' },
  })
})

test('what a schema leaves to defaults is filled in', async () => {
  expect(await openHost().ask('library.list', {})).toEqual({ replies: [], total: 0 })
})

test('a mistake of ours is logged with its cause and leaves as internal, without its text', async () => {
  const cause = new TypeError('secret /path')
  const tasks = {
    suggest: () => {
      throw cause
    },
  }
  const { host, logged } = openHost({ tasks })
  const answer = await host.dispatch('suggest.ask', { card: {} })
  expect(answer).toMatchObject({ ok: false, error: { code: 'internal' } })
  expect(JSON.stringify(answer)).not.toContain('secret')
  expect(logged).toEqual([['suggest.ask: unexpected', cause]])
})

test('a failure of the store is told as it is', async () => {
  const store = openLibrary()
  store.exec('PRAGMA query_only = 1')
  const { refuse } = openHost({ store })
  const settings = await openHost().ask('settings.get', {})
  expect(await refuse('settings.set', settings)).toMatchObject({ code: 'read-only' })
})

test('a closed host refuses what comes', async () => {
  const { host } = openHost()
  await host.close()
  expect(await host.dispatch('app.info', {})).toMatchObject({ ok: false, error: { code: 'cancelled' } })
})

test('a listener that throws disturbs neither the request nor the others', async () => {
  const { host, ask, events } = openHost()
  host.onEvent(() => {
    throw new Error('listener')
  })
  await ask('settings.set', await ask('settings.get', {}))
  expect(events).toEqual([{ type: 'changed', what: 'settings' }])
})

test('a listener that has ended its subscription hears nothing', async () => {
  const { host, ask } = openHost()
  const heard: unknown[] = []
  const stop = host.onEvent((event) => heard.push(event))
  stop()
  await ask('settings.set', await ask('settings.get', {}))
  expect(heard).toEqual([])
})
