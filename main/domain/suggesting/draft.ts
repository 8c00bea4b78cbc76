import { bigramSimilarity } from '#domain/text/bigrams.ts'
import type { Asked } from './asked.ts'
import type { Continuation } from './choose.ts'

/** A run of so many characters that comes again is a repetition; shorter ones are names and set phrases. */
const repetitionLength = 16
const contextLength = 5
/** A clause so long that stands in the draft is not written twice, nor are two in turn that are so long together. */
const leastClause = 20
const leastPair = 14
/** What remains of a continuation in front of a repeated clause must be worth offering. */
const leastKept = 2
const alikeHeadings = 0.6
const clauseEnd = /(?<=[，。；！？])/u
const leadingMark = /^(?:（?[^（）、\s]{1,3}[）、])/u

interface Draft {
  text: string
  /** Clauses and pairs of clauses. */
  units: ReadonlySet<string>
  whole: ReadonlySet<string>
}

let last: { before: readonly string[]; draft: Draft } | null = null

/**
 * Leaves out what already stands in the draft: continuations that begin with a run of it, and of the others what comes from
 * a clause on that it has, be it with other figures.
 *
 * O(continuations · draft) at worst: a native search for one run of 16 characters each.
 */
export function dropRepetitions(continuations: Continuation[], request: Asked): Continuation[] {
  if (request.before.length === 0 && request.typed === '') return continuations
  const draft = readDraft(request.before)
  const typed = mask(request.typed)
  const context = request.typed.slice(-contextLength)
  return continuations.flatMap((continuation) => {
    const text = mask(continuation.text)
    const probe = (context + continuation.text).slice(0, repetitionLength)
    if (probe.length < repetitionLength) {
      const isThere = draft.whole.has(typed + text)
      return isThere ? [] : [continuation]
    }
    if (draft.text.includes(probe) || request.typed.includes(probe)) return []
    const kept = untilRepeated(draft.units, typed, text)
    if (kept === text.length) return [continuation]
    return kept < leastKept ? [] : [shorten(continuation, kept)]
  })
}

function readDraft(before: readonly string[]): Draft {
  if (last !== null && isSame(last.before, before)) return last.draft
  const texts = before.map(mask)
  const draft = {
    text: before.join('\n'),
    units: new Set(texts.flatMap((text) => unitsOf(text.split(clauseEnd)).map(({ unit }) => unit))),
    whole: new Set(texts),
  }
  last = { before: [...before], draft }
  return draft
}

function isSame(x: readonly string[], y: readonly string[]): boolean {
  return x.length === y.length && x.every((text, at) => text === y[at])
}

function mask(text: string): string {
  return text.replaceAll(/\d/gu, '0')
}

/** The clauses that are long enough to be told again, and pairs of such, with the number of their first clause. */
function unitsOf(clauses: readonly string[]): { unit: string; nth: number }[] {
  return clauses.flatMap((clause, nth) => {
    const pair = clause + (clauses[nth + 1] ?? '')
    return [
      ...(clause.length >= leastClause ? [{ unit: clause, nth }] : []),
      ...(nth + 1 < clauses.length && pair.length >= leastPair ? [{ unit: pair, nth }] : []),
    ]
  })
}

/** Where a clause of the draft begins in a text, its length when none does. */
function untilRepeated(units: ReadonlySet<string>, typed: string, text: string): number {
  const begun = typed.split(clauseEnd).at(-1) ?? ''
  const isBegun = begun !== '' && !/[，。；！？]$/u.test(begun)
  const lead = isBegun ? begun : ''
  const clauses = (lead + text).split(clauseEnd)
  const repeated = unitsOf(clauses).find(({ unit }) => units.has(unit))
  if (repeated === undefined) return text.length
  const at = clauses.slice(0, repeated.nth).reduce((length, clause) => length + clause.length, 0)
  return Math.max(0, at - lead.length)
}

function shorten(continuation: Continuation, length: number): Continuation {
  return {
    ...continuation,
    text: continuation.text.slice(0, length),
    slots: continuation.slots.filter(({ end }) => end <= length),
  }
}

/** Whether a heading says much the same as one of the draft: 二、下一步工作措施 after 一、下一步工作打算. */
export function isLikeHeading(x: string, y: string): boolean {
  const [one = '', other = ''] = [x, y].map((text) => text.replace(leadingMark, ''))
  return bigramSimilarity(one, other) >= alikeHeadings
}
