import { countBigrams } from '#domain/text/bigrams.ts'
import type { ReplySource } from './pool.ts'

/** Which replies' 案由 have a bigram; bigrams of many replies are left out when a subject has rarer ones. */
export interface SubjectTable {
  replies: Map<number, number[]>
  count: number
}

const mostRepliesOfABigram = 256

/** O(characters of all subjects) time. */
export function buildSubjects(sources: ReplySource[]): SubjectTable {
  const replies = new Map<number, number[]>()
  for (const [index, { subject }] of sources.entries()) {
    for (const key of countBigrams(subject ?? '').keys()) {
      const list = replies.get(key)
      if (list === undefined) replies.set(key, [index])
      else if (list.length < mostRepliesOfABigram) list.push(index)
    }
  }
  return { replies, count: sources.length }
}

/**
 * How alike the subjects of earlier replies are to this one.
 *
 * @returns  reply → 0..1, the share of the subject's bigrams by rarity; only replies that have one
 *
 * O(bigrams · mostRepliesOfABigram) at worst, a few microseconds as a rule.
 */
export function alikeSubjects(table: SubjectTable, subject: string): Map<number, number> {
  const shares = new Map<number, number>()
  let total = 0
  for (const key of countBigrams(subject).keys()) {
    const list = table.replies.get(key) ?? []
    const weight = Math.log((table.count + 1) / (list.length + 0.5)) + 0.1
    total += weight
    for (const reply of list) shares.set(reply, (shares.get(reply) ?? 0) + weight)
  }
  for (const [reply, share] of shares)
    shares.set(reply, total > 0 ? Math.max(0, Math.min(1, share / total)) : 0)
  return shares
}
