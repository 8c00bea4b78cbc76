import type { Card } from '#contract/draft.ts'
import type { Part } from '#contract/reply.ts'
import type { Asked } from './asked.ts'
import type { Continuation } from './choose.ts'
import { beginningShape, shapeOf } from './classes.ts'
import { isLikeHeading } from './draft.ts'
import {
  type FoundClass,
  type NextContext,
  componentCount,
  followers,
  gatherEvidence,
  sharesOf,
} from './evidence.ts'
import { followText } from './follow.ts'
import { breaksOff, isFragment } from './fragments.ts'
import type { SuggestIndex } from './index.ts'
import { matchedFor } from './likelihood.ts'
import { leadingNumeral } from './mask.ts'
import { ageNeighbours, draftNeighbours, organNeighbours, subjectNeighbours } from './neighbours.ts'
import { renumber } from './numbering.ts'
import { offeredUntil } from './passages.ts'
import { endOf, partOf } from './pool.ts'
import { type FilledRun, fillRun } from './spans.ts'

/** A formula and a paragraph that end in so many equal characters are the same formula with other values. */
const alikeEnd = 6
/** Once a draft has its opening, what stands before and in an opening is not offered again. */
const openingParts: ReadonlySet<Part> = new Set<Part>(['documentNumber', 'title', 'salutation', 'opening'])
const openedWithin = 10
const mostParagraphs = 8
/** Of a formula whose values the card does not know, so many places are looked at. */
const mostPlaces = 32
const mostOffered = 48
const longestHeading = 40
/** A paragraph that has more than this of a known one is of its part. */
const surely = 0.5

/** So many paragraphs from the top a reply is form; so many replies tell which. */
const fromTop = 6
const repliesLookedAt = 64
/** Paragraphs of a draft whose places are remembered; a draft has fewer. */
const mostRemembered = 400

interface Expected {
  id: number
  likelihood: number
  reason: Continuation['reason']
}

/** What a paragraph of the draft is, as far as the library knows. */
interface Recognised {
  found: FoundClass[]
  part: Part | null
}

/**
 * What may begin here: the distributions of evidence.ts, mixed by what a leave-one-out over the library found each to be
 * worth (see learn-weights.ts).
 *
 * @returns  whole paragraphs with the card's values and the number that the draft is at
 */
export function predictNext(index: SuggestIndex, request: Asked): Continuation[] {
  const key = JSON.stringify([request.card, request.heading, request.before])
  const known = lastPredicted.get(index)
  if (known?.key === key) return known.continuations
  const continuations = predict(index, request)
  lastPredicted.set(index, { key, continuations })
  return continuations
}

/** The last answer of each index: while a paragraph is begun the same is asked with every character. */
const lastPredicted = new WeakMap<SuggestIndex, { key: string; continuations: Continuation[] }>()

function predict(index: SuggestIndex, request: Asked): Continuation[] {
  const { pool, classes } = index
  const recognise = recogniser(index, request.card)
  const draft = request.before.map((text) => recognise(text))
  const context = contextOf(index, request, draft, recognise)
  const evidence = gatherEvidence(index, context)
  const ranks = new Map(Array.from(classes.common, (one, at) => [one, at]))
  const weights = index.learned.weights.subarray(
    evidence.bucket * componentCount,
    (evidence.bucket + 1) * componentCount,
  )
  const stands = new Set(
    draft.flatMap(({ found }) => found.flatMap(({ one, share }) => (share > 0.9 ? [one] : []))),
  )
  const isOpened = draft.slice(0, openedWithin).some(({ part }) => part === 'opening')
  const shares = new Float64Array(componentCount)
  const expected: Expected[] = []
  for (const one of new Set([
    ...evidence.counts.flatMap((counts) => [...counts.keys()]),
    ...classes.common,
  ])) {
    const id = evidence.nearest.get(one)?.id ?? classes.newest[one] ?? 0
    if (stands.has(one) || (isOpened && openingParts.has(partOf(pool, id)))) continue
    sharesOf(index, context, evidence, { one, rank: ranks.get(one) }, null, shares)
    const likelihood =
      shares.reduce((sum, share, at) => sum + share * (weights[at] ?? 0), 0) *
      (classes.uses[one] === 1 ? index.learned.onceMore : 1)
    const reason = evidence.counts.slice(0, followers).some((counts) => counts.has(one)) ? 'follows' : 'form'
    if (likelihood > 0) expected.push({ id, likelihood, reason })
  }
  return toContinuations(index, request, expected)
}

function contextOf(
  index: SuggestIndex,
  request: Asked,
  draft: readonly Recognised[],
  recognise: (text: string) => Recognised,
): NextContext {
  const { before, card } = request
  const last = draft.at(-1)
  const text = before.at(-1) ?? ''
  const part = last?.part ?? guessPart(index, text, before.length - 1)
  const above = draft.findLast(({ part: one }) => one === 'heading')
  const heading = request.heading === null ? above : recognise(request.heading)
  return {
    last: last?.found ?? [],
    second: draft.at(-2)?.found ?? [],
    heading: heading?.found ?? [],
    shape: last === undefined ? beginningShape : shapeOf(part, text.slice(-1)),
    nth: before.length,
    bySubject: subjectNeighbours(index, card.subject),
    byOrgan: organNeighbours(index, card.organ),
    organ: card.organ,
    byAge: ageNeighbours(index, -1),
    byDraft: draftNeighbours(
      index,
      draft.map(({ found }) => found),
      -1,
    ),
    without: -1,
  }
}

const remembered = new WeakMap<SuggestIndex, { card: string; known: Map<string, Recognised> }>()

/** Recognises paragraphs of a draft; what it found is remembered as long as the card stays the same. */
function recogniser(index: SuggestIndex, card: Card): (text: string) => Recognised {
  const key = JSON.stringify(card)
  let memory = remembered.get(index)
  if (memory?.card !== key || memory.known.size > mostRemembered) {
    memory = { card: key, known: new Map() }
    remembered.set(index, memory)
  }
  const { known } = memory
  let commons: FilledParagraph[] | null = null
  return (text) => {
    const before = known.get(text)
    if (before !== undefined) return before
    commons ??= fillCommons(index, card)
    const recognised = recogniseIn(index, commons, text)
    known.set(text, recognised)
    return recognised
  }
}

function recogniseIn(index: SuggestIndex, commons: readonly FilledParagraph[], text: string): Recognised {
  const ordered = [...sameAs(index, commons, text), ...likelyParagraphs(index, text)].toSorted(
    (x, y) => y.share - x.share,
  )
  const [first] = ordered
  const found = new Map<number, number>()
  for (const { id, share } of ordered) {
    const one = index.classes.of[id] ?? 0
    if (!found.has(one)) found.set(one, share)
  }
  return {
    found: Array.from(found, ([one, share]) => ({ one, share })),
    part: first !== undefined && first.share > surely ? partOf(index.pool, first.id) : null,
  }
}

interface FilledParagraph {
  id: number
  text: string
}

/** The classes that are used again and again, and the formulae, as they stand in this case. */
function fillCommons({ pool, spans, classes, formulae }: SuggestIndex, card: Card): FilledParagraph[] {
  const ids = new Set([...Array.from(classes.common, (one) => classes.newest[one] ?? 0), ...formulae])
  return [...ids].flatMap((id) => {
    const run = fillRun(pool.text, spans, pool.starts[id] ?? 0, endOf(pool, id), card, '')
    return run === null ? [] : [{ id, text: run.text }]
  })
}

/** The common paragraphs that a paragraph of the draft is, with the card's values, or, of formulae, ends like. */
function sameAs(
  { pool }: SuggestIndex,
  commons: readonly FilledParagraph[],
  text: string,
): { id: number; share: number }[] {
  const found: { id: number; share: number }[] = []
  for (const common of commons) {
    if (common.text === text) found.push({ id: common.id, share: 1 })
    else if (isAlikeAtEnd(common.text, text) && openingParts.has(partOf(pool, common.id)))
      found.push({ id: common.id, share: 0.7 })
  }
  return found
}

function isAlikeAtEnd(a: string, b: string): boolean {
  return a.length > alikeEnd && b.length > alikeEnd && a.slice(-alikeEnd) === b.slice(-alikeEnd)
}

/**
 * The part of a paragraph that the library does not have: a numbered line without a full stop is a heading; near the top it is
 * what mostly stands at that place.
 */
function guessPart({ pool }: SuggestIndex, text: string, nth: number): Part {
  const isSentence = /[。；！？]$/u.test(text)
  if (leadingNumeral(text) !== null && !isSentence) return 'heading'
  if (nth >= fromTop || isSentence) return 'paragraph'
  const counts = new Map<Part, number>()
  for (const start of pool.replyStarts.subarray(0, repliesLookedAt)) {
    const id = pool.sequence.subarray(start, start + nth + 1).includes(-1)
      ? -1
      : (pool.sequence[start + nth] ?? -1)
    if (id >= 0) counts.set(partOf(pool, id), (counts.get(partOf(pool, id)) ?? 0) + 1)
  }
  return [...counts].toSorted((x, y) => y[1] - x[1])[0]?.[0] ?? 'paragraph'
}

/** Paragraphs of the pool that have most of a text, with the share they have. */
function likelyParagraphs(index: SuggestIndex, text: string): { id: number; share: number }[] {
  const { followed, samples } = followText(index, text)
  return [...followed]
    .map(([id, { votes }]) => ({ id, share: Math.min(1, votes / Math.max(1, samples)) }))
    .toSorted((x, y) => y.share - x.share)
    .slice(0, mostParagraphs)
}

function toContinuations(index: SuggestIndex, request: Asked, expected: Expected[]): Continuation[] {
  const { pool } = index
  const headings = request.before.filter((text) => text.length < longestHeading && !/[。；！]$/u.test(text))
  const last = request.before.at(-1) ?? ''
  const goesOn = last !== request.heading && leadingNumeral(last) === null && breaksOff(last)
  return expected
    .toSorted((x, y) => y.likelihood - x.likelihood)
    .slice(0, mostOffered)
    .filter(({ id }) => goesOn || !isFragment(pool, id))
    .flatMap((one) => {
      const filled = fillParagraph(index, request.card, one.id)
      if (filled === null) return []
      const { id: paragraph, run } = filled
      const likelihood = one.likelihood * filled.share
      const from = pool.starts[paragraph] ?? 0
      if (offeredUntil(index.blocked, from, endOf(pool, paragraph)) < endOf(pool, paragraph)) return []
      const renumbered = renumber(run, request.before)
      if (
        partOf(pool, paragraph) === 'heading' &&
        headings.some((text) => isLikeHeading(text, renumbered.text))
      )
        return []
      const matched = matchedFor(likelihood)
      return [
        {
          ...renumbered,
          matched,
          likelihood,
          paragraph,
          position: from,
          reason: one.reason,
          of: index,
        },
      ]
    })
}

/**
 * A paragraph with the card's values. Where the card leaves a field open of which the class has many values, the value that
 * most of its newest places have, and which share of them that is.
 */
function fillParagraph(
  { pool, classes, spans }: SuggestIndex,
  card: Card,
  id: number,
): { id: number; run: FilledRun; share: number } | null {
  const fill = (one: number) => fillRun(pool.text, spans, pool.starts[one] ?? 0, endOf(pool, one), card, '')
  const run = fill(id)
  const one = classes.of[id] ?? 0
  if (run === null) return null
  if (run.slots.every(({ filled }) => filled) || (classes.uses[one] ?? 0) <= 1) return { id, run, share: 1 }
  const from = classes.placeStarts[one] ?? 0
  const to = Math.min(classes.placeStarts[one + 1] ?? 0, from + mostPlaces)
  const counts = new Map<string, { id: number; run: FilledRun; count: number }>()
  for (let at = from; at < to; at += 1) {
    const other = pool.sequence[classes.places[at] ?? 0] ?? id
    const filled = fill(other)
    if (filled === null) continue
    const known = counts.get(filled.text)
    if (known === undefined) counts.set(filled.text, { id: other, run: filled, count: 1 })
    else known.count += 1
  }
  const [most] = [...counts.values()].toSorted((x, y) => y.count - x.count)
  return most === undefined ? null : { id: most.id, run: most.run, share: most.count / (to - from) }
}
