import type { Around, Mark, Passage } from './checked.ts'
import { findingMessages } from './messages.ts'
import { isInside, spansOf } from './checked.ts'

const titles = /《[^》\n]*》/g

/** Words that the office does not want written, and bodies by a name they no longer bear on the day of the reply. Names in 《》 stay. */
export function ownWords({ text }: Passage, { profile, date }: Around): Mark[] {
  if (profile === null) return []
  const { forbidden, renamed } = profile.words
  const spared = spansOf(text, titles)
  const unwanted = forbidden.map(({ word, instead }) => ({
    word,
    suggestion: instead === '' ? null : instead,
    message: findingMessages.forbiddenWord(word, instead),
  }))
  const old = renamed
    .filter(({ since }) => since === null || date === null || date >= since)
    .map((one) => ({
      word: one.old,
      suggestion: one.now,
      message: findingMessages.renamedBody(one.old, one.now, one.since),
    }))
  return [...unwanted, ...old].flatMap(({ word, suggestion, message }) => {
    const marks: Mark[] = []
    for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) {
      const isNewName =
        suggestion !== null &&
        text.startsWith(suggestion, at - suggestion.indexOf(word)) &&
        suggestion.includes(word)
      if (!isNewName && !isInside(at, spared))
        marks.push({ start: at, end: at + word.length, message, suggestion })
    }
    return marks
  })
}
