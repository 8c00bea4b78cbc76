import { pageNumberWords } from '../word/lexicon.ts'
import type { MarginPlace } from '../word/messages.ts'
import type { Omissions } from '../word/omissions.ts'

const longestQuote = 30
const mostQuotes = 6

/** A page number alone says nothing of the document. */
function saysMore(text: string): boolean {
  const rest = text.replace(pageNumberWords, '')
  return /\p{L}/u.test(rest) || /\d{5}/.test(rest)
}

/** Notes what a header or footer says, shortened; page numbers alone and what was noted before are passed over. */
export function noteMargin(omissions: Omissions, place: MarginPlace, text: string): void {
  const printed = text.replace(/\s+/g, ' ').trim()
  const characters = Array.from(printed)
  const quote = characters.slice(0, longestQuote).join('') + (characters.length > longestQuote ? '…' : '')
  const isKnown = omissions.margins.some((margin) => margin.text === quote)
  if (isKnown || !saysMore(printed) || omissions.margins.length >= mostQuotes) return
  omissions.margins.push({ place, text: quote })
}
