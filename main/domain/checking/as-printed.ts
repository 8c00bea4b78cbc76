import type { Checked, Mark } from './checked.ts'
import { findingMessages } from './messages.ts'

/** What reading a file has already put right, so that the file itself gets corrected too: it stands nowhere in the text. */
export function alteredMarks({ read }: Checked): Mark[] {
  return read.warnings
    .filter(({ code }) => alterations.has(code))
    .map(({ message }) => ({
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
