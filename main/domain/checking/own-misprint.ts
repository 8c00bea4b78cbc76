import { type Checked, type Mark, paragraphsOf } from './checked.ts'
import { misprintFree } from './lexicon/misprints.ts'
import { findingMessages } from './messages.ts'
import { nearTerms, termLength } from './near-terms.ts'
import { hashRun } from './sketch.ts'
import { soundsNear } from './sounds.ts'
import { isRunOfWords } from './word-breaks.ts'

/** A run of so many uses is a term of the text. */
const termUses = 3

/**
 * A term that stands once with another character where the text itself has it many times: 标注体系 beside 标准体系. Only where the two
 * characters sound much alike, no pair of the printed one is usual, and the term begins and ends where words do.
 */
export function ownMisprints({ read, library: { wordings }, remember }: Checked): Mark[] {
  const runs = paragraphsOf(read, 'heading', 'paragraph').flatMap(({ start, text }) =>
    remember(`runs ${text}`, () =>
      [...text.matchAll(/\p{Script=Han}{4,}/gu)].map(({ index, 0: run }) => ({ index, run })),
    ).map(({ index, run }) => ({ start: start + index, run })),
  )
  const uses = usesOfTerms(runs.map(({ run }) => run))
  const terms = nearTerms([...uses].flatMap(([term, times]) => (times < termUses ? [] : [term])))
  if (uses.size === 0) return []
  const whole = runs.map(({ run }) => run).join('\n')
  const isRare = (pair: string) =>
    pair.length < 2 || (whole.indexOf(pair) === whole.lastIndexOf(pair) && wordings.ofPair(pair) <= 1)
  return runs.flatMap(({ start, run }) => {
    const marks: Mark[] = []
    for (let from = 0; from + termLength <= run.length; from++) {
      const printed = run.slice(from, from + termLength)
      const near = terms.near(printed)
      if (near.length === 0 || whole.indexOf(printed) !== whole.lastIndexOf(printed)) continue
      for (const { term, at } of near) {
        const place = from + at
        const [character, right] = [printed.charAt(at), term.charAt(at)]
        if (misprintFree.test(character)) continue
        if (!isRare(run.slice(Math.max(0, place - 1), place + 1)) && place > 0) continue
        if (!isRare(run.slice(place, place + 2)) || !soundsNear(right, character)) continue
        const changed = run.slice(0, place) + right + run.slice(place + 1)
        if (!isRunOfWords(changed, from, from + termLength)) continue
        const message = findingMessages.ownMisprint(printed, term, uses.get(term) ?? 0)
        marks.push({ start: start + place, end: start + place + 1, message, suggestion: right })
      }
    }
    return marks
  })
}

const counterMask = 2 ** 15 - 1

/** The runs of four that stand often enough to be terms, and how often; a few others may be among them. Hashes go first: nearly all runs stand once. */
function usesOfTerms(runs: readonly string[]): Map<string, number> {
  const counts = new Uint8Array(counterMask + 1)
  const eachRun = (look: (run: string, at: number, slot: number) => void) => {
    for (const run of runs) {
      for (let at = 0; at + termLength <= run.length; at++) {
        look(run, at, hashRun(run, at, at + termLength) & counterMask)
      }
    }
  }
  eachRun((_run, _at, slot) => {
    counts[slot] = Math.min(255, (counts[slot] ?? 0) + 1)
  })
  const uses = new Map<string, number>()
  eachRun((run, at, slot) => {
    if ((counts[slot] ?? 0) < termUses) return
    const term = run.slice(at, at + termLength)
    uses.set(term, (uses.get(term) ?? 0) + 1)
  })
  return uses
}
