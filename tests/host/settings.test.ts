import { expect, test } from 'vitest'
import { defaultSettings } from '#contract/settings.ts'
import { saveDocument } from '#store/documents.ts'
import { openLibrary } from '#tests/store/library.ts'
import { openHost } from './open-host.ts'

test('settings are given as they were set, and the change is told', async () => {
  const { ask, events } = openHost()
  const chosen = { ...defaultSettings, panes: { case: 280 }, ghostText: false }
  await ask('settings.set', chosen)
  expect([await ask('settings.get', {}), events]).toEqual([chosen, [{ type: 'changed', what: 'settings' }]])
})

test('settings that cannot be read are told among the notices of start-up', async () => {
  const store = openLibrary()
  saveDocument(store, 'settings', '{', 1)
  const { notices } = await openHost({ store }).ask('app.info', {})
  expect(notices.map(({ code }) => code)).toEqual(['settings-reset'])
})
