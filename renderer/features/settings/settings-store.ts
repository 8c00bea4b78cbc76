import { create } from 'zustand'
import { defaultSettings } from '#contract/settings.ts'
import type { Settings } from '#contract/settings.ts'
import { host } from '#renderer/host.ts'
import { notifyFailure } from '#renderer/ui/notify.ts'

interface SettingsStore {
  settings: Settings
  isLoaded: boolean
  load(): Promise<void>
  /** Shows the change at once and saves it; a refused change is taken back with a notice. */
  change(patch: Partial<Settings>): void
}

let lastSave: Promise<unknown> = Promise.resolve()

/** What the office and the clerk chose. Saves go out one after the other, so that the last change wins. */
export const useSettings = create<SettingsStore>()((set, get) => ({
  settings: defaultSettings,
  isLoaded: false,
  load: async () => {
    const result = await host.request('settings.get', {})
    if (result.ok) set({ settings: result.value, isLoaded: true })
    else notifyFailure(result.error)
  },
  change: (patch) => {
    const before = get().settings
    const settings = { ...before, ...patch }
    set({ settings })
    lastSave = lastSave.then(async () => {
      const result = await host.request('settings.set', settings)
      if (result.ok) return
      if (get().settings === settings) set({ settings: before })
      notifyFailure(result.error)
    })
  },
}))
