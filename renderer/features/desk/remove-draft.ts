import { desk } from '#renderer/strings/desk.ts'
import { ask } from '#renderer/ui/ask.ts'
import { closeDraft } from '#renderer/ui/navigation.ts'
import { notify, notifyUndoable } from '#renderer/ui/notify.ts'

async function restoreDraft(draftId: string, subject: string): Promise<void> {
  if ((await ask('draft.restore', { draftId })) !== null) notify('done', desk.restored(subject))
}

/** Deletes a draft at once and offers to take that back. */
export async function removeDraft(draftId: string, subject: string): Promise<void> {
  closeDraft(draftId)
  if ((await ask('draft.remove', { draftId })) === null) return
  notifyUndoable(desk.removed(subject), () => void restoreDraft(draftId, subject))
}
