import type { LibraryReply } from '#contract/reply.ts'

/** So much of a passage must stand in a paragraph for it to be the one it came from. */
const leastShare = 0.5

export interface ReplyParagraph {
  text: string
  part: LibraryReply['paragraphs'][number]['part']
}

/** The paragraphs of a reply in order, empty ones left out. */
export function paragraphsOf(reply: Pick<LibraryReply, 'text' | 'paragraphs'>): ReplyParagraph[] {
  return reply.paragraphs
    .map(({ start, end, part }) => ({ text: reply.text.slice(start, end), part }))
    .filter(({ text }) => text.trim() !== '')
}

/**
 * The paragraph that a passage came from: the one that holds it, else the one that holds most of its pairs of
 * characters, as slots may have been filled differently. Null when none holds half of it. O(characters of the reply).
 */
export function findParagraph(paragraphs: readonly ReplyParagraph[], passage: string): number | null {
  const literal = paragraphs.findIndex(({ text }) => text.includes(passage))
  if (literal !== -1) return literal
  const sought = pairsOf(passage)
  const shares = paragraphs.map(({ text }) => {
    const pairs = pairsOf(text)
    return [...sought].filter((pair) => pairs.has(pair)).length / Math.max(sought.size, 1)
  })
  const best = Math.max(0, ...shares)
  return best < leastShare ? null : shares.indexOf(best)
}

function pairsOf(text: string): Set<string> {
  return new Set(Array.from({ length: Math.max(text.length - 1, 0) }, (_, at) => text.slice(at, at + 2)))
}
