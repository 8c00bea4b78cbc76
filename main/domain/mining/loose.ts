import type { Template } from '#contract/template.ts'
import { pieceMarks } from './lexicon.ts'
import type { MinedReply } from './packed-reply.ts'
import { UnitTable } from './unit-table.ts'
import { addUnits } from './units.ts'

/** Pieces of fewer characters are everywhere. */
const leastPiece = 5
/** A piece that more sentences have says little; each has others. */
const mostSentences = 40

/**
 * The sentences of a library that belong to no passage, by the pieces (from one comma to the next) of their masked text, in columns that
 * can be stored as they are: `hashes` ascending, `replies[i]` the place in `replyIds` of the reply that has it. 8 bytes a piece.
 */
export type LooseState = { hashes: Uint32Array; replies: Int32Array; replyIds: string[] }

/** Finds replies that have sentences in common with a new one, among the sentences that no passage takes. */
export class LooseSentences {
  #base: LooseState
  #added = new Map<number, number[]>()
  #ids: string[]

  constructor(state: LooseState) {
    this.#base = state
    this.#ids = [...state.replyIds]
  }

  /** The sentences of all replies that no passage takes. O(characters). */
  static of(replies: Iterable<MinedReply>, passages: readonly Template[]): LooseSentences {
    const taken = takenSpans(passages)
    const loose = new LooseSentences({ hashes: new Uint32Array(0), replies: new Int32Array(0), replyIds: [] })
    for (const reply of replies) loose.add(reply, taken.get(reply.id) ?? [])
    return new LooseSentences(loose.toState())
  }

  /** @param taken  spans of the reply's text that passages take */
  add(reply: MinedReply, taken: readonly { start: number; end: number }[]): void {
    const owner = this.#ids.push(reply.id) - 1
    for (const hash of loosePieces(reply, taken)) {
      const own = this.#added.get(hash)
      if (own) own.push(owner)
      else this.#added.set(hash, [owner])
    }
  }

  /** The replies that share most of the rarer loose pieces with a reply, most first. */
  nearest(reply: MinedReply, taken: readonly { start: number; end: number }[], most: number): string[] {
    const votes = new Map<number, number>()
    for (const hash of new Set(loosePieces(reply, taken))) {
      const owners = this.#owners(hash)
      if (owners.length > mostSentences) continue
      for (const owner of new Set(owners)) votes.set(owner, (votes.get(owner) ?? 0) + 1 / owners.length)
    }
    return [...votes]
      .toSorted((a, b) => b[1] - a[1] || a[0] - b[0])
      .slice(0, most)
      .flatMap(([owner]) => this.#ids[owner] ?? [])
  }

  toState(): LooseState {
    const all: [number, number][] = []
    this.#base.hashes.forEach((hash, at) => all.push([hash, this.#base.replies[at] ?? 0]))
    for (const [hash, owners] of this.#added) for (const owner of owners) all.push([hash, owner])
    all.sort((a, b) => a[0] - b[0] || a[1] - b[1])
    return {
      hashes: Uint32Array.from(all, ([hash]) => hash),
      replies: Int32Array.from(all, ([, owner]) => owner),
      replyIds: this.#ids,
    }
  }

  #owners(hash: number): number[] {
    const { hashes, replies } = this.#base
    let low = 0
    let high = hashes.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((hashes[middle] ?? 0) < hash) low = middle + 1
      else high = middle
    }
    const owners: number[] = []
    for (let at = low; hashes[at] === hash && owners.length <= mostSentences; at += 1)
      owners.push(replies[at] ?? 0)
    return [...owners, ...(this.#added.get(hash) ?? [])]
  }
}

/** Spans that passages take, by reply. */
export function takenSpans(passages: readonly Template[]): Map<string, { start: number; end: number }[]> {
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

const marks = new Set(Array.from(pieceMarks, (mark) => mark.charCodeAt(0)))

function loosePieces(reply: MinedReply, taken: readonly { start: number; end: number }[]): number[] {
  const units = new UnitTable()
  addUnits(units, reply, 0, 0)
  const hashes: number[] = []
  for (let at = 0; at < units.length; at += 1) {
    const { start, end } = units.place(at)
    if (taken.some((span) => span.start < end && span.end > start)) continue
    const codes = units.codes(at)
    let from = 0
    for (let to = 0; to <= codes.length; to += 1) {
      if (to < codes.length && !marks.has(codes[to] ?? 0)) continue
      if (to - from >= leastPiece) hashes.push(hashOf(codes, from, to))
      from = to + 1
    }
  }
  return hashes
}

function hashOf(codes: Uint16Array, from: number, to: number): number {
  let hash = 0x811c9dc5
  for (let at = from; at < to; at += 1) hash = Math.imul(hash ^ (codes[at] ?? 0), 0x01000193)
  hash = Math.imul(hash ^ (hash >>> 15), 0x846ca68b)
  return (hash ^ (hash >>> 13)) >>> 0
}
