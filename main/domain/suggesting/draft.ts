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
const clauseMarks = '，。；！？'
const clauseEnd = new RegExp(`[${clauseMarks}]`, 'gu')
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
 * @param continuations  likeliest first
 * @returns  at most `most`, in the same order
 *
 * O(most · draft) at worst: a native search for one run of 16 characters each.
 */
export function dropRepetitions(
  continuations: readonly Continuation[],
  request: Asked,
  most: number,
): Continuation[] {
  const draft = readDraft(request.before)
  const typed = mask(request.typed)
  const context = request.typed.slice(-contextLength)
  const fresh: Continuation[] = []
  for (const continuation of continuations) {
    if (fresh.length >= most) break
    const text = mask(continuation.text)
    const probe = (context + continuation.text).slice(0, repetitionLength)
    if (probe.length < repetitionLength) {
      if (!draft.whole.has(typed + text)) fresh.push(continuation)
      continue
    }
    if (draft.text.includes(probe) || request.typed.includes(probe)) continue
    const kept = untilRepeated(draft.units, typed, text)
    if (kept === text.length) fresh.push(continuation)
    else if (kept >= leastKept) fresh.push(shorten(continuation, kept))
  }
  return fresh
}

function readDraft(before: readonly string[]): Draft {
  if (last !== null && isSame(last.before, before)) return last.draft
  const texts = before.map(mask)
  const draft = {
    text: before.join('\n'),
    units: new Set(texts.flatMap((text) => unitsOf(clausesOf(text)))),
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

/** A text cut behind the marks of its clauses; what comes after the last is one, too. */
function clausesOf(text: string): string[] {
  const clauses: string[] = []
  let from = 0
  for (const { index } of text.matchAll(clauseEnd)) {
    clauses.push(text.slice(from, index + 1))
    from = index + 1
  }
  if (from < text.length) clauses.push(text.slice(from))
  return clauses
}

function endOfClauses(text: string): number {
  return Math.max(...Array.from(clauseMarks, (mark) => text.lastIndexOf(mark))) + 1
}

/** Whether a clause, or it and the next, is one of the units. */
function isUnit(units: ReadonlySet<string>, clause: string, next: string | undefined): boolean {
  if (clause.length >= leastClause && units.has(clause)) return true
  return next !== undefined && clause.length + next.length >= leastPair && units.has(clause + next)
}

/** The clauses that are long enough to be told again, and pairs of such. */
function unitsOf(clauses: readonly string[]): string[] {
  return clauses.flatMap((clause, nth) => {
    const next = clauses[nth + 1]
    return [
      clause,
      ...(next !== undefined && clause.length + next.length >= leastPair ? [clause + next] : []),
    ]
  })
}

/** Where a clause of the draft begins in a text, its length when none does. */
function untilRepeated(units: ReadonlySet<string>, typed: string, text: string): number {
  const lead = typed.slice(endOfClauses(typed))
  const clauses = clausesOf(lead + text)
  let at = -lead.length
  for (const [nth, clause] of clauses.entries()) {
    if (isUnit(units, clause, clauses[nth + 1])) return Math.max(0, at)
    at += clause.length
  }
  return text.length
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
