import { useEffect } from 'react'
import type { MenuCommand } from '#contract/events.ts'
import { importPicked } from '#renderer/features/library/import-files.ts'
import { host } from '#renderer/host.ts'
import { commandOfKey } from './command-keys.ts'
import { undoNewest } from './notify.ts'
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

function isUndo(event: KeyboardEvent): boolean {
  return (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey && event.code === 'KeyZ'
}

/** Where text is typed, undoing belongs to the text. */
function isTypedInto(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea'))
}

/** Carries out the menu's commands and the frame's keys. */
export function useCommands(): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (isUndo(event) && !isTypedInto(event.target) && undoNewest()) event.preventDefault()
      const command = event.isComposing || event.defaultPrevented ? null : commandOfKey(event)
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
