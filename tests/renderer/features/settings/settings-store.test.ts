import { expect, test, vi } from 'vitest'
import { defaultSettings } from '#contract/settings.ts'
import { createFakeHost, emptyAnswers } from '#tests/renderer/fake-host.ts'

test('a change shows at once, is saved, and is taken back when it cannot be saved', async () => {
  const host = createFakeHost(emptyAnswers)
  vi.stubGlobal('window', { host })
  const { useSettings } = await import('#renderer/features/settings/settings-store.ts')
  const { useNotices } = await import('#renderer/ui/notify.ts')
  await useSettings.getState().load()

  useSettings.getState().change({ ghostText: false })
  expect(useSettings.getState().settings.ghostText).toBe(false)
  await vi.waitFor(() => {
    expect(host.asked.at(-1)).toEqual({
      name: 'settings.set',
      input: { ...defaultSettings, ghostText: false },
    })
  })

  host.failNext('settings.set', { code: 'read-only', message: '资料夹只能读取，设置没有保存。' })
  useSettings.getState().change({ ghostText: true })
  await vi.waitFor(() => {
    expect(useSettings.getState().settings.ghostText).toBe(false)
  })
  expect(useNotices.getState().notices.map((notice) => notice.text)).toEqual([
    '资料夹只能读取，设置没有保存。',
  ])
  vi.unstubAllGlobals()
})
