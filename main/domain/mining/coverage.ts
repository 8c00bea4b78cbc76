import type { Template } from '#contract/template.ts'
import type { MinedReply } from './packed-reply.ts'

const blockParts = new Set(['opening', 'heading', 'paragraph', 'table', 'closing'])

/** The share (0..1) of the characters of all blocks that lie inside occurrences of passages. */
export function coverageOf(passages: readonly Template[], replies: readonly MinedReply[]): number {
  const covered = new Map<string, { start: number; end: number }[]>()
  for (const { occurrences } of passages) {
    for (const { replyId, start, end } of occurrences) {
      const spans = covered.get(replyId)
      if (spans) spans.push({ start, end })
      else covered.set(replyId, [{ start, end }])
    }
  }
  let all = 0
  let inside = 0
  for (const reply of replies) {
    const spans = covered.get(reply.id) ?? []
    for (const paragraph of reply.paragraphs) {
      if (!blockParts.has(paragraph.part)) continue
      all += paragraph.end - paragraph.start
      for (const span of spans) {
        inside += Math.max(0, Math.min(span.end, paragraph.end) - Math.max(span.start, paragraph.start))
      }
    }
  }
  return all === 0 ? 0 : inside / all
}
