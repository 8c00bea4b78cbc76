import { library } from '#renderer/strings/library.ts'
import { ask } from '#renderer/ui/ask.ts'
import { useNavigation } from '#renderer/ui/navigation.ts'
import { notify, notifyUndoable } from '#renderer/ui/notify.ts'
import { useLibrary } from './library-store.ts'

async function restore(replyIds: string[]): Promise<void> {
  if ((await ask('library.restore', { replyIds })) !== null) notify('done', library.restored)
}

/**
 * Takes replies out of the library at once and offers to take that back.
 *
 * @param name  of the file, when it is one
 */
export async function removeReplies(replyIds: readonly string[], name: string | null): Promise<void> {
  const ids = [...replyIds]
  if (ids.length === 0 || (await ask('library.remove', { replyIds: ids })) === null) return
  const gone = new Set(ids)
  useNavigation.setState(({ replyId }) => (replyId !== null && gone.has(replyId) ? { replyId: null } : {}))
  useLibrary.setState(({ marked }) => ({ marked: new Set([...marked].filter((id) => !gone.has(id))) }))
  const text = ids.length === 1 && name !== null ? library.removed(name) : library.removedMany(ids.length)
  notifyUndoable(text, () => void restore(ids))
}
