import { profiles } from '#domain/reply/lexicon/profiles.ts'
import { countReplies } from '#store/replies.ts'
import { loadSettings, saveSettings } from '#store/settings.ts'
import { success } from './answers.ts'
import type { Handlers, HostContext } from './parts.ts'

type SettingsHandlers = Pick<Handlers, 'settings.profiles' | 'settings.get' | 'settings.set'>

/** What the office and the clerk chose. */
export function settingsHandlers({ store, clock, emit, miner }: HostContext): SettingsHandlers {
  return {
    'settings.profiles': () => success({ profiles: [...profiles] }),
    'settings.get': () => success(loadSettings(store).settings),
    'settings.set': (settings) => {
      const before = loadSettings(store).settings.office.organ
      saveSettings(store, settings, clock())
      // Whose words are the office's own is part of what is offered.
      if (settings.office.organ !== before && countReplies(store) > 0) miner.indexAfterChange()
      emit({ type: 'changed', what: 'settings' })
      return success({})
    },
  }
}
