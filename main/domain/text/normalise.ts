import type { Warning } from '#contract/reply.ts'
import type { ChangeCounts, Characters } from './characters.ts'
import { filterCharacters, readCharacters } from './characters.ts'
import { dropMarkdown } from './markdown.ts'
import { normaliseWarnings } from './messages.ts'
import { widenPunctuation } from './punctuation.ts'
import { isCjk } from './width.ts'

/** A normalised text. `toRaw` maps an offset into `text` to the raw offset of the character that stands there. */
export type NormalisedText = { text: string; toRaw(offset: number): number; changes: Warning[] }

/** A pass can bring out a mark for the next one (`# # `); real texts need two, this bounds the rest. */
const maximumPasses = 64

/** Full-width percent sign and point of a number, whose digits are half-width by now. */
function narrowNumbers(units: string[], counts: ChangeCounts): void {
  units.forEach((unit, at) => {
    if (unit !== '％' && unit !== '．') return
    const afterDigit = /[0-9]/.test(units[at - 1] ?? '')
    if (!afterDigit || (unit === '．' && !/[0-9]/.test(units[at + 1] ?? ''))) return
    units[at] = unit === '％' ? '%' : '.'
    counts.alphanumerics++
  })
}

/** Removes white space at the edges and beside Chinese; between Latin words one space stays. */
function closeSpaces(line: Characters): Characters {
  const { units } = line
  const isAscii = (unit: string): boolean => unit > ' ' && unit < '\x7f'
  let previous = ''
  return filterCharacters(line, (index) => {
    const unit = units[index] ?? ''
    if (unit !== ' ') {
      previous = unit
      return true
    }
    if (previous === '' || units[index - 1] === ' ') return false
    let next = index
    while (units[next] === ' ') next++
    const following = units[next] ?? ''
    if (following === '' || isCjk(previous) || isCjk(following)) return false
    return isAscii(previous) || isAscii(following)
  })
}

/** Lines without any of these are in their final form already, as most lines of a reply are. */
const needsWork = /[ *#>|`~=+,:;()?!"'％．-]/

function normaliseLine(line: Characters, counts: ChangeCounts): Characters {
  if (!line.units.some((unit) => needsWork.test(unit))) return line
  let current = line
  for (let pass = 0; pass < maximumPasses; pass++) {
    const before = current.units.join('')
    current = dropMarkdown(current, counts)
    narrowNumbers(current.units, counts)
    widenPunctuation(current.units, counts)
    current = closeSpaces(current)
    if (current.units.join('') === before) break
  }
  return current
}

/**
 * The form in which all texts are compared, searched and stored. Line ends are "\n" and stay where they are (undoing
 * wrapped lines is `reply/unwrap.ts`, which normalises afterwards); white space beside Chinese and at the edges of lines goes,
 * between Latin words one space stays; half-width marks and straight quotes beside Chinese become full-width and paired;
 * full-width digits and letters become half-width; Markdown residue is dropped. Never NFKC as a whole, which would turn
 * full-width marks into half-width ones. Normalising twice gives the same as once.
 *
 * @returns `toRaw(text.length)` is the raw length; offsets beyond are a RangeError. `changes` tells what was altered.
 *
 * O(n) time for texts; memory 2 array cells a character.
 */
export function normaliseText(raw: string): NormalisedText {
  const counts: ChangeCounts = { markdown: 0, punctuation: 0, quotes: 0, alphanumerics: 0 }
  const all = readCharacters(raw, counts)
  const parts: string[] = []
  const origins: number[] = []
  let start = 0
  for (let at = 0; at <= all.units.length; at++) {
    if (at < all.units.length && all.units[at] !== '\n') continue
    const line = normaliseLine(
      { units: all.units.slice(start, at), origins: all.origins.slice(start, at) },
      counts,
    )
    parts.push(line.units.join(''))
    for (const origin of line.origins) origins.push(origin)
    if (at < all.units.length) origins.push(all.origins[at] ?? raw.length)
    start = at + 1
  }
  const text = parts.join('\n')
  origins.push(raw.length)
  const changes: Warning[] = []
  if (counts.markdown > 0) changes.push(normaliseWarnings.markdown(counts.markdown))
  if (counts.punctuation > 0) changes.push(normaliseWarnings.punctuation(counts.punctuation))
  if (counts.quotes > 0) changes.push(normaliseWarnings.quotes(counts.quotes))
  if (counts.alphanumerics > 0) changes.push(normaliseWarnings.alphanumerics(counts.alphanumerics))
  return {
    text,
    changes,
    toRaw(offset) {
      const origin = origins[offset]
      if (origin === undefined) throw new RangeError(`offset ${offset} lies outside 0..${text.length}`)
      return origin
    },
  }
}
