import type { MinedReply } from './packed-reply.ts'
import type { Occurrence, Template } from '#contract/template.ts'
import type { TemplateNode } from '#domain/templating/language.ts'
import { parseTemplate } from '#domain/templating/language.ts'
import { pieceMark, sentenceEnd } from './lexicon.ts'
import type { Matcher } from './match.ts'
import { matchText, matcherOf } from './match.ts'
import type { UnitTable } from './unit-table.ts'
import { withUses } from './uses.ts'

const leastPiece = 4
/** A piece that more templates have leads nowhere; each has others. */
const mostTemplates = 60

/** A passage ready to be looked for. `sentences` is how many it has, the usual number where clauses hold some. */
type Known = { template: Template; matcher: Matcher; sentences: number; isGone: boolean; added: Occurrence[] }

/** Where a piece stands: in which passage, in which of its sentences. */
type Place = { known: Known; sentence: number }

/**
 * Known passages by the pieces (from one comma to the next) of their constants: finds the one that a text is a use of without
 * looking at the others.
 */
export class PassageIndex {
  #known: Known[] = []
  #places = new Map<string, Place[]>()

  /** Passages, those with most uses first: they take what several fit. */
  constructor(passages: readonly Template[]) {
    for (const template of passages) {
      const { nodes } = parseTemplate(template.template)
      const pieces = piecesOf(nodes)
      const known = {
        template,
        matcher: matcherOf(nodes, template.slots),
        sentences: (pieces.at(-1)?.sentence ?? 0) + 1,
        isGone: false,
        added: [],
      }
      this.#known.push(known)
      for (const { piece, sentence } of pieces) {
        const places = this.#places.get(piece)
        if (places) places.push({ known, sentence })
        else this.#places.set(piece, [{ known, sentence }])
      }
    }
  }

  /** All passages with the uses that were added, those that went into another left out. */
  result(): Template[] {
    return this.#known.flatMap(({ template, isGone, added }) => {
      if (isGone) return []
      return added.length === 0 ? [template] : [withUses(template, [...template.occurrences, ...added])]
    })
  }

  /** Makes passages one when all uses of the rarer fit the more frequent. */
  *mergeEqual(): Generator<void, void> {
    for (const known of this.#known.toReversed()) {
      yield
      const { occurrences } = known.template
      const [first] = occurrences
      if (!first || known.isGone) continue
      for (const other of this.#candidates(first.text)) {
        if (other.known === known || other.known.isGone || other.known.sentences !== known.sentences) continue
        if (other.known.template.occurrences.length < occurrences.length) continue
        const all = [...occurrences, ...known.added].map((use) => ({
          ...use,
          values: matchText(other.known.matcher, use.text),
        }))
        const fitting = all.flatMap(({ values, ...use }) => (values ? [{ ...use, values }] : []))
        if (fitting.length < all.length) continue
        other.known.added.push(...fitting)
        known.isGone = true
        break
      }
    }
  }

  /** Adds the use that the sentences from `start` on are, if they are one; returns how many sentences it has, 0 when there is none. */
  join(
    texts: (count: number) => string | null,
    useOf: (text: string, values: Occurrence['values']) => Occurrence,
  ): number {
    const first = texts(1)
    if (first === null) return 0
    for (const { known, sentence } of this.#candidates(first)) {
      if (known.isGone || sentence !== 0) continue
      const text = known.sentences === 1 ? first : texts(known.sentences)
      const values = text === null ? null : matchText(known.matcher, text)
      if (text === null || !values) continue
      known.added.push(useOf(text, values))
      return known.sentences
    }
    return 0
  }

  /** The passages that have a piece of the text in their constants, through its rarest piece first. */
  #candidates(text: string): Place[] {
    const lists = text
      .split(pieceMark)
      .flatMap((piece) => (piece.length < leastPiece ? [] : [this.#places.get(piece) ?? []]))
      .filter((places) => places.length > 0 && places.length <= mostTemplates)
      .toSorted((a, b) => a.length - b.length)
    return [...new Map(lists.flat().map((place) => [place.known, place])).values()]
  }
}

/** Whole pieces of the constants that stand outside clauses. */
function piecesOf(nodes: readonly TemplateNode[]): { piece: string; sentence: number }[] {
  let sentence = 0
  const pieces: { piece: string; sentence: number }[] = []
  const text = nodes.map((node) => (node.kind === 'text' ? node.text : '\u0000')).join('')
  for (const part of text.split(sentenceEnd)) {
    for (const piece of part.split(pieceMark))
      if (piece.length >= leastPiece && !piece.includes('\u0000')) pieces.push({ piece, sentence })
    sentence += 1
  }
  return pieces
}

/**
 * A second look at the library with the passages known: those that turn out to be one are made one, and sentences that no run took,
 * because they are too different from their like, join the passage they are a use of.
 *
 * Yields now and then. Near linear.
 */
export function* rejoin(
  passages: readonly Template[],
  units: UnitTable,
  replies: readonly MinedReply[],
): Generator<void, Template[]> {
  const index = new PassageIndex(passages)
  yield* index.mergeEqual()
  const taken = takenSpans(passages)
  for (let at = 0; at < units.length;) {
    if (at % 1000 === 0) yield
    const place = units.place(at)
    const reply = replies[place.reply]
    const spans = taken.get(reply?.id ?? '') ?? []
    const isTaken = (start: number, end: number) => spans.some((span) => span.start < end && span.end > start)
    if (!reply || isTaken(place.start, place.end)) {
      at += 1
      continue
    }
    const texts = (count: number) => {
      const last = at + count - 1
      if (last >= units.length) return null
      const end = units.place(last)
      if (end.paragraph !== place.paragraph || isTaken(place.start, end.end)) return null
      return reply.text.slice(place.start, end.end)
    }
    const useOf = (text: string, values: Occurrence['values']): Occurrence => ({
      file: reply.file,
      replyId: reply.id,
      date: reply.reply.date,
      start: place.start,
      end: place.start + text.length,
      text,
      values,
    })
    at += Math.max(1, index.join(texts, useOf))
  }
  return index.result()
}

function takenSpans(passages: readonly Template[]): Map<string, { start: number; end: number }[]> {
  const taken = new Map<string, { start: number; end: number }[]>()
  for (const { occurrences } of passages) {
    for (const { replyId, start, end } of occurrences) {
      const own = taken.get(replyId)
      if (own) own.push({ start, end })
      else taken.set(replyId, [{ start, end }])
    }
  }
  return taken
}
