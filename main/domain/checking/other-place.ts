import { type Checked, type Mark, isInside, paragraphsOf, quotedSpans } from './checked.ts'
import { besideOtherPlace, levelAtEnd, levelRank, namedPlace, noPlace } from './lexicon/places.ts'
import { findingMessages } from './messages.ts'
import { placesOf } from './place.ts'
import { isWord } from './word-breaks.ts'

/** A name that so many replies have is one that the office has to do with. */
const usual = 3

/**
 * Places of the rank of one's own (another county in a county's reply) that neither the card nor the proposal names and that the text does
 * not look at or learn from, whether the library knows them or not. Names in 《》 and quotations are left alone.
 */
export function otherPlaces({ read, given, facts, library, points }: Checked): Mark[] {
  const own = placesOf(given)
  const ranks = new Set(own.map((place) => levelRank[levelAtEnd.exec(place)?.[0] ?? ''] ?? ''))
  const expected = own[0]
  if (expected === undefined) return []
  const asked = [facts.subject ?? '', facts.meeting ?? '', ...points.map(({ text }) => text)].join('\n')
  const told = new Set<string>()
  return paragraphsOf(read, 'heading', 'paragraph').flatMap(({ start, text }) => {
    const quoted = quotedSpans(text)
    return [...text.matchAll(namedPlace)].flatMap(({ index, groups, 0: found }) => {
      const { name = '', level = '' } = groups ?? {}
      const isKnown =
        own.some((place) => place.includes(found) || found.endsWith(place)) ||
        library.places.has(found) ||
        asked.includes(found) ||
        library.wordings.ofFour(text.slice(index, index + 4)) >= usual
      if (!ranks.has(levelRank[level] ?? '') || noPlace.test(name) || isKnown || told.has(found)) return []
      if (
        isInside(index, quoted) ||
        isPhrase(text, index, found) ||
        besideOtherPlace.test(text.slice(0, index))
      )
        return []
      told.add(found)
      const place = { start: start + index, end: start + index + found.length }
      return [{ ...place, message: findingMessages.unknownPlace(found, expected), suggestion: null }]
    })
  })
}

/** 依托区, 会同区: a usual word before the level of one's own place. */
function isPhrase(text: string, at: number, found: string): boolean {
  return isWord(text, at, at + found.length - 1) && !isWord(text, at, at + found.length)
}
