import { diffArrays } from 'diff'

/** Beyond this many inserted and deleted words a pair is shown as replaced from its first to its last difference. */
const mostEdits = 1_500

/** Words of both texts; of an equal hunk they are the same, but for noise where that is ignored. */
export interface Hunk {
  equal: boolean
  deleted: string[]
  inserted: string[]
}

export function equalHunk(words: readonly string[]): Hunk {
  return { equal: true, deleted: [...words], inserted: [...words] }
}

/**
 * The words that both texts have, and between them those that one has alone.
 *
 * @returns  hunks in order; neighbours may be of one kind and hunks empty
 *
 * O((n + m)·d) comparisons for d differences (Myers 1986), bounded by `mostEdits`; O(n + m) when one run of words
 * replaces another.
 */
export function findHunks(a: readonly string[], b: readonly string[]): Hunk[] {
  const ends = trimmed(a, b)
  const [before, middle, after] = ends
  if (!haveCommon(middle.deleted, middle.inserted)) return ends
  const changes = diffArrays(middle.deleted, middle.inserted, { maxEditLength: mostEdits })
  if (changes === undefined) return ends
  const found = changes.map(({ added, removed, value }): Hunk => {
    if (!added && !removed) return equalHunk(value)
    return { equal: false, deleted: removed ? value : [], inserted: added ? value : [] }
  })
  return [before, ...found, after]
}

/** Equal words at the start, all between, equal words at the end. */
function trimmed(a: readonly string[], b: readonly string[]): [Hunk, Hunk, Hunk] {
  const most = Math.min(a.length, b.length)
  let head = 0
  while (head < most && a[head] === b[head]) head += 1
  let tail = 0
  while (tail < most - head && a[a.length - 1 - tail] === b[b.length - 1 - tail]) tail += 1
  return [
    equalHunk(a.slice(0, head)),
    { equal: false, deleted: a.slice(head, a.length - tail), inserted: b.slice(head, b.length - tail) },
    equalHunk(a.slice(a.length - tail)),
  ]
}

function haveCommon(a: readonly string[], b: readonly string[]): boolean {
  if (a.length === 0 || b.length === 0) return false
  const words = new Set(a)
  return b.some((word) => words.has(word))
}

/** Neighbours of one kind made one, empty ones left out. */
export function joinHunks(hunks: readonly Hunk[]): Hunk[] {
  const kept: Hunk[] = []
  for (const { equal, deleted, inserted } of hunks) {
    if (deleted.length === 0 && inserted.length === 0) continue
    const last = kept.at(-1)
    if (last?.equal === equal) {
      last.deleted.push(...deleted)
      last.inserted.push(...inserted)
    } else kept.push({ equal, deleted: [...deleted], inserted: [...inserted] })
  }
  return kept
}
