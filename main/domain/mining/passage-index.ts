import type { Occurrence, Template } from '#contract/template.ts'
import type { TemplateNode } from '#domain/templating/language.ts'
import { nodesOf } from './alike.ts'
import { listMembers, pieceMark, pieceMarks, sentenceEnd, variantName } from './lexicon.ts'
import type { Matcher } from './match.ts'
import { matchText, matcherOf } from './match.ts'

const leastPiece = 4
/** A piece that more templates have leads nowhere; each has others. */
const mostTemplates = 60
const mostNear = 2
const hashBits = 16

/**
 * A passage ready to be looked for. `number` tells how many were added before it, `sentences` how many it has, the usual number where clauses
 * hold some.
 */
export type KnownPassage = {
  number: number
  template: Template
  matcher: Matcher
  sentences: number
  isGone: boolean
}

/** Where a piece stands: in which passage, in which of its sentences. */
type Place = { known: KnownPassage; sentence: number }

/** A use of a known passage. */
export type FoundUse = {
  known: KnownPassage
  text: string
  values: Occurrence['values']
}

/**
 * Known passages by the pieces (from one comma to the next) of their constants: finds the one that a text is a use of without
 * looking at the others.
 */
export class PassageIndex {
  #known: KnownPassage[] = []
  #places = new Map<string, Place[]>()
  /** 1 where pieces may be known whose hash leads there: most pieces of a text are not, and are told from it without being cut out. */
  #hashes = new Uint8Array(1 << hashBits)

  get known(): readonly KnownPassage[] {
    return this.#known
  }

  /** @param passages  with the values of their slots; those with most uses first, for they take what several fit */
  add(passages: readonly Template[]): void {
    for (const template of passages) this.enter(template, matcherOf(nodesOf(template), template.slots))
  }

  /** As `add`, for one passage whose matcher is made; of the template the values of slots are not asked for. */
  enter(template: Template, matcher: Matcher): void {
    const pieces = piecesOf(matcher.nodes)
    const sentences = (pieces.at(-1)?.sentence ?? 0) + 1
    const known = { number: this.#known.length, template, matcher, sentences, isGone: false }
    this.#known.push(known)
    for (const { piece, sentence } of pieces) this.#put(piece, { known, sentence })
    // A formula may begin with a greeting, which has no piece.
    const isHidden = isFormula(template.part) && pieces.every(({ sentence }) => sentence > 0)
    const isUnknown = pieces.length === 0 || isHidden
    if (isUnknown && hasWords(matcher)) this.#put(keyOfPart(template.part), { known, sentence: 0 })
  }

  /** Passages with these ids are not found any more. */
  remove(ids: ReadonlySet<string>): void {
    for (const known of this.#known) if (ids.has(known.template.id)) known.isGone = true
  }

  #put(key: string, place: Place): void {
    let hash = 0
    for (let at = 0; at < key.length; at += 1) hash = hashNext(hash, key.charCodeAt(at))
    this.#hashes[placeOfHash(hash)] = 1
    const places = this.#places.get(key)
    if (places) places.push(place)
    else this.#places.set(key, [place])
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
    for (const { known, sentence } of this.#placesOf(first, part)) {
      if (known.isGone || sentence !== 0) continue
      const text = known.sentences === 1 ? first : texts(known.sentences)
      const values = text === null ? null : matchText(known.matcher, text)
      if (text === null || !values || isLoose(known.template, text, values)) continue
      return { known, text, values }
    }
    return null
  }

  /** The passages that share the rarest piece of a text, whether it is a use of them or not; a few at most. */
  near(text: string, part: string): Template[] {
    return this.candidates(text, part)
      .slice(0, mostNear)
      .map(({ template }) => template)
  }

  /** The passages that have a piece of the text in their constants, through its rarest piece first; then the part's own that have no whole piece. */
  candidates(text: string, part: string): KnownPassage[] {
    return this.#placesOf(text, part).flatMap(({ known }) => (known.isGone ? [] : [known]))
  }

  #placesOf(text: string, part: string): readonly Place[] {
    const lists: Place[][] = []
    let start = 0
    let hash = 0
    for (let at = 0; at <= text.length; at += 1) {
      const code = at < text.length ? text.charCodeAt(at) : markCode
      if (!isMark(code)) {
        hash = hashNext(hash, code)
        continue
      }
      if (at - start >= leastPiece && this.#hashes[placeOfHash(hash)] === 1) {
        const places = this.#places.get(text.slice(start, at))
        if (places && places.length <= mostTemplates) lists.push(places)
      }
      start = at + 1
      hash = 0
    }
    const withoutPieces = this.#places.get(keyOfPart(part)) ?? []
    if (lists.length === 0) return withoutPieces
    lists.sort((a, b) => a.length - b.length)
    lists.push(withoutPieces)
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

const markCodes = new Set(Array.from(pieceMarks, (mark) => mark.charCodeAt(0)))
const [markCode = 0] = markCodes

function isMark(code: number): boolean {
  return (code < 0x4e00 || code > 0x9fff) && markCodes.has(code)
}

function hashNext(hash: number, code: number): number {
  return Math.imul(hash ^ code, 0x01000193)
}

function placeOfHash(hash: number): number {
  return Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d) >>> (32 - hashBits)
}

const bodyParts = new Set(['paragraph', 'heading', 'other'])

function isFormula(part: string): boolean {
  return !bodyParts.has(part)
}

function keyOfPart(part: string): string {
  return `\u0000${part}`
}

/** What a node prints in most uses where that is constant, else \u0000: of a choice between wordings the usual one. */
function usualWords(node: TemplateNode): string {
  if (node.kind === 'text') return node.text
  const isChoice = node.kind === 'clause' && node.name.startsWith(variantName) && !node.negated
  return isChoice ? node.otherwise.map(usualWords).join('') : '\u0000'
}

/** Whether the constants outside clauses say anything; where they are marks alone, anything is nearly a use. */
function hasWords({ required }: Matcher): boolean {
  return required.some((text) => /\p{Script=Han}/u.test(text))
}

/** Whole pieces of the constants that stand outside clauses, in their usual wording. */
function piecesOf(nodes: readonly TemplateNode[]): { piece: string; sentence: number }[] {
  let sentence = 0
  const pieces: { piece: string; sentence: number }[] = []
  const text = nodes.map(usualWords).join('')
  for (const part of text.split(sentenceEnd)) {
    for (const piece of part.split(pieceMark))
      if (piece.length >= leastPiece && !piece.includes('\u0000')) pieces.push({ piece, sentence })
    sentence += 1
  }
  return pieces
}
