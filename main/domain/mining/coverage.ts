import type { MinedReply } from './packed-reply.ts'
import { TakenPlaces } from './packed-template.ts'
import type { PackedTemplate } from './packed-template.ts'

const blockParts = new Set(['opening', 'heading', 'paragraph', 'table', 'closing'])

/** The share (0..1) of the characters of all blocks that lie inside occurrences of passages. */
export function coverageOf(passages: readonly PackedTemplate[], replies: readonly MinedReply[]): number {
  const taken = new TakenPlaces(passages, replies.length)
  let all = 0
  let inside = 0
  for (const [at, { paragraphs }] of replies.entries()) {
    for (const { part, start, end } of paragraphs) {
      if (!blockParts.has(part)) continue
      all += end - start
      inside += taken.shared(at, start, end)
    }
  }
  return all === 0 ? 0 : inside / all
}
