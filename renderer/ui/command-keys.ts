import type { MenuCommand } from '#contract/events.ts'

/** The command of a key; null when the key is none of the frame's. `code` names the physical key, whatever the layout gives. */
export function commandOfKey(key: {
  code: string
  altKey: boolean
  ctrlKey: boolean
  shiftKey: boolean
  metaKey: boolean
}): MenuCommand | null {
  if (key.ctrlKey || key.metaKey) return null
  if (!key.altKey) return key.code === 'F1' && !key.shiftKey ? 'show-keys' : null
  // Alt with a digit alone picks a suggestion in the editor.
  if (!key.shiftKey) return key.code === 'KeyN' ? 'new-case' : null
  switch (key.code) {
    case 'Digit1':
      return 'show-desk'
    case 'Digit2':
      return 'show-library'
    case 'Digit3':
      return 'show-templates'
    case 'Digit4':
      return 'show-settings'
    default:
      return null
  }
}
