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

/**
 * 我局 in a reply of a 委员会: how the body speaks of itself against the end of its name on the card, or where no card names it against what the
 * text says else; quotations left alone.
 */
export function wrongSelfWords({ read, given }: Checked): Mark[] {
  const organ = givenText(given?.organ)
  const byOrgan = organ === null ? undefined : selfWords.find(([end]) => end.test(organ))?.[1]
  const expected = byOrgan ?? (organ === null ? usualSelfWord(read) : undefined)
  if (expected === undefined) return []
  return paragraphsOf(read, 'opening', 'heading', 'paragraph', 'closing').flatMap(({ start, text }) => {
    const quoted = quotedSpans(text)
    return [...text.matchAll(selfMention)].flatMap(({ index, groups }) => {
      const word = groups?.['at'] ?? ''
      if (word === expected || isInside(index, quoted)) return []
      const end = index + 1 + word.length
      const found = text.slice(index, end)
      const right = text.charAt(index) + expected
      const message =
        organ === null
          ? findingMessages.mixedSelfWords(found, right)
          : findingMessages.wrongSelfWord(found, organ, right)
      return [{ start: start + index, end: start + end, message, suggestion: right }]
    })
  })
}

/** What the text calls its body throughout but for one place; undefined where it has no way of its own. */
function usualSelfWord(read: Checked['read']): string | undefined {
  const uses = new Map<string, number>()
  for (const { text } of paragraphsOf(read, 'opening', 'heading', 'paragraph', 'closing')) {
    for (const { groups } of text.matchAll(selfMention)) {
      const word = groups?.['at'] ?? ''
      uses.set(word, (uses.get(word) ?? 0) + 1)
    }
  }
  const [[usual, most] = ['', 0], [, second] = ['', 0]] = [...uses].toSorted(([, a], [, b]) => b - a)
  return most >= 2 && second <= 1 ? usual : undefined
}
