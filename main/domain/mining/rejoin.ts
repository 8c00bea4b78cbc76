import type { MinedReply } from './packed-reply.ts'
import type { Occurrence, Template } from '#contract/template.ts'
import type { TemplateNode } from '#domain/templating/language.ts'
import { nodesOf } from './alike.ts'
import { listMembers, pieceMark, sentenceEnd } from './lexicon.ts'
import { takenSpans } from './loose.ts'
import type { Matcher } from './match.ts'
import { matchText, matcherOf } from './match.ts'
import type { UnitTable } from './unit-table.ts'
import { withUses } from './uses.ts'

const leastPiece = 4
/** A piece that more templates have leads nowhere; each has others. */
const mostTemplates = 60
const mostNear = 2

/** A passage ready to be looked for. `sentences` is how many it has, the usual number where clauses hold some. */
type Known = { template: Template; matcher: Matcher; sentences: number; isGone: boolean; added: Occurrence[] }

/** Where a piece stands: in which passage, in which of its sentences. */
type Place = { known: Known; sentence: number }

/** A use of a known passage; `add` gives it to the passage. */
export type FoundUse = {
  template: Template
  text: string
  values: Occurrence['values']
  sentences: number
  add(use: Occurrence): void
}

/**
 * Known passages by the pieces (from one comma to the next) of their constants: finds the one that a text is a use of without
 * looking at the others.
 */
export class PassageIndex {
  #known: Known[] = []
  #places = new Map<string, Place[]>()

  /** @param passages  those with most uses first: they take what several fit */
  constructor(passages: readonly Template[]) {
    this.add(passages)
  }

  add(passages: readonly Template[]): void {
    for (const template of passages) {
      const nodes = nodesOf(template)
      const pieces = piecesOf(nodes)
      const known = {
        template,
        matcher: matcherOf(nodes, template.slots),
        sentences: (pieces.at(-1)?.sentence ?? 0) + 1,
        isGone: false,
        added: [],
      }
      this.#known.push(known)
      for (const { piece, sentence } of pieces) this.#put(piece, { known, sentence })
      if (pieces.length === 0) this.#put(keyOfPart(template.part), { known, sentence: 0 })
    }
  }

  /** Passages with these ids are not found any more. */
  remove(ids: ReadonlySet<string>): void {
    for (const known of this.#known) if (ids.has(known.template.id)) known.isGone = true
  }

  #put(key: string, place: Place): void {
    const places = this.#places.get(key)
    if (places) places.push(place)
    else this.#places.set(key, [place])
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
      for (const other of this.#candidates(first.text, known.template.part)) {
        if (other.known === known || other.known.isGone || other.known.sentences !== known.sentences) continue
        if (other.known.template.occurrences.length < occurrences.length) continue
        const fitting = fitAll(other.known.matcher, [...occurrences, ...known.added])
        if (fitting === null) continue
        for (const use of fitting) other.known.added.push(use)
        known.isGone = true
        break
      }
    }
  }

  /**
   * The passage that some sentences are a use of, null when there is none.
   *
   * @param texts  the text of the first so many sentences; null where there are not so many
   * @param part   of the reply in which they stand
   */
  find(texts: (count: number) => string | null, part: string): FoundUse | null {
    const first = texts(1)
    if (first === null) return null
    for (const { known, sentence } of this.#candidates(first, part)) {
      if (known.isGone || sentence !== 0) continue
      const text = known.sentences === 1 ? first : texts(known.sentences)
      const values = text === null ? null : matchText(known.matcher, text)
      if (text === null || !values || isLoose(known.template, text, values)) continue
      const add = (use: Occurrence) => known.added.push(use)
      return { template: known.template, text, values, sentences: known.sentences, add }
    }
    return null
  }

  /** The passages that share the rarest piece of a text, whether it is a use of them or not; a few at most. */
  near(text: string, part: string): Template[] {
    return this.#candidates(text, part)
      .filter(({ known }) => !known.isGone)
      .slice(0, mostNear)
      .map(({ known }) => known.template)
  }

  /** The passages that have a piece of the text in their constants, through its rarest piece first; then the part's own that have no whole piece. */
  #candidates(text: string, part: string): Place[] {
    const lists = text
      .split(pieceMark)
      .flatMap((piece) => (piece.length < leastPiece ? [] : [this.#places.get(piece) ?? []]))
      .filter((places) => places.length > 0 && places.length <= mostTemplates)
      .toSorted((a, b) => a.length - b.length)
    lists.push(this.#places.get(keyOfPart(part)) ?? [])
    return [...new Map(lists.flat().map((place) => [place.known, place])).values()]
  }
}

const looseTypes = new Set(['text', 'topic', 'list'])

/** Whether a text is more the values of free slots, of a list its last member, than words of the passage. */
function isLoose({ slots }: Template, text: string, values: Occurrence['values']): boolean {
  let free = 0
  let lean = 0
  for (const { name, type } of slots) {
    const value = values[name]
    if (typeof value !== 'string' || !looseTypes.has(type)) continue
    free += value.length
    lean += value.replace(listMembers, '').length
  }
  return lean > text.length - free
}

/** The uses with the values that another passage gives them; null when one is no use of it. */
function fitAll(matcher: Matcher, uses: readonly Occurrence[]): Occurrence[] | null {
  const fitting: Occurrence[] = []
  for (const use of uses) {
    const values = matchText(matcher, use.text)
    if (values === null) return null
    fitting.push({ ...use, values })
  }
  return fitting
}

function keyOfPart(part: string): string {
  return `\u0000${part}`
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
    const found = index.find(texts, place.part)
    found?.add({
      file: reply.file,
      replyId: reply.id,
      date: reply.reply.date,
      start: place.start,
      end: place.start + found.text.length,
      text: found.text,
      values: found.values,
    })
    at += found?.sentences ?? 1
  }
  return index.result()
}
