import { profiles } from '#domain/reply/lexicon/profiles.ts'
import { loadSettings, saveSettings } from '#store/settings.ts'
import { success } from './answers.ts'
import type { Handlers, HostContext } from './parts.ts'

type SettingsHandlers = Pick<Handlers, 'settings.profiles' | 'settings.get' | 'settings.set'>

/** What the office and the clerk chose. */
export function settingsHandlers({ store, clock, emit }: HostContext): SettingsHandlers {
  return {
    'settings.profiles': () => success({ profiles: [...profiles] }),
    'settings.get': () => success(loadSettings(store).settings),
    'settings.set': (settings) => {
      saveSettings(store, settings, clock())
      emit({ type: 'changed', what: 'settings' })
      return success({})
    },
  }
}
