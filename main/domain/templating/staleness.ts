import type { Staleness, Template } from '#contract/template.ts'
import { usualPieces } from './constants.ts'
import { yearInText } from './lexicon.ts'

/** A variant that is in use so many days longer has taken a passage's place. */
const overtakenDays = 180
/** A year in the fixed words that lies so many years back is an old fact. */
const oldYears = 2
/** A passage that nobody used for so many years is a thing of the past. */
const unusedYears = 3
const dayMs = 86_400_000

/**
 * Why a passage may be out of date, told from the library alone.
 *
 * @param newest    ISO date of the library's newest reply; it stands for today, so that the same library gives the same answer
 * @param variants  passages that say nearly the same
 * @returns         the first of: a variant has taken its place; its fixed words hold only old years; nobody used it for long
 */
export function stalenessOf(
  template: Template,
  newest: string | null,
  variants: readonly Template[],
): Staleness | null {
  const { lastUse } = template
  if (newest === null || lastUse === null || template.kind !== 'passage') return null
  const successor = variants.find(
    (variant) => variant.lastUse !== null && daysBetween(lastUse, variant.lastUse) >= overtakenDays,
  )
  if (successor) return { reason: 'newer-variant', since: lastUse, newerId: successor.id }
  const newestYear = Number(newest.slice(0, 4))
  const year = newestYearIn(template.template)
  if (year !== null && year <= newestYear - oldYears)
    return { reason: 'old-values', since: String(year), newerId: null }
  if (Number(lastUse.slice(0, 4)) <= newestYear - unusedYears)
    return { reason: 'long-unused', since: lastUse, newerId: null }
  return null
}

function daysBetween(earlier: string, later: string): number {
  return (Date.parse(later) - Date.parse(earlier)) / dayMs
}

/** The newest year that stands in the fixed words, outside of titles and document numbers; null without any. */
function newestYearIn(template: string): number | null {
  const fixed = usualPieces(template)
    .map((piece) => (piece.kind === 'text' ? piece.text : '\u0000'))
    .join('')
    .replace(/《[^》]*》|〔[^〕]*〕|“[^”]*”/g, '')
  const years = [...fixed.matchAll(yearInText)].map((match) => Number(match[1]))
  return years.length === 0 ? null : Math.max(...years)
}
