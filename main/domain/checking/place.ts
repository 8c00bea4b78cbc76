import { placeOfMeeting } from '#domain/reply/same-meeting.ts'
import type { GivenCase } from './case.ts'
import { type Checked, type Mark, givenText, isInside, paragraphsOf, quotedSpans } from './checked.ts'
import {
  besideOtherPlace,
  meetingEnd,
  levelAtEnd,
  levelsAbove,
  ownPlace,
  placeInName,
} from './lexicon/places.ts'
import { findingMessages } from './messages.ts'

/**
 * Places of other cases: the place that the text's own title, meeting or signature names where the card names another, wherever
 * it stands; and the place of another body of the library, unless the text looks at it or learns from it.
 */
export function leftoverPlaces({ read, given, library }: Checked): Mark[] {
  const card = placesOf(given)
  if (card.length === 0) return []
  const isOwn = (place: string) =>
    card.some((own) => own.includes(place) || place.includes(own)) || isAbove(place, card)
  const said = placesOf(read.reply).filter((place) => !isOwn(place))
  const known = [...library.places.keys()].filter((place) => !isOwn(place) && !said.includes(place))
  return [...marksOf(read.text, said, findingMessages.saidPlace), ...othersPlaces(read, known, library)]
}

function othersPlaces(read: Checked['read'], known: string[], library: Checked['library']): Mark[] {
  return paragraphsOf(read, 'title', 'opening', 'heading', 'paragraph', 'closing').flatMap(
    ({ start, text }) => {
      const names = quotedSpans(text)
      return marksOf(text, known, (place) =>
        findingMessages.otherPlace(place, library.places.get(place)?.from ?? null),
      )
        .filter((mark) => !isInside(mark.start, names) && !besideOtherPlace.test(text.slice(0, mark.start)))
        .map((mark) => ({ ...mark, start: mark.start + start, end: mark.end + start }))
    },
  )
}

function marksOf(text: string, places: readonly string[], messageOf: (place: string) => string): Mark[] {
  return places.flatMap((place) => {
    const marks: Mark[] = []
    for (let at = text.indexOf(place); at >= 0; at = text.indexOf(place, at + place.length)) {
      marks.push({ start: at, end: at + place.length, message: messageOf(place), suggestion: null })
    }
    return marks
  })
}

/** The places of a case by its body that signs and its meeting, three characters and more. */
export function placesOf(one: Pick<GivenCase, 'organ' | 'meeting'> | null): string[] {
  const organ = givenText(one?.organ)
  const meeting = givenText(one?.meeting)
  const found = [
    organ === null ? null : placeInName.exec(organ)?.[0],
    meeting === null ? null : placeInName.exec(placeOfMeeting(meeting) + meetingEnd)?.[0],
  ]
  return [
    ...new Set(found.filter((place) => place !== null && place !== undefined && place.length > 2)),
  ] as string[]
}

/** A city in a district's reply may be the one above it. */
function isAbove(place: string, card: readonly string[]): boolean {
  const level = levelAtEnd.exec(place)?.[0] ?? ''
  return card.some(
    (own) => (levelsAbove[levelAtEnd.exec(own)?.[0] ?? ''] ?? '').includes(level) && level !== '',
  )
}

/** 我县 in a reply of a district: the level of the place that the text calls its own against the card's. */
export function wrongLevels({ read, given }: Checked): Mark[] {
  const levels = placesOf(given).map((place) => levelAtEnd.exec(place)?.[0] ?? '')
  const short = levelAtEnd.exec(placeOfMeeting(given?.meeting ?? ''))?.[0]
  const own = new Set([...levels, ...(short === undefined ? [] : [short])])
  if (own.size !== 1) return []
  const [level = ''] = own
  return paragraphsOf(read, 'opening', 'heading', 'paragraph', 'closing').flatMap(({ start, text }) => {
    const quoted = quotedSpans(text)
    return [...text.matchAll(ownPlace)].flatMap(({ index, groups, 0: found }) => {
      const word = groups?.['at'] ?? ''
      const isAllowed = own.has(word) || (levelsAbove[level] ?? '').includes(word)
      if (isAllowed || isInside(index, quoted)) return []
      const right = found.slice(0, -1) + level
      return [
        {
          start: start + index,
          end: start + index + found.length,
          message: findingMessages.wrongLevel(found, right),
          suggestion: right,
        },
      ]
    })
  })
}
