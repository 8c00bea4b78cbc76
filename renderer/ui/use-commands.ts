import { useEffect } from 'react'
import type { MenuCommand } from '#contract/events.ts'
import { importPicked } from '#renderer/features/library/import-files.ts'
import { host } from '#renderer/host.ts'
import { goTo, showKeySheet, showNewCase } from './navigation.ts'

/** What the frame itself does; the commands about a draft are the draft's. */
const actions: Partial<Record<MenuCommand, () => void>> = {
  'new-case': () => showNewCase(true),
  'import-files': () => void importPicked('files'),
  'import-folder': () => void importPicked('folder'),
  'show-desk': () => goTo('desk'),
  'show-library': () => goTo('library'),
  'show-templates': () => goTo('templates'),
  'show-settings': () => goTo('settings'),
  'show-keys': () => showKeySheet(true),
}

/** The command of a key; null when the key is none of the frame's. `code` names the physical key, whatever the layout gives. */
export function commandOfKey(key: {
  code: string
  altKey: boolean
  ctrlKey: boolean
  shiftKey: boolean
  metaKey: boolean
}): MenuCommand | null {
  if (key.ctrlKey || key.shiftKey || key.metaKey) return null
  if (!key.altKey) return key.code === 'F1' ? 'show-keys' : null
  switch (key.code) {
    case 'Digit1':
      return 'show-desk'
    case 'Digit2':
      return 'show-library'
    case 'Digit3':
      return 'show-templates'
    case 'Digit4':
      return 'show-settings'
    case 'KeyN':
      return 'new-case'
    default:
      return null
  }
}

/** Carries out the menu's commands and the frame's keys. */
export function useCommands(): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const command = event.isComposing ? null : commandOfKey(event)
      if (command === null) return
      event.preventDefault()
      actions[command]?.()
    }
    const endMenu = host.onCommand((command) => actions[command]?.())
    window.addEventListener('keydown', press)
    return () => {
      endMenu()
      window.removeEventListener('keydown', press)
    }
  }, [])
}
