import type { Side } from '#contract/comparison.ts'

/** A side as the value of a list: `draft`, `revision:12` or `reply:ID`. */
export type SideKey = string

export function keyOfSide(side: Side): SideKey {
  if ('replyId' in side) return `reply:${side.replyId}`
  if ('draftId' in side && side.revision !== undefined) return `revision:${side.revision}`
  return 'draft'
}

/**
 * What a value of the list names.
 *
 * @param text  of the draft as it stands on the page, which may be newer than what is saved
 */
export function sideOfKey(key: SideKey, draftId: string, text: string): Side {
  if (key.startsWith('reply:')) return { replyId: key.slice('reply:'.length) }
  if (key.startsWith('revision:')) return { draftId, revision: Number(key.slice('revision:'.length)) }
  return { text }
}
