import type { Mark, Passage } from './checked.ts'
import { misprintFree } from './lexicon/misprints.ts'
import { usualTerms } from './lexicon/terms.ts'
import { findingMessages } from './messages.ts'
import { nearTerms, termLength } from './near-terms.ts'
import { soundsNear } from './sounds.ts'
import { standsAlone } from './word-breaks.ts'

const known: ReadonlySet<string> = new Set(usualTerms)
const terms = nearTerms(known)

/**
 * A usual word of four characters with another character that sounds much like the right one and that makes no word with its
 * neighbours: 数质教育.
 */
export function misprintedTerms({ text, part }: Passage): Mark[] {
  if (part !== 'paragraph' && part !== 'heading' && part !== 'opening' && part !== 'closing') return []
  const marks: Mark[] = []
  for (let start = 0; start + termLength <= text.length; start++) {
    const printed = text.slice(start, start + termLength)
    const near = terms.near(printed)
    if (near.length === 0 || known.has(printed)) continue
    const better = near.find(
      ({ term, at }) =>
        !misprintFree.test(printed.charAt(at)) && soundsNear(term.charAt(at), printed.charAt(at)),
    )
    if (better === undefined || !standsAlone(text, start + better.at)) continue
    const place = start + better.at
    const message = findingMessages.misprintedTerm(printed, better.term)
    marks.push({ start: place, end: place + 1, message, suggestion: better.term.charAt(better.at) })
  }
  return marks
}
