import { endOfSentence, itemNumber, neverFirst } from './lexicon.ts'
import { leadingNumeral } from './mask.ts'
import { endOf, partOf, type Pool } from './pool.ts'

const mostPlaces = 16
/** A line that breaks off in its sentence is about as long as the page is wide; shorter ones are items and headings. */
const leastLine = 16

/**
 * Whether a paragraph of the pool is the rest of a sentence: it begins with what cannot begin one, or wherever it stands the
 * paragraph before breaks off. So stand the lines of a page whose reading could not tell that they are one paragraph.
 *
 * O(places), at most 16.
 */
export function isFragment(pool: Pool, id: number): boolean {
  if (partOf(pool, id) !== 'paragraph') return false
  const text = pool.text.slice(pool.starts[id] ?? 0, endOf(pool, id))
  if (neverFirst.test(text)) return true
  if (leadingNumeral(text) !== null || text.search(itemNumber) === 0) return false
  const from = pool.placeStarts[id] ?? 0
  const to = Math.min(pool.placeStarts[id + 1] ?? 0, from + mostPlaces)
  for (let at = from; at < to; at += 1) {
    const before = pool.sequence[(pool.places[at] ?? 0) - 1] ?? -1
    if (before < 0 || partOf(pool, before) !== 'paragraph') return false
    if (!breaksOff(pool.text.slice(pool.starts[before] ?? 0, endOf(pool, before)))) return false
  }
  return to > from
}

/** Whether a paragraph ends inside a sentence. */
export function breaksOff(text: string): boolean {
  return text.length >= leastLine && !endOfSentence.test(text)
}
