import type { ReplySummary } from '#contract/requests.ts'
import { library } from '#renderer/strings/library.ts'
import { ask } from '#renderer/ui/ask.ts'
import { useNavigation } from '#renderer/ui/navigation.ts'
import { notify, notifyUndoable } from '#renderer/ui/notify.ts'

async function restore(replyIds: string[]): Promise<void> {
  if ((await ask('library.restore', { replyIds })) !== null) notify('done', library.restored)
}

/** Takes replies out of the library at once and offers to take that back. */
export async function removeReplies(replies: readonly Pick<ReplySummary, 'id' | 'file'>[]): Promise<void> {
  const replyIds = replies.map((reply) => reply.id)
  const [first] = replies
  if (first === undefined || (await ask('library.remove', { replyIds })) === null) return
  useNavigation.setState(({ replyId }) =>
    replyId !== null && replyIds.includes(replyId) ? { replyId: null } : {},
  )
  const text = replies.length === 1 ? library.removed(first.file) : library.removedMany(replies.length)
  notifyUndoable(text, () => void restore(replyIds))
}
