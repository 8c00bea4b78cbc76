import type { RowPart } from '#contract/comparison.ts'

const blank = /\s/u

/**
 * The parts of two texts that are the same without noise: what differs is marked as noise.
 *
 * O(n) time.
 */
export function noiseParts(a: string, b: string): RowPart[] {
  const parts: RowPart[] = []
  const add = (op: RowPart['op'], text: string): void => {
    const last = parts.at(-1)
    if (last?.op === op) last.text += text
    else parts.push(op === 'equal' ? { op, text } : { op, text, noise: true })
  }
  const [left, right] = [Array.from(a), Array.from(b)]
  let [atA, atB] = [0, 0]
  while (atA < left.length || atB < right.length) {
    const [own, other] = [left[atA], right[atB]]
    if (own !== undefined && own === other) {
      add('equal', own)
      atA += 1
      atB += 1
    } else if (own !== undefined && blank.test(own)) {
      add('delete', own)
      atA += 1
    } else if (other !== undefined && blank.test(other)) {
      add('insert', other)
      atB += 1
    } else {
      if (own !== undefined) add('delete', own)
      if (other !== undefined) add('insert', other)
      atA += 1
      atB += 1
    }
  }
  return parts
}
