import { desk } from '#renderer/strings/desk.ts'
import { revisionStrings } from '#renderer/strings/revisions.ts'
import { ask } from '#renderer/ui/ask.ts'
import { openDraft } from '#renderer/ui/navigation.ts'
import { notify } from '#renderer/ui/notify.ts'
import { readBackup } from './backup-file.ts'

const words = revisionStrings.backup

/** Lets the clerk choose a backup file and makes a draft of it. The page reads it by itself. */
export function bringBackup(): void {
  const input = document.createElement('input')
  input.type = 'file'
  input.accept = '.json'
  input.addEventListener('change', () => {
    const [file] = input.files ?? []
    if (file !== undefined) void bringFile(file)
  })
  input.click()
}

async function bringFile(file: File): Promise<void> {
  const backup = readBackup(await file.text())
  if (backup === null) return void notify('warning', words.unreadable(file.name))
  const { card, blocks, proposal } = backup
  const draft = await ask('draft.create', { card, blocks, proposal, structureId: null })
  if (draft === null) return
  openDraft(draft.id)
  notify('done', words.brought(card.subject ?? desk.untitled))
}
