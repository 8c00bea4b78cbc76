import type { Card } from '#contract/draft.ts'
import type { Part } from '#contract/reply.ts'
import type { Asked } from './asked.ts'
import type { Continuation } from './choose.ts'
import { followText } from './follow.ts'
import type { SuggestIndex } from './index.ts'
import { offeredUntil } from './passages.ts'
import { renumber } from './numbering.ts'
import { endOf, partOf } from './pool.ts'
import { fillRun } from './spans.ts'
import { alikeSubjects } from './subjects.ts'

/** What speaks for a next paragraph, in matched characters (see likelihood.ts). */
const followsWhole = 10
const followsSecond = 5
const underHeading = 5
const ofFollowedReply = 3
const ofAlikeReply = 4
/** A formula and a paragraph that end in so many equal characters are the same formula with other values. */
const alikeEnd = 6
/** Once a draft has its opening, what stands before and in an opening is not offered again. */
const openingParts: ReadonlySet<Part> = new Set<Part>(['documentNumber', 'title', 'salutation', 'opening'])
const openedWithin = 10
const mostPlaces = 12
const mostParagraphs = 8

interface Expected {
  weight: number
  reason: Continuation['reason']
}

type AddExpected = (id: number | undefined, weight: number, reason: Expected['reason']) => void

/**
 * What may begin here: what stood after the draft's last paragraphs where they were used before, what stood under such
 * a heading, and how replies on such a subject began.
 *
 * @returns  whole paragraphs with the card's values and the number that the draft is at
 */
export function predictNext(index: SuggestIndex, request: Asked): Continuation[] {
  const { pool } = index
  const weights = new Map<number, Expected>()
  const add: AddExpected = (id, weight, reason) => {
    if (id === undefined || id < 0) return
    const known = weights.get(id)
    if (known === undefined || known.weight < weight) weights.set(id, { weight, reason })
  }
  const alike = alikeSubjects(index.subjects, request.card.subject ?? '')
  const replyVotes = new Map<number, number>()
  const formulae = fillFormulae(index, request.card)
  for (const [back, text] of request.before.slice(-3).toReversed().entries()) {
    for (const { id, share } of [...likelyParagraphs(index, text), ...likeFormulae(formulae, text)]) {
      for (const place of placesOf(index, id)) {
        const reply = pool.replyAt[place] ?? 0
        replyVotes.set(reply, (replyVotes.get(reply) ?? 0) + share)
        const near = 2 * (alike.get(reply) ?? 0)
        const factor = back === 0 ? followsWhole : back === 1 ? followsSecond : 2
        for (let step = 1; step <= 3; step += 1) {
          const next = pool.sequence[place + step] ?? -1
          if (next < 0) break
          add(next, factor * share - 2.5 * (step - 1) + near, 'follows')
        }
      }
    }
  }
  if (request.heading !== null) {
    for (const { id, share } of likelyParagraphs(index, request.heading)) {
      for (const place of placesOf(index, id)) {
        for (let step = 1; step <= 3 && pool.headingAt[place + step] === id; step += 1) {
          add(pool.sequence[place + step], underHeading * share - 0.5 * step, 'follows')
        }
      }
    }
  }
  if (request.before.length === 0) beginReplies(index, request, alike, add)
  addFollowedReplies(index, replyVotes, add)
  const isOpened = request.before
    .slice(0, openedWithin)
    .some((text) => hasPart(index, formulae, text, 'opening'))
  if (isOpened) for (const id of weights.keys()) if (openingParts.has(partOf(pool, id))) weights.delete(id)
  return toContinuations(index, request, weights)
}

interface FilledFormula {
  id: number
  text: string
}

function fillFormulae(index: SuggestIndex, card: Card): FilledFormula[] {
  return Array.from(index.formulae).flatMap((id) => {
    const run = fillRun(
      index.pool.text,
      index.spans,
      index.pool.starts[id] ?? 0,
      endOf(index.pool, id),
      card,
      '',
    )
    return run === null ? [] : [{ id, text: run.text }]
  })
}

/** The formulae that a paragraph of the draft is, with the card's values, or ends like. */
function likeFormulae(formulae: FilledFormula[], text: string): { id: number; share: number }[] {
  return formulae
    .filter((formula) => formula.text === text || isAlikeAtEnd(formula.text, text))
    .map((formula) => ({ id: formula.id, share: formula.text === text ? 1 : 0.7 }))
}

function isAlikeAtEnd(a: string, b: string): boolean {
  return a.length > alikeEnd && b.length > alikeEnd && a.slice(-alikeEnd) === b.slice(-alikeEnd)
}

function hasPart(index: SuggestIndex, formulae: FilledFormula[], text: string, part: Part): boolean {
  return likeFormulae(formulae, text).some(({ id }) => partOf(index.pool, id) === part)
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

/** The first paragraphs of replies of the same kind and, before others, on a like subject. */
function beginReplies(
  index: SuggestIndex,
  request: Asked,
  alike: Map<number, number>,
  add: AddExpected,
): void {
  const { pool } = index
  for (const id of index.formulae) {
    for (const place of placesOf(index, id)) {
      const isFirst = place === 0 || pool.sequence[place - 1] === -1
      const reply = pool.replyAt[place] ?? 0
      const sameKind = request.card.kind !== null && pool.replies[reply]?.kind === request.card.kind
      if (isFirst) add(id, ofAlikeReply + 2 * (alike.get(reply) ?? 0) + (sameKind ? 2 : 0), 'form')
    }
  }
}

/** Other paragraphs of the replies that the draft has followed last. */
function addFollowedReplies(index: SuggestIndex, replyVotes: Map<number, number>, add: AddExpected): void {
  const likeliest = [...replyVotes].toSorted((x, y) => y[1] - x[1]).slice(0, 2)
  for (const [reply] of likeliest) {
    const from = index.pool.replyStarts[reply] ?? 0
    for (let place = from; index.pool.sequence[place] !== -1 && place < from + 60; place += 1) {
      add(index.pool.sequence[place], ofFollowedReply, 'subject')
    }
  }
}

function toContinuations(
  index: SuggestIndex,
  request: Asked,
  weights: Map<number, Expected>,
): Continuation[] {
  const { pool } = index
  return [...weights]
    .toSorted((x, y) => y[1].weight - x[1].weight)
    .slice(0, 48)
    .flatMap(([paragraph, { weight, reason }]) => {
      const from = pool.starts[paragraph] ?? 0
      const end = endOf(pool, paragraph)
      if (offeredUntil(index.blocked, from, end) < end) return []
      const run = fillRun(pool.text, index.spans, from, end, request.card, '')
      if (run === null) return []
      return [
        { ...renumber(run, request.before), matched: weight, paragraph, position: from, reason, of: index },
      ]
    })
}
