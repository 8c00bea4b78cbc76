import type { SuggestedSlot, Suggestion } from '#contract/suggestion.ts'
import type { SuggestIndex } from './index.ts'
import { cutPoints } from './cuts.ts'
import { agreementAfter, oddsAfter } from './likelihood.ts'

/** A text that may follow the caret. */
export interface Continuation {
  /** From the caret to the end of the paragraph, or a part of that, with the card's values. */
  text: string
  /** Offsets into `text`. */
  slots: SuggestedSlot[]
  /** How many characters before the caret agree, with what else speaks for it as further characters. */
  matched: number
  /** Of a whole paragraph that may begin here: how likely it does, 0..1. */
  likelihood?: number
  /** The paragraph of the pool it comes from and where in the pool's text; -1 for a formula filled from the card. */
  paragraph: number
  position: number
  reason: Suggestion['reason']
  /** The index whose pool it is. */
  of: SuggestIndex
}

/** A beginning of continuations that is worth offering. */
export interface Choice {
  text: string
  /** 0..1: how likely the writer goes on exactly so. */
  likelihood: number
  /** The continuations that begin so, likeliest first. */
  from: Continuation[]
}

/** Continuations that are looked at; the others are less likely. */
const mostContinuations = 40
const longestOffered = 400
/** What picking an item costs the writer, in characters. */
const pickCost = 0.6
const leastLength = 2
const likeBeginning = 16
const alikeBeginning = 3
const mostAlike = 2
const mostShort = 24
/**
 * Beyond this a longer match is not trusted further: earlier text is edited here and there, and two sure clauses in turn
 * save more than a passage that fails at its end.
 */
const mostTrusted = 15
/** How likely a figure of earlier text is the one wanted, beside what its words say. */
const sameFigure = 0.35
/** What is as likely as this goes before what is not, however much that would save: the first item is the one most looked at. */
const likelyFrom = 0.15

interface Weighed {
  continuation: Continuation
  odds: number
  /** survival[n]: how likely the first n characters are followed once the first is. */
  survival: Float64Array
}

/**
 * Chooses the items that together save most: each a beginning of a continuation that ends at a word, clause, sentence or
 * paragraph, valued by its likelihood times its length, less what the items already chosen save in the same cases. So a
 * sure passage is offered whole, and an unsure place gets several ways on.
 *
 * @param context  what stands before the caret, to find the ends of words
 * @returns        at most `limit` choices: the likely ones, most valuable first, then the others, of nested ones the longer first
 *
 * O(c²·l + c·cuts·limit) for c ≤ 40 continuations of length l.
 */
export function chooseItems(continuations: Continuation[], context: string, limit: number): Choice[] {
  const weighed = weigh(continuations)
  const choices = beginnings(weighed, context)
  const chosen: Choice[] = []
  while (chosen.length < limit) {
    let best: Choice | null = null
    let bestGain = 0.02
    for (const choice of choices) {
      const gain = gainOf(choice, chosen)
      if (gain > bestGain) [best, bestGain] = [choice, gain]
    }
    if (best === null) break
    chosen.push(best)
  }
  const isLikely = ({ likelihood }: Choice): boolean => likelihood >= likelyFrom
  const rank = (choice: Choice): number =>
    Math.max(...chosen.filter((other) => isNested(choice, other)).map((other) => valueOf(other)))
  return [
    ...chosen.filter((choice) => isLikely(choice)).toSorted((x, y) => valueOf(y) - valueOf(x)),
    ...chosen
      .filter((choice) => !isLikely(choice))
      .toSorted((x, y) => rank(y) - rank(x) || y.text.length - x.text.length),
  ]
}

/** Likeliest first. */
function weigh(continuations: Continuation[]): Weighed[] {
  return continuations
    .filter((continuation) => continuation.text !== '')
    .toSorted((x, y) => y.matched - x.matched)
    .slice(0, mostContinuations)
    .map((continuation) => {
      const length = Math.min(continuation.text.length, longestOffered)
      const survival = new Float64Array(length + 1).fill(1)
      for (let at = 1; at <= length; at += 1) {
        const agreement = at === 1 ? 1 : agreementAfter(Math.min(mostTrusted, continuation.matched + at - 1))
        survival[at] =
          (survival[at - 1] ?? 0) * agreement * (beginsFigure(continuation, at - 1) ? sameFigure : 1)
      }
      return { continuation, odds: oddsAfter(continuation.matched), survival }
    })
}

/** Whether a figure of the earlier reply begins there, that neither card nor draft gives. */
function beginsFigure({ text, slots }: Continuation, at: number): boolean {
  if (!isDigit(text.charCodeAt(at)) || (at > 0 && isDigit(text.charCodeAt(at - 1)))) return false
  return slots.every(({ start, end, filled }) => !filled || at < start || at >= end)
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57
}

function beginnings(weighed: Weighed[], context: string): Choice[] {
  const total = weighed.reduce((sum, { odds }) => sum + odds, 1)
  const found = new Map<string, Choice>()
  for (const [index, own] of weighed.entries()) {
    const shared = weighed.map((other) => commonLength(own.continuation.text, other.continuation.text))
    for (const length of cutPoints(own.continuation.text, context, longestOffered, index < 10)) {
      if (length < leastLength && length < own.continuation.text.length) continue
      const text = own.continuation.text.slice(0, length)
      if (found.has(text)) continue
      const from = weighed.filter((_, other) => (shared[other] ?? 0) >= length)
      const likelihood =
        from.reduce((sum, { odds, survival }) => sum + odds * (survival[length] ?? 0), 0) / total
      found.set(text, { text, likelihood, from: from.map(({ continuation }) => continuation) })
    }
  }
  return [...found.values()]
}

function gainOf(choice: Choice, chosen: Choice[]): number {
  let shorter = 0
  let covered = 0
  for (const other of chosen) {
    if (choice.text.startsWith(other.text)) shorter = Math.max(shorter, other.text.length)
    else if (other.text.startsWith(choice.text)) covered = Math.max(covered, other.likelihood)
  }
  if (shorter === choice.text.length) return 0
  const length = shorter > 0 ? choice.text.length - shorter : choice.text.length - pickCost
  return Math.max(0, choice.likelihood - covered) * length
}

function valueOf(choice: Choice): number {
  return choice.likelihood * (choice.text.length - pickCost)
}

function isNested(x: Choice, y: Choice): boolean {
  return x.text.startsWith(y.text) || y.text.startsWith(x.text)
}

function commonLength(a: string, b: string): number {
  const most = Math.min(a.length, b.length, longestOffered)
  let length = 0
  while (length < most && a.charCodeAt(length) === b.charCodeAt(length)) length += 1
  return length
}

/**
 * Chooses different whole paragraphs, likeliest first, for the place where a new one begins or has begun. Where odds are
 * known by the characters matched alone they are squared: of several the best founded is meant, the others only stand by.
 *
 * @returns  at most `limit` choices; of paragraphs that begin alike (16 characters) the likeliest
 */
export function chooseParagraphs(continuations: Continuation[], limit: number): Choice[] {
  const found = new Map<string, Choice>()
  for (const { continuation, likelihood } of likelihoodsOf(continuations)) {
    const key = continuation.text.slice(0, likeBeginning)
    const known = found.get(key)
    if (known === undefined) found.set(key, { text: continuation.text, likelihood, from: [continuation] })
    else {
      known.likelihood += likelihood
      if (known.text === continuation.text) known.from.push(continuation)
    }
  }
  return varied(
    [...found.values()].toSorted((x, y) => y.likelihood - x.likelihood),
    limit,
  )
}

/** Of long choices that begin with the same few words the first two go before the others: a word typed tells them apart. */
function varied(choices: Choice[], limit: number): Choice[] {
  const alike = new Map<string, number>()
  const later: Choice[] = []
  const chosen = choices.filter((choice) => {
    const key = choice.text.slice(0, alikeBeginning)
    const count = (alike.get(key) ?? 0) + 1
    alike.set(key, count)
    const isShort = choice.text.length <= mostShort
    if (!isShort && count > mostAlike) later.push(choice)
    return isShort || count <= mostAlike
  })
  const kept = [...chosen, ...later].slice(0, limit)
  return kept.toSorted((x, y) => y.likelihood - x.likelihood)
}

/** Likeliest first. */
function likelihoodsOf(continuations: Continuation[]): { continuation: Continuation; likelihood: number }[] {
  if (continuations.every(({ likelihood }) => likelihood !== undefined)) {
    return continuations
      .filter(({ text }) => text !== '')
      .map((continuation) => ({ continuation, likelihood: continuation.likelihood ?? 0 }))
      .toSorted((x, y) => y.likelihood - x.likelihood)
  }
  const squared = weigh(continuations).map(({ continuation, odds }) => ({ continuation, odds: odds ** 2 }))
  const total = squared.reduce((sum, { odds }) => sum + odds, 1)
  return squared.map(({ continuation, odds }) => ({ continuation, likelihood: odds / total }))
}
