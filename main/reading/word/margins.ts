import { pageNumberWords } from './lexicon.ts'
import type { MarginPlace } from './messages.ts'
import type { Omissions } from './omissions.ts'

const longestQuote = 30
const mostQuotes = 6

/** Whether a header says more than which page it stands on. */
function saysMore(text: string): boolean {
  const rest = text.replace(pageNumberWords, '')
  return /\p{L}/u.test(rest) || /\d{5}/.test(rest)
}

/** Notes what a header or footer says, shortened and once, when that is more than a page number. */
export function noteMargin(omissions: Omissions, place: MarginPlace, raw: string): void {
  const text = raw.replace(/\s+/g, ' ').trim()
  const characters = Array.from(text)
  const quote = characters.slice(0, longestQuote).join('') + (characters.length > longestQuote ? '…' : '')
  const isKnown = omissions.margins.some((margin) => margin.text === quote)
  if (!saysMore(text) || isKnown || omissions.margins.length >= mostQuotes) return
  omissions.margins.push({ place, text: quote })
}
