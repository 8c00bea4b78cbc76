import { importPicked } from '#renderer/features/library/import-files.ts'
import { bringBackup } from '#renderer/features/revisions/bring-backup.ts'
import { useSettings } from '#renderer/features/settings/settings-store.ts'
import {
  backToDraft,
  goTo,
  openDraft,
  showKeySheet,
  showNewCase,
  showReply,
  showTemplate,
} from '#renderer/ui/navigation.ts'
import type { CommandName, PaletteTarget } from './palette-items.ts'

function setTheme(theme: 'light' | 'dark'): void {
  const { settings, change } = useSettings.getState()
  change({ appearance: { ...settings.appearance, theme } })
}

const commands: Record<CommandName, () => void> = {
  newCase: () => showNewCase(true),
  desk: () => goTo('desk'),
  library: () => goTo('library'),
  templates: () => goTo('templates'),
  settings: () => goTo('settings'),
  importFiles: () => void importPicked('files'),
  importFolder: () => void importPicked('folder'),
  backToDraft,
  bringBackup,
  keys: () => showKeySheet(true),
  light: () => setTheme('light'),
  dark: () => setTheme('dark'),
}

/** Goes where an item of the palette leads. */
export function runTarget(target: PaletteTarget): void {
  switch (target.kind) {
    case 'command':
      return commands[target.name]()
    case 'draft':
      return openDraft(target.draftId)
    case 'reply':
      return showReply(target.replyId)
    case 'template':
      return showTemplate(target.templateId)
  }
}
