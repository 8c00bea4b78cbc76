import { findDates } from '#domain/reply/dates.ts'
import type { Checked, Mark } from './checked.ts'
import { spacedWord } from './lexicon/as-printed.ts'
import { findingMessages } from './messages.ts'

/** What reading a file has already put right, so that the file itself gets corrected too: it stands nowhere in the text. */
export function alteredMarks({ read }: Checked): Mark[] {
  const told = read.warnings.filter(({ code }) => alterations.has(code)).map(({ message }) => message)
  const { source } = read
  if (source !== undefined) {
    const spaced = [...source.text.matchAll(spacedWord)].length
    if (spaced > 0) told.push(findingMessages.spacedWords(spaced))
    const { organ, date } = read.reply
    const lines = source.text.split('\n').map((line) => line.replace(/\s/g, ''))
    const isJoined = lines.some(
      (line) => organ !== null && line.startsWith(organ) && findDates(line).length > 0,
    )
    if (date !== null && isJoined) told.push(findingMessages.signatureOnOneLine())
  }
  return told.map((message) => ({
    start: 0,
    end: 0,
    message: findingMessages.altered(message),
    suggestion: null,
  }))
}

/** Codes of the warnings of normalising that tell of a slip in writing. */
const alterations: ReadonlySet<string> = new Set([
  'half-width-punctuation',
  'straight-quotes',
  'markdown-residue',
])
