import { expect, test } from 'vitest'
import { defaultSettings } from '#contract/settings.ts'
import { saveDocument } from '#store/documents.ts'
import { loadSettings, saveSettings } from '#store/settings.ts'
import { openLibrary } from './library.ts'

const chosen = {
  ...defaultSettings,
  office: { ...defaultSettings.office, organ: '某区科委' },
  ghostText: false,
}

test('a new library has the default settings', () => {
  expect(loadSettings(openLibrary())).toEqual({ settings: defaultSettings, notice: null })
})

test('settings come back as they were saved', () => {
  const db = openLibrary()
  saveSettings(db, defaultSettings, 1)
  saveSettings(db, chosen, 2)
  expect(loadSettings(db)).toEqual({ settings: chosen, notice: null })
})

test('a section that cannot be read falls back alone and is named', () => {
  const db = openLibrary()
  saveDocument(db, 'settings', JSON.stringify({ ...chosen, appearance: { theme: 'pink' } }), 1)
  expect(loadSettings(db)).toEqual({
    settings: chosen,
    notice: {
      code: 'settings-reset',
      message: '保存的设置有一部分无法识别（外观），已改用默认值。请到“设置”中核对。',
    },
  })
})

test('a section that is not there yet takes its default silently', () => {
  const db = openLibrary()
  saveDocument(db, 'settings', JSON.stringify({ office: chosen.office }), 1)
  expect(loadSettings(db)).toEqual({ settings: { ...chosen, ghostText: true }, notice: null })
})

test.each(['{', '[]', 'null'])('settings that are no settings (%s) fall back with a notice', (json) => {
  const db = openLibrary()
  saveDocument(db, 'settings', json, 1)
  const loaded = loadSettings(db)
  expect([loaded.settings, loaded.notice?.code]).toEqual([defaultSettings, 'settings-reset'])
})
