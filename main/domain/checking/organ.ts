import type { Checked, Mark } from './checked.ts'
import { givenText, paragraphsOf, quotedSpans, isInside } from './checked.ts'
import { selfMention, selfWords } from './lexicon/places.ts'
import { findingMessages } from './messages.ts'

/** The body that signs, wherever the text names it, against the card's. One may be the other's name in short. */
export function wrongOrgans({ read, given }: Checked): Mark[] {
  const expected = givenText(given?.organ)?.replace(/\s/g, '')
  const said = read.reply.organ
  if (expected === undefined || said === null) return []
  const bare = said.replace(/\s/g, '')
  if (bare.endsWith(expected) || expected.endsWith(bare) || bare.length < 3) return []
  const marks: Mark[] = []
  for (let at = read.text.indexOf(said); at >= 0; at = read.text.indexOf(said, at + 1)) {
    const message = findingMessages.wrongOrgan(said, expected)
    marks.push({ start: at, end: at + said.length, message, suggestion: expected })
  }
  return marks
}

/** 我局 in a reply of a 委员会: how the body speaks of itself against the end of its name on the card, quotations left alone. */
export function wrongSelfWords({ read, given }: Checked): Mark[] {
  const organ = givenText(given?.organ)
  const expected = organ === null ? undefined : selfWords.find(([end]) => end.test(organ))?.[1]
  if (organ === null || expected === undefined) return []
  return paragraphsOf(read, 'opening', 'heading', 'paragraph', 'closing').flatMap(({ start, text }) => {
    const quoted = quotedSpans(text)
    return [...text.matchAll(selfMention)].flatMap(({ index, groups }) => {
      const word = groups?.['at'] ?? ''
      if (word === expected || isInside(index, quoted)) return []
      const end = index + 1 + word.length
      const message = findingMessages.wrongSelfWord(
        text.slice(index, end),
        organ,
        text.charAt(index) + expected,
      )
      return [{ start: start + index, end: start + end, message, suggestion: text.charAt(index) + expected }]
    })
  })
}
