import { partSchema } from '#contract/reply.ts'
import { leadingNumeral } from './mask.ts'
import { endOf, type Pool } from './pool.ts'
import type { SlotSpans } from './spans.ts'

/**
 * Paragraphs that are the same but for the fields of their reply and their number are of one class: every date line, every
 * opening of one wording, 一、基本情况 and 二、基本情况.
 */
export interface ParagraphClasses {
  /** The class of each paragraph. */
  of: Int32Array
  /** The newest paragraph of each class. */
  newest: Int32Array
  /** At how many places each class stands. */
  uses: Int32Array
  /** Classes that stand at two places or more, the most used first. */
  common: Int32Array
  /** How often common class i comes after a paragraph of part p: after[i * afterWidth + p]; the last p is the beginning. */
  after: Int32Array
  /** How many paragraphs come after each part at all, the end of a reply included. */
  afterTotals: Int32Array
}

const mostCommon = 256
const startPart = partSchema.options.length
export const afterWidth = startPart + 1

/** The place of a part in `after`; null for the beginning of a reply. */
export function afterPart(part: (typeof partSchema.options)[number] | null): number {
  return part === null ? startPart : partSchema.options.indexOf(part)
}

/** @returns  the class of each paragraph of the pool, numbered by first place. O(characters of form). */
export function classifyParagraphs(pool: Pool, fields: SlotSpans): Int32Array {
  const byKey = new Map<string, number>()
  const of = new Int32Array(pool.parts.length)
  let count = 0
  let span = 0
  for (let id = 0; id < of.length; id += 1) {
    const start = pool.starts[id] ?? 0
    const end = endOf(pool, id)
    const number = leadingNumeral(pool.text.slice(start, Math.min(end, start + 12)))
    let key = ''
    let at = number === null ? start : start + number.end
    while (span < fields.starts.length && (fields.starts[span] ?? 0) < start) span += 1
    for (; span < fields.starts.length && (fields.starts[span] ?? 0) < end; span += 1) {
      key += `${pool.text.slice(at, fields.starts[span])}\n${fields.kinds[span] ?? 0}\n`
      at = fields.ends[span] ?? at
    }
    if (key === '' && number === null) {
      of[id] = count
      count += 1
      continue
    }
    key += `${pool.text.slice(at, end)}\n${number === null ? '' : number.start}`
    const known = byKey.get(key)
    if (known === undefined) byKey.set(key, count)
    of[id] = known ?? count
    if (known === undefined) count += 1
  }
  return of
}

/** Counts what `classifyParagraphs` parted. O(places). */
export function countClasses(pool: Pool, of: Int32Array): ParagraphClasses {
  let count = 0
  for (const one of of) count = Math.max(count, one + 1)
  const newest = new Int32Array(count).fill(-1)
  for (let id = 0; id < of.length; id += 1) {
    const one = of[id] ?? 0
    if (newest[one] === -1) newest[one] = id
  }
  const uses = new Int32Array(count)
  for (const id of pool.sequence) if (id >= 0) uses[of[id] ?? 0] = (uses[of[id] ?? 0] ?? 0) + 1
  const repeated: number[] = []
  for (let one = 0; one < count; one += 1) if ((uses[one] ?? 0) > 1) repeated.push(one)
  const common = Int32Array.from(
    repeated.sort((x, y) => (uses[y] ?? 0) - (uses[x] ?? 0)).slice(0, mostCommon),
  )
  const rank = new Map(Array.from(common, (one, at) => [one, at]))
  const after = new Int32Array(common.length * afterWidth)
  const afterTotals = new Int32Array(afterWidth)
  let previous = startPart
  for (const id of pool.sequence) {
    afterTotals[previous] = (afterTotals[previous] ?? 0) + 1
    const at = id < 0 ? undefined : rank.get(of[id] ?? 0)
    if (at !== undefined) {
      const cell = at * afterWidth + previous
      after[cell] = (after[cell] ?? 0) + 1
    }
    previous = id < 0 ? startPart : (pool.parts[id] ?? 0)
  }
  return { of, newest, uses, common, after, afterTotals }
}
