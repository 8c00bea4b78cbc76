import { partSchema, type Part } from '#contract/reply.ts'
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
  /** Class i stands at places[placeStarts[i]] … places[placeStarts[i + 1] - 1] of the pool's sequence, newest reply first. */
  places: Int32Array
  placeStarts: Int32Array
  /** The shape of each paragraph: see `shapeOf`. */
  shapes: Uint8Array
  /** The classes of most use, the most used first. */
  common: Int32Array
  /** How often common class i comes after a shape: after[i * shapeCount + shape]; the last shape is the beginning. */
  after: Int32Array
  /** How many paragraphs come after each shape at all, the end of a reply included. */
  afterTotals: Int32Array
  /** How often common class i is the nth paragraph: at[i * depths + depthOf(nth)]. */
  at: Int32Array
  atTotals: Int32Array
}

const mostCommon = 256
const endings = 3
const startShape = partSchema.options.length * endings
export const shapeCount = startShape + 1
const depthSteps = [0, 1, 2, 3, 4, 6, 9, 14]
export const depths = depthSteps.length

/** The part that a paragraph plays and how it ends: in a colon, in the mark of a sentence, otherwise. Below `shapeCount`. */
export function shapeOf(part: Part, lastCharacter: string): number {
  return partSchema.options.indexOf(part) * endings + endingOf(lastCharacter)
}

/** The shape that stands for the beginning of a reply. */
export const beginningShape = startShape

/** How far a paragraph is from the top of its reply, in few steps. Below `depths`. */
export function depthOf(nth: number): number {
  return depthSteps.findLastIndex((step) => nth >= step)
}

function endingOf(character: string): number {
  return /[：:]/u.test(character) ? 1 : /[。！？!?；;]/u.test(character) ? 2 : 0
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
  const shapes = new Uint8Array(of.length)
  for (let id = 0; id < of.length; id += 1) {
    const one = of[id] ?? 0
    if (newest[one] === -1 || ((pool.uses[id] ?? 0) > 0 && pool.uses[newest[one] ?? 0] === 0))
      newest[one] = id
    const ending = endingOf(pool.text.charAt(endOf(pool, id) - 1))
    shapes[id] = (pool.parts[id] ?? 0) * endings + ending
  }
  const uses = new Int32Array(count)
  for (const id of pool.sequence) if (id >= 0) uses[of[id] ?? 0] = (uses[of[id] ?? 0] ?? 0) + 1
  const placeStarts = new Int32Array(count + 1)
  for (let one = 0; one < count; one += 1) placeStarts[one + 1] = (placeStarts[one] ?? 0) + (uses[one] ?? 0)
  const filled = placeStarts.slice()
  const places = new Int32Array(placeStarts[count] ?? 0)
  for (const [place, id] of pool.sequence.entries()) {
    if (id < 0) continue
    const one = of[id] ?? 0
    places[filled[one] ?? 0] = place
    filled[one] = (filled[one] ?? 0) + 1
  }
  const common = commonest(uses)
  return { of, newest, uses, places, placeStarts, shapes, common, ...countCommon(pool, of, shapes, common) }
}

/** The most used classes, of equally used ones the newest. */
function commonest(uses: Int32Array): Int32Array {
  const repeated: number[] = []
  const once: number[] = []
  for (let one = 0; one < uses.length; one += 1) {
    if ((uses[one] ?? 0) > 1) repeated.push(one)
    else if (uses[one] === 1 && once.length < mostCommon) once.push(one)
  }
  repeated.sort((x, y) => (uses[y] ?? 0) - (uses[x] ?? 0))
  return Int32Array.from([...repeated.slice(0, mostCommon), ...once].slice(0, mostCommon))
}

function countCommon(
  pool: Pool,
  of: Int32Array,
  shapes: Uint8Array,
  common: Int32Array,
): Pick<ParagraphClasses, 'after' | 'afterTotals' | 'at' | 'atTotals'> {
  const rank = new Map(Array.from(common, (one, at) => [one, at]))
  const after = new Int32Array(common.length * shapeCount)
  const afterTotals = new Int32Array(shapeCount)
  const at = new Int32Array(common.length * depths)
  const atTotals = new Int32Array(depths)
  let previous = startShape
  let nth = 0
  for (const id of pool.sequence) {
    if (id < 0 && nth === 0) continue
    const depth = depthOf(nth)
    afterTotals[previous] = (afterTotals[previous] ?? 0) + 1
    atTotals[depth] = (atTotals[depth] ?? 0) + 1
    const one = id < 0 ? undefined : rank.get(of[id] ?? 0)
    if (one !== undefined) {
      after[one * shapeCount + previous] = (after[one * shapeCount + previous] ?? 0) + 1
      at[one * depths + depth] = (at[one * depths + depth] ?? 0) + 1
    }
    previous = id < 0 ? startShape : (shapes[id] ?? 0)
    nth = id < 0 ? 0 : nth + 1
  }
  return { after, afterTotals, at, atTotals }
}
