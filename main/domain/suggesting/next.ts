import type { Card } from '#contract/draft.ts'
import type { Part } from '#contract/reply.ts'
import type { Asked } from './asked.ts'
import type { Continuation } from './choose.ts'
import { afterPart, afterWidth } from './classes.ts'
import { followText } from './follow.ts'
import type { SuggestIndex } from './index.ts'
import { matchedFor } from './likelihood.ts'
import { leadingNumeral } from './mask.ts'
import { renumber } from './numbering.ts'
import { offeredUntil } from './passages.ts'
import { endOf, partOf } from './pool.ts'
import { fillRun } from './spans.ts'
import { alikeSubjects } from './subjects.ts'

/** A formula and a paragraph that end in so many equal characters are the same formula with other values. */
const alikeEnd = 6
/** Once a draft has its opening, what stands before and in an opening is not offered again. */
const openingParts: ReadonlySet<Part> = new Set<Part>(['documentNumber', 'title', 'salutation', 'opening'])
const openedWithin = 10
const mostPlaces = 64
const mostParagraphs = 8
const mostOffered = 48
/** How much more a place in a reply on the same subject counts, and one of the same kind of case. */
const ofAlikeSubject = 6
const ofSameKind = 1
/** What the paragraph before the last one, and the heading, say beside the last paragraph. */
const ofSecond = 0.35
const ofHeading = 0.3
/** A paragraph that is passed over in the draft, or two. */
const skipped = [1, 0.18, 0.06] as const
/** Of what stood once only: the share that stands once more. */
const onceMore = 0.35
/** Places that speak as loudly as all that is known of the part. */
const placesAgainstPart = 1.5
/** Paragraphs of a part that speak as loudly as what is common at all. */
const followersAgainstAll = 4

/** So many paragraphs from the top a reply is form; so many replies tell which. */
const fromTop = 6
const repliesLookedAt = 64

interface Expected {
  likelihood: number
  reason: Continuation['reason']
}

/**
 * What may begin here. Counted in the library, finest first: what stood after the draft's last paragraphs where they were
 * used before, replies on a like subject counting more; what follows a paragraph of such a part; what is common at all.
 * The finer count says more the more places it has (interpolated as in language models, λ = n / (n + k)).
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
  const commons = fillCommons(index, request.card)
  const alike = alikeSubjects(index.subjects, request.card.subject ?? '')
  const near = (place: number): number => {
    const reply = pool.replyAt[place] ?? 0
    const sameKind = request.card.kind !== null && pool.replies[reply]?.kind === request.card.kind
    return 1 + ofAlikeSubject * (alike.get(reply) ?? 0) + (sameKind ? ofSameKind : 0)
  }
  const counts = new Map<number, number>()
  const newest = new Map<number, { id: number; near: number }>()
  let total = 0
  let places = 0
  const countAfter = (place: number, weight: number): void => {
    for (const [step, share] of skipped.entries()) {
      const id = pool.sequence[place + 1 + step] ?? -1
      if (id < 0) break
      const one = classes.of[id] ?? 0
      const support = (classes.uses[one] ?? 0) > 1 ? 1 : onceMore
      const nearness = near(place)
      counts.set(one, (counts.get(one) ?? 0) + weight * share * support * nearness)
      const known = newest.get(one)
      if (known === undefined || nearness > known.near) newest.set(one, { id, near: nearness })
    }
    total += weight * near(place)
  }
  const parts: Part[] = []
  for (const [back, text] of request.before.slice(-2).toReversed().entries()) {
    const found = [...sameAs(index, commons, text), ...likelyParagraphs(index, text)]
    const best = found.reduce((most, { share }) => Math.max(most, share), 0)
    const [first] = found.toSorted((x, y) => y.share - x.share)
    parts.push(
      first !== undefined && best > 0.5
        ? partOf(pool, first.id)
        : guessPart(index, text, request.before.length - 1 - back),
    )
    const seen = new Set<number>()
    for (const { id, share } of found) {
      const one = classes.of[id] ?? 0
      if (seen.has(one) || share < 0.25) continue
      seen.add(one)
      for (const place of placesOf(index, id)) {
        const isSecond = back === 1
        if (!isSecond) places += share
        countAfter(isSecond ? place + 1 : place, share * share * (isSecond ? ofSecond : 1))
      }
    }
  }
  if (request.heading !== null) {
    for (const { id, share } of likelyParagraphs(index, request.heading)) {
      for (const place of placesOf(index, id)) countAfter(place, share * ofHeading)
    }
  }
  const byPlaces = places / (places + placesAgainstPart)
  const previous = afterPart(request.before.length === 0 ? null : (parts[0] ?? 'paragraph'))
  const expected = new Map<number, Expected>()
  const add = (id: number, likelihood: number, reason: Expected['reason']): void => {
    const known = expected.get(id)
    if (known === undefined) expected.set(id, { likelihood, reason })
    else known.likelihood += likelihood
  }
  for (const [one, count] of counts) {
    const at = newest.get(one)
    if (at !== undefined) add(at.id, (byPlaces * count) / Math.max(total, 1e-6), 'follows')
  }
  const afterAll = Math.max(1, classes.afterTotals[previous] ?? 0)
  const byPart = afterAll / (afterAll + followersAgainstAll)
  for (const [rank, one] of classes.common.entries()) {
    const here = (classes.after[rank * afterWidth + previous] ?? 0) / afterAll
    const anywhere = (classes.uses[one] ?? 0) / pool.sequence.length
    const likelihood = (1 - byPlaces) * (byPart * here + (1 - byPart) * anywhere)
    if (likelihood <= 0) continue
    const id = newest.get(one)?.id ?? classes.newest[one] ?? 0
    add(id, likelihood, 'form')
  }
  const isOpened = request.before
    .slice(0, openedWithin)
    .some((text) => sameAs(index, commons, text).some(({ id }) => partOf(pool, id) === 'opening'))
  if (isOpened) for (const id of expected.keys()) if (openingParts.has(partOf(pool, id))) expected.delete(id)
  return toContinuations(index, request, expected)
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

function placesOf(index: SuggestIndex, id: number): Int32Array {
  const from = index.pool.placeStarts[id] ?? 0
  return index.pool.places.subarray(from, Math.min(index.pool.placeStarts[id + 1] ?? 0, from + mostPlaces))
}

function toContinuations(
  index: SuggestIndex,
  request: Asked,
  expected: Map<number, Expected>,
): Continuation[] {
  const { pool } = index
  return [...expected]
    .toSorted((x, y) => y[1].likelihood - x[1].likelihood)
    .slice(0, mostOffered)
    .flatMap(([paragraph, { likelihood, reason }]) => {
      const from = pool.starts[paragraph] ?? 0
      const end = endOf(pool, paragraph)
      if (offeredUntil(index.blocked, from, end) < end) return []
      const run = fillRun(pool.text, index.spans, from, end, request.card, '')
      if (run === null) return []
      const matched = matchedFor(likelihood)
      return [
        {
          ...renumber(run, request.before),
          matched,
          likelihood,
          paragraph,
          position: from,
          reason,
          of: index,
        },
      ]
    })
}
