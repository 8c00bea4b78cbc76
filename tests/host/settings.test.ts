import { expect, test } from 'vitest'
import { defaultSettings } from '#contract/settings.ts'
import { saveDocument } from '#store/documents.ts'
import { insertReply } from '#store/replies.ts'
import { makeReply, openLibrary } from '#tests/store/library.ts'
import { openHost } from './open-host.ts'

test('settings are given as they were set, and the change is told', async () => {
  const { ask, events } = openHost()
  const chosen = { ...defaultSettings, panes: { case: 280 }, ghostText: false }
  await ask('settings.set', chosen)
  expect([await ask('settings.get', {}), events]).toEqual([chosen, [{ type: 'changed', what: 'settings' }]])
})

test('another body of its own makes the suggestions anew, for whose words they are is part of them', async () => {
  const store = openLibrary()
  insertReply(store, makeReply('r1', '一。'), 'h1')
  const opened = openHost({ store })
  await opened.ended('index')
  const loads = () => opened.worker.calls.filter(({ name }) => name === 'load-index').length
  await opened.ask('settings.set', { ...defaultSettings, ghostText: false })
  const before = loads()
  await opened.ask('settings.set', {
    ...defaultSettings,
    office: { ...defaultSettings.office, organ: '甲区教育局' },
  })
  await opened.jobThat((job) => job.kind === 'index' && job.status === 'done' && loads() > before)
  expect([before, loads()]).toEqual([1, 2])
})

test('settings that cannot be read are told among the notices of start-up', async () => {
  const store = openLibrary()
  saveDocument(store, 'settings', '{', 1)
  const { notices } = await openHost({ store }).ask('app.info', {})
  expect(notices.map(({ code }) => code)).toEqual(['settings-reset'])
})
