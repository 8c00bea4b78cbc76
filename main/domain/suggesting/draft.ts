import type { Asked } from './asked.ts'
import type { Continuation } from './choose.ts'

/** A run of so many characters that comes again is a repetition; shorter ones are names and set phrases. */
const repetitionLength = 16
const contextLength = 5

/**
 * Leaves out what already stands in the draft.
 *
 * O(continuations · draft) at worst: a native search for one run of 16 characters each.
 */
export function dropRepetitions(continuations: Continuation[], request: Asked): Continuation[] {
  const draft = `${request.before.join('\n')}\n${request.typed}`
  const context = request.typed.slice(-contextLength)
  return continuations.filter(({ text }) => {
    const probe = (context + text).slice(0, repetitionLength)
    return probe.length < repetitionLength
      ? !isWholeParagraph(request.before, request.typed + text)
      : !draft.includes(probe)
  })
}

function isWholeParagraph(before: string[], text: string): boolean {
  return before.includes(text)
}
