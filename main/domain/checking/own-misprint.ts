import { type Checked, type Mark, paragraphsOf } from './checked.ts'
import { misprintFree } from './lexicon/misprints.ts'
import { findingMessages } from './messages.ts'
import { soundsNear } from './sounds.ts'
import { isRunOfWords } from './word-breaks.ts'

/** A run of so many characters that a text repeats is a term of its own. */
const termLength = 4
const termUses = 3

/**
 * A term that stands once with another character where the text itself has it many times: 标注体系 beside 标准体系. Only where the two
 * characters sound much alike and no pair of the printed one is usual.
 */
export function ownMisprints({ read, library: { wordings } }: Checked): Mark[] {
  const runs = paragraphsOf(read, 'heading', 'paragraph').flatMap(({ start, text }) =>
    [...text.matchAll(/\p{Script=Han}{4,}/gu)].map(({ index, 0: run }) => ({ start: start + index, run })),
  )
  const terms = new Map<string, number>()
  const pairs = new Map<string, number>()
  for (const { run } of runs) {
    for (let at = 0; at + 2 <= run.length; at++) {
      count(pairs, run.slice(at, at + 2))
      if (at + termLength <= run.length) count(terms, run.slice(at, at + termLength))
    }
  }
  const byRest = new Map<string, string[]>()
  for (const [term, uses] of terms) {
    if (uses < termUses) continue
    for (let at = 0; at < termLength; at++) {
      const rest = restOf(term, at)
      byRest.set(rest, [...(byRest.get(rest) ?? []), term])
    }
  }
  const isRare = (pair: string) =>
    pair.length < 2 || ((pairs.get(pair) ?? 0) <= 1 && wordings.ofPair(pair) <= 1)
  return runs.flatMap(({ start, run }) => {
    const marks: Mark[] = []
    for (let from = 0; from + termLength <= run.length; from++) {
      const printed = run.slice(from, from + termLength)
      if ((terms.get(printed) ?? 0) > 1) continue
      for (let at = 0; at < termLength; at++) {
        const place = from + at
        const character = run.charAt(place)
        const better = byRest
          .get(restOf(printed, at))
          ?.find((term) => term.charAt(at) !== character && soundsNear(term.charAt(at), character))
        if (better === undefined || misprintFree.test(character)) continue
        if (!isRare(run.slice(Math.max(0, place - 1), place + 1)) && place > 0) continue
        if (!isRare(run.slice(place, place + 2))) continue
        const changed = run.slice(0, place) + better.charAt(at) + run.slice(place + 1)
        if (!isRunOfWords(changed, from, from + termLength)) continue
        const message = findingMessages.ownMisprint(printed, better, terms.get(better) ?? 0)
        marks.push({ start: start + place, end: start + place + 1, message, suggestion: better.charAt(at) })
      }
    }
    return marks
  })
}

function count(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1)
}

/** A word with its place left open, by which words that differ there alone are found. */
export function restOf(term: string, at: number): string {
  return `${at}${term.slice(0, at)}_${term.slice(at + 1)}`
}
