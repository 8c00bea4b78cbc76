import type { StoredReply } from '#contract/reply.ts'
import type { Suggester } from './evaluate.ts'

const longest = 24
const shortest = 2
const placesLooked = 40

/**
 * The plain way to continue a text: the longest run before the caret that the library has, found by scanning all of it,
 * and what followed there, newest reply first. Each place offers the rest of its paragraph, of its sentence and of its
 * clause, in this order. At the start of a paragraph the end of the one before is the run.
 *
 * @param library  in any order
 */
export function longestSuffixSuggester(library: readonly StoredReply[]): Suggester {
  const text = library
    .toSorted((a, b) => (b.reply.date ?? '').localeCompare(a.reply.date ?? ''))
    .map((reply) => reply.text)
    .join('\n\n')
  return ({ before, typed, limit }) => {
    const context = `${before.at(-1) ?? ''}\n${typed}`.slice(-longest)
    const length = longestKnown(text, context)
    if (length < shortest) return []
    const run = context.slice(-length)
    const offers = new Set<string>()
    let at = text.indexOf(run)
    for (let looked = 0; at >= 0 && looked < placesLooked && offers.size < limit; looked += 1) {
      for (const offer of waysOn(text, at + length)) offers.add(offer)
      at = text.indexOf(run, at + 1)
    }
    return [...offers]
      .slice(0, limit)
      .map((completes, index) => ({ completes, text: typed + completes, ghost: index === 0 }))
  }
}

/** A shorter run stands wherever a longer one does, so halving finds the longest. */
function longestKnown(text: string, context: string): number {
  let known = 0
  let unknown = context.length + 1
  while (unknown - known > 1) {
    const middle = (known + unknown) >> 1
    if (text.includes(context.slice(-middle))) known = middle
    else unknown = middle
  }
  return known
}

function waysOn(text: string, from: number): string[] {
  const end = text.indexOf('\n', from)
  const rest = text.slice(from, end < 0 ? text.length : end)
  if (rest === '') return []
  const upTo = (marks: RegExp) => {
    const place = rest.search(marks)
    return place < 0 ? rest : rest.slice(0, place + 1)
  }
  return [rest, upTo(/[。；！？]/u), upTo(/[，。；：、！？]/u)]
}
