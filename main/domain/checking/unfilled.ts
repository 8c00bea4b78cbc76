import type { Checked, Mark } from './checked.ts'
import { unfilledMark } from './lexicon.ts'
import { findingMessages } from './messages.ts'

/** Slots that nobody has filled: 〔待补：…〕. */
export function unfilledSlots({ read }: Checked): Mark[] {
  return [...read.text.matchAll(unfilledMark)].map(({ index, 0: found }) => ({
    start: index,
    end: index + found.length,
    message: findingMessages.unfilled(),
    suggestion: null,
  }))
}
