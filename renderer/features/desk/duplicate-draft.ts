import { desk } from '#renderer/strings/desk.ts'
import { ask } from '#renderer/ui/ask.ts'
import { closeDraft, openDraft } from '#renderer/ui/navigation.ts'
import { notifyUndoable } from '#renderer/ui/notify.ts'
import type { DraftRow } from './draft-row.ts'

/** 并案: the same content for another item, opened at once. */
export async function duplicateForItem({ id, subject }: DraftRow): Promise<void> {
  const answer = await ask('draft.duplicate', { draftId: id, for: 'item' })
  const [draft] = answer?.drafts ?? []
  if (draft === undefined) return
  openDraft(draft.id)
  notifyUndoable(desk.duplicated(subject), () => void removeAgain([draft.id]))
}

/** 联名: a reply for each member; the draft itself becomes the first one's. */
export async function duplicateForMembers({ id, subject, addressees }: DraftRow): Promise<void> {
  closeDraft(id)
  const before = await ask('draft.get', { draftId: id })
  if (before === null) return
  const answer = await ask('draft.duplicate', { draftId: id, for: 'members', names: [...addressees] })
  if (answer === null) return
  notifyUndoable(desk.duplicatedForEach(subject, addressees.length), () => {
    void removeAgain(answer.drafts.map((draft) => draft.id)).then(() => restoreCard(before))
  })
}

async function removeAgain(ids: readonly string[]): Promise<void> {
  for (const draftId of ids) {
    closeDraft(draftId)
    await ask('draft.remove', { draftId })
  }
}

async function restoreCard({
  id,
  card,
  blocks,
  state,
}: Pick<
  NonNullable<Awaited<ReturnType<typeof ask<'draft.get'>>>>,
  'id' | 'card' | 'blocks' | 'state'
>): Promise<void> {
  closeDraft(id)
  const now = await ask('draft.get', { draftId: id })
  if (now !== null) await ask('draft.save', { draftId: id, revision: now.revision, card, blocks, state })
}
