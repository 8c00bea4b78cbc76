/** A token that stands in both sequences, or in one of them. */
export interface AlignedToken {
  side: 'both' | 'left' | 'right'
  token: string
}

/** Beyond this many pairs of differing tokens the middle of two sequences is not aligned. */
const mostPairs = 9_000_000

/**
 * Aligns two sequences by a longest common subsequence, what they begin and end with alike set aside first.
 *
 * @returns tokens in order; those that are not on the right give `left`, those that are not on the left `right`
 *
 * O(length) and, for the middle where they differ, O(left · right) in time and space, at most 9 million pairs; beyond that the middles
 * are given one after the other.
 */
export function alignTokens(left: readonly string[], right: readonly string[]): AlignedToken[] {
  const shorter = Math.min(left.length, right.length)
  let head = 0
  while (head < shorter && left[head] === right[head]) head += 1
  let tail = 0
  while (tail < shorter - head && left.at(-1 - tail) === right.at(-1 - tail)) tail += 1
  const both = (token: string): AlignedToken => ({ side: 'both', token })
  return [
    ...left.slice(0, head).map(both),
    ...alignMiddle(left.slice(head, left.length - tail), right.slice(head, right.length - tail)),
    ...left.slice(left.length - tail).map(both),
  ]
}

function alignMiddle(left: readonly string[], right: readonly string[]): AlignedToken[] {
  const width = right.length + 1
  if (left.length * right.length > mostPairs) {
    return [
      ...left.map((token): AlignedToken => ({ side: 'left', token })),
      ...right.map((token): AlignedToken => ({ side: 'right', token })),
    ]
  }
  // Cell (i, j): length of the longest common subsequence of left from i and right from j.
  const lengths = new Uint16Array((left.length + 1) * width)
  for (let i = left.length - 1; i >= 0; i -= 1) {
    for (let j = right.length - 1; j >= 0; j -= 1) {
      const at = i * width + j
      lengths[at] =
        left[i] === right[j]
          ? (lengths[at + width + 1] ?? 0) + 1
          : Math.max(lengths[at + width] ?? 0, lengths[at + 1] ?? 0)
    }
  }
  return walk(left, right, lengths)
}

function walk(left: readonly string[], right: readonly string[], lengths: Uint16Array): AlignedToken[] {
  const width = right.length + 1
  const aligned: AlignedToken[] = []
  let i = 0
  let j = 0
  while (i < left.length || j < right.length) {
    const [a, b] = [left[i], right[j]]
    if (a !== undefined && a === b) {
      aligned.push({ side: 'both', token: a })
      i += 1
      j += 1
    } else if (a !== undefined && (b === undefined || (lengths[(i + 1) * width + j] ?? 0) >= (lengths[i * width + j + 1] ?? 0))) {
      aligned.push({ side: 'left', token: a })
      i += 1
    } else if (b !== undefined) {
      aligned.push({ side: 'right', token: b })
      j += 1
    }
  }
  return aligned
}
