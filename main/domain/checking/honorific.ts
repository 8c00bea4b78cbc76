import type { Checked, Mark } from './checked.ts'
import { paragraphsOf } from './checked.ts'
import { memberWord, membersTogether, salutationTitle, thanksClause, wordsOfBody } from './lexicon.ts'
import { findingMessages } from './messages.ts'
import { framePlaces } from './opening-place.ts'

/** 委员 in a reply for 人大, 代表 in one for 政协: in salutation, title, opening and closing, and where the body thanks. */
export function wrongHonorifics({ read, facts: { body, addressees, honorific } }: Checked): Mark[] {
  if (body === null) return []
  const expected = wordsOfBody[body].honorific
  const foreign = body === '政协' ? '人大' : '政协'
  const marks: Mark[] = []
  const add = (at: number, found: string, suggestion: string | null) => {
    if (found === expected) return
    const message = findingMessages.wrongHonorific(found, body, expected)
    const hasBody = read.text.startsWith(foreign, at - foreign.length)
    marks.push({
      start: hasBody ? at - foreign.length : at,
      end: at + found.length,
      message,
      suggestion: hasBody && suggestion !== null ? body + suggestion : suggestion,
    })
  }
  // Behind an organisation's name the right title would be wrong, too.
  const title = addressees.length > 0 && honorific === null ? null : expected
  for (const { start, text } of paragraphsOf(read, 'salutation')) {
    for (const { index, 1: word = '' } of text.matchAll(salutationTitle)) add(start + index, word, title)
  }
  const salutations = new Set(paragraphsOf(read, 'salutation').map(({ start }) => start))
  for (const { start, text } of framePlaces(read)) {
    if (salutations.has(start)) continue
    const plain = text.replace(membersTogether, (together) => ' '.repeat(together.length))
    for (const { index, 0: word } of plain.matchAll(memberWord))
      add(start + index, word.slice(0, 2), expected)
  }
  for (const { start, text } of paragraphsOf(read, 'paragraph')) {
    for (const { index, 0: thanks } of text.matchAll(thanksClause)) {
      const plain = thanks.replace(membersTogether, (together) => ' '.repeat(together.length))
      for (const { index: at, 0: word } of plain.matchAll(memberWord))
        add(start + index + at, word.slice(0, 2), expected)
    }
  }
  return marks
}
