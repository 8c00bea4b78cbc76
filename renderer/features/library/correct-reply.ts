import type { Corrections, LibraryReply, Paragraph } from '#contract/reply.ts'
import { library } from '#renderer/strings/library.ts'
import { ask } from '#renderer/ui/ask.ts'
import { notify, notifyUndoable } from '#renderer/ui/notify.ts'
import { isPartCorrected, withPart, withPartAsIn } from './parts.ts'
import type { PartChoice } from './parts.ts'
import { typedOf, valueOf, withField, withFieldAsIn, withoutField } from './reply-field.ts'
import type { FieldName, FieldValue } from './reply-field.ts'

/**
 * Corrects a reply from what it is now, not from what the page last saw, so that two quick corrections both stay.
 *
 * @returns the corrections before; null when it could not be done, or when nothing is to be done
 */
async function correct(
  replyId: string,
  change: (now: LibraryReply) => Corrections | null,
): Promise<Corrections | null> {
  const now = await ask('library.get', { replyId })
  if (now === null) return null
  const corrections = change(now)
  if (corrections === null) return null
  const done = await ask('library.correct', { replyId, corrections })
  return done === null ? null : now.corrections
}

function offerUndo(replyId: string, text: string, change: (now: LibraryReply) => Corrections): void {
  const undo = async () => {
    if ((await correct(replyId, change)) !== null) notify('done', library.edit.undone)
  }
  notifyUndoable(text, () => void undo())
}

function labelOf(field: FieldName): string {
  return library.fields[field] ?? field
}

/** Puts a field right, with a way back. */
export async function correctField(replyId: string, field: FieldName, value: FieldValue): Promise<void> {
  const before = await correct(replyId, (now) =>
    typedOf(valueOf(now.reply, field)) === typedOf(value) ? null : withField(now, field, value),
  )
  if (before === null) return
  offerUndo(replyId, library.edit.corrected(labelOf(field)), (now) =>
    withFieldAsIn(now.corrections, field, before),
  )
}

/** Says that a field was read rightly, though without certainty: what was read is kept like a correction. */
export async function confirmField(replyId: string, field: FieldName): Promise<void> {
  const before = await correct(replyId, (now) => withField(now, field, valueOf(now.reply, field)))
  if (before === null) return
  offerUndo(replyId, library.edit.confirmed(labelOf(field)), (now) =>
    withFieldAsIn(now.corrections, field, before),
  )
}

/** Lets what was read of a field stand again. */
export async function revertField(replyId: string, field: FieldName): Promise<void> {
  const before = await correct(replyId, (now) => withoutField(now.corrections, field))
  if (before === null) return
  const label = field.startsWith('contact.') ? library.edit.resetContact : labelOf(field)
  offerUndo(replyId, library.edit.reverted(label), (now) => withFieldAsIn(now.corrections, field, before))
}

/** Says what part a paragraph plays; `null` lets what was read stand again. */
export async function correctPart(
  reply: LibraryReply,
  paragraph: Paragraph,
  choice: PartChoice | null,
): Promise<void> {
  if (choice === null && !isPartCorrected(reply, paragraph)) return
  const text = reply.text.slice(paragraph.start, paragraph.end)
  const before = await correct(reply.id, (now) => withPart({ ...now, text: reply.text }, paragraph, choice))
  if (before === null) return
  const told =
    choice === null
      ? library.edit.partReverted
      : library.edit.partChanged(library.partOf(choice.part, choice.level))
  offerUndo(reply.id, told, (now) => withPartAsIn(now.corrections, text, before))
}
