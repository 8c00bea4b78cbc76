import { countBigrams } from '#domain/text/bigrams.ts'
import type { ReplySource } from './pool.ts'

/**
 * Which replies' 案由 have a bigram; of a bigram that many have only the newest. Bigram keys[i] stands in the 案由 of the
 * replies lists[starts[i]] … lists[starts[i + 1] - 1].
 */
export interface SubjectTable {
  keys: Uint32Array
  starts: Int32Array
  lists: Int32Array
  count: number
}

const mostRepliesOfABigram = 256

/** O(characters of all subjects) time. */
export function buildSubjects(sources: readonly ReplySource[]): SubjectTable {
  const replies = new Map<number, number[]>()
  for (const [index, { subject }] of sources.entries()) {
    for (const key of countBigrams(subject ?? '').keys()) {
      const list = replies.get(key)
      if (list === undefined) replies.set(key, [index])
      else if (list.length < mostRepliesOfABigram) list.push(index)
    }
  }
  const keys = Uint32Array.from(replies.keys()).sort()
  const lists = Array.from(keys, (key) => replies.get(key) ?? [])
  const starts = new Int32Array(keys.length + 1)
  for (const [at, list] of lists.entries()) starts[at + 1] = (starts[at] ?? 0) + list.length
  return { keys, starts, lists: Int32Array.from(lists.flat()), count: sources.length }
}

function repliesWith({ keys, starts, lists }: SubjectTable, key: number): Int32Array {
  let low = 0
  let high = keys.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((keys[middle] ?? 0) < key) low = middle + 1
    else high = middle
  }
  return keys[low] === key ? lists.subarray(starts[low], starts[low + 1]) : new Int32Array(0)
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
    const list = repliesWith(table, key)
    const weight = Math.log((table.count + 1) / (list.length + 0.5)) + 0.1
    total += weight
    for (const reply of list) shares.set(reply, (shares.get(reply) ?? 0) + weight)
  }
  for (const [reply, share] of shares)
    shares.set(reply, total > 0 ? Math.max(0, Math.min(1, share / total)) : 0)
  return shares
}
