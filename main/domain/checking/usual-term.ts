import type { Mark, Passage } from './checked.ts'
import { misprintFree } from './lexicon/misprints.ts'
import { usualTerms } from './lexicon/terms.ts'
import { findingMessages } from './messages.ts'
import { restOf } from './own-misprint.ts'
import { soundsNear } from './sounds.ts'
import { standsAlone } from './word-breaks.ts'

const termLength = 4

const known: ReadonlySet<string> = new Set(usualTerms)
const byRest: ReadonlyMap<string, readonly string[]> = usualTerms.reduce((map, term) => {
  for (let at = 0; at < term.length; at++) {
    const rest = restOf(term, at)
    map.set(rest, [...(map.get(rest) ?? []), term])
  }
  return map
}, new Map<string, string[]>())

/**
 * A usual word of four characters with another character that sounds much like the right one and that makes no word with its
 * neighbours: 数质教育.
 */
export function misprintedTerms({ text, part }: Passage): Mark[] {
  if (part !== 'paragraph' && part !== 'heading' && part !== 'opening' && part !== 'closing') return []
  const marks: Mark[] = []
  for (let at = 0; at + termLength <= text.length; at++) {
    const printed = text.slice(at, at + termLength)
    if (known.has(printed)) continue
    for (let place = 0; place < termLength; place++) {
      const character = printed.charAt(place)
      const term = byRest
        .get(restOf(printed, place))
        ?.find((one) => !misprintFree.test(character) && soundsNear(one.charAt(place), character))
      if (term === undefined || !standsAlone(text, at + place)) continue
      const message = findingMessages.misprintedTerm(printed, term)
      marks.push({
        start: at + place,
        end: at + place + 1,
        message,
        suggestion: term.charAt(place),
      })
    }
  }
  return marks
}
