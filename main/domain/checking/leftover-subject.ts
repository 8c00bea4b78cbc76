import { type Checked, type Mark, givenText, paragraphsOf } from './checked.ts'
import { type KnownSubject, runLength } from './library-facts.ts'
import { findingMessages } from './messages.ts'
import { openingPlaces } from './opening-place.ts'
import { subjectWords } from './subject-words.ts'

/** So many words of another case make the matter clear. */
const mostTopics = 5

/** The subject of another reply of the library, word for word, anywhere but where the receipt sentence names this case's. */
export function leftoverSubjects({ read, facts, library }: Checked): Mark[] {
  if (facts.subject === null) return []
  const openings = openingPlaces(read)
  return paragraphsOf(read, 'title', 'opening', 'heading', 'paragraph', 'closing').flatMap(
    ({ start, text }) => {
      const marks: Mark[] = []
      for (let at = 0; at + runLength <= text.length; at++) {
        const found = longestAt(library.subjects.get(text.slice(at, at + runLength)) ?? [], text, at)
        if (found === null || found.text.length < 8 || isAkin(found.text, facts.subject)) continue
        const place = { start: start + at, end: start + at + found.text.length }
        at += found.text.length - 1
        if (
          openings.some(
            ({ subject, subjectStart, subjectEnd }) =>
              subject !== null && place.start >= subjectStart && place.end <= subjectEnd,
          )
        )
          continue
        marks.push({ ...place, message: findingMessages.leftoverSubject(found.from), suggestion: null })
      }
      return marks
    },
  )
}

/** Whether two subjects share a word of their matter. */
function isAkin(one: string, own: string | null): boolean {
  const plain = own ?? ''
  return subjectWords(one).words.some((word) => runsOf(word).some((run) => plain.includes(run)))
}

/**
 * Words of another case's subject that neither this case nor the office's usual talk has: those that stand in the library
 * only in replies with that subject, and those of the subject that the text itself names where the card names another.
 */
export function leftoverTopics({ read, facts, given, library, points }: Checked): Mark[] {
  if (facts.subject === null) return []
  const asked = `${facts.subject}\n${points.map(({ text }) => text).join('\n')}`
  const isOwn = (word: string) => runsOf(word).some((run) => asked.includes(run))
  const said = saidWords(read.reply.subject, givenText(given?.subject)).filter((word) => !isOwn(word))
  const marks = new Map<string, Mark>()
  for (const { start, text } of paragraphsOf(read, 'heading', 'paragraph')) {
    for (let at = 0; at + runLength <= text.length && marks.size < mostTopics; at++) {
      const known = longestAt(library.topics.get(text.slice(at, at + runLength)) ?? [], text, at)
      const word =
        known !== null && !isOwn(known.text) && isRare(known.text, library)
          ? known.text
          : said.find((one) => text.startsWith(one, at))
      if (word === undefined) continue
      const message = findingMessages.leftoverTopic(word, known?.from ?? null)
      if (!marks.has(word))
        marks.set(word, { start: start + at, end: start + at + word.length, message, suggestion: null })
      at += word.length - 1
    }
  }
  return [...marks.values()]
}

/** Words of the subject as printed, where the card has another subject. */
function saidWords(said: string | null, onCard: string | null): string[] {
  return said === null || onCard === null ? [] : subjectWords(said).words
}

/** Whether a run of the word stands in no more replies than have it in their subject. */
function isRare(word: string, { wordings }: Checked['library']): boolean {
  return runsOf(word).some((run) => wordings.ofFour(run) <= wordings.inSubjects(run))
}

function runsOf(word: string): string[] {
  return Array.from({ length: Math.max(0, word.length - runLength + 1) }, (_, at) =>
    word.slice(at, at + runLength),
  )
}

function longestAt(candidates: readonly KnownSubject[], text: string, at: number): KnownSubject | null {
  let longest: KnownSubject | null = null
  for (const known of candidates) {
    if (known.text.length > (longest?.text.length ?? 0) && text.startsWith(known.text, at)) longest = known
  }
  return longest
}
