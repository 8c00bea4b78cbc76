import type { StoredReply } from '#contract/reply.ts'
import type { Template } from '#contract/template.ts'
import { pieceMarks } from './lexicon.ts'

/** Pieces of fewer characters are everywhere. */
const leastPiece = 5
/** A piece that more sentences have says little; each has others. */
const mostSentences = 40

/**
 * The sentences of a library that belong to no passage, by the pieces (from one comma to the next) of their text without figures, in columns that
 * can be stored as they are: `hashes` ascending, `replies[i]` the place in `replyIds` of the reply that has it. 8 bytes a piece.
 */
export type LooseState = { hashes: Uint32Array; replies: Int32Array; replyIds: string[] }

/** What is looked at of a reply. */
export type LooseReply = Pick<StoredReply, 'id' | 'text' | 'paragraphs'>

/** Takes in the loose sentences of a library, reply after reply. 8 bytes a piece, and as much again at the end. */
export class LooseBuilder {
  #keys = new Float64Array(1 << 16)
  #length = 0
  #ids: string[] = []

  /** @param taken  spans of the reply's text that passages take */
  add(reply: LooseReply, taken: readonly { start: number; end: number }[]): void {
    const owner = this.#ids.push(reply.id) - 1
    for (const hash of loosePieces(reply, taken)) {
      if (this.#length === this.#keys.length) {
        const larger = new Float64Array(this.#keys.length * 2)
        larger.set(this.#keys)
        this.#keys = larger
      }
      this.#keys[this.#length] = hash * ownersOfPiece + owner
      this.#length += 1
    }
  }

  finish(): LooseState {
    const keys = this.#keys.subarray(0, this.#length).sort()
    return {
      hashes: Uint32Array.from(keys, (key) => Math.floor(key / ownersOfPiece)),
      replies: Int32Array.from(keys, (key) => key % ownersOfPiece),
      replyIds: this.#ids,
    }
  }
}

/** A hash and an owner make one number below 2^53; so many replies at most. */
const ownersOfPiece = 1 << 21

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
  static of(replies: Iterable<LooseReply>, passages: readonly Template[]): LooseSentences {
    const taken = takenSpans(passages)
    const builder = new LooseBuilder()
    for (const reply of replies) builder.add(reply, taken.get(reply.id) ?? [])
    return new LooseSentences(builder.finish())
  }

  /** @param taken  spans of the reply's text that passages take */
  add(reply: LooseReply, taken: readonly { start: number; end: number }[]): void {
    const owner = this.#ids.push(reply.id) - 1
    for (const hash of loosePieces(reply, taken)) {
      const own = this.#added.get(hash)
      if (own) own.push(owner)
      else this.#added.set(hash, [owner])
    }
  }

  /** The replies that share most of the rarer loose pieces with a reply, most first. */
  nearest(reply: LooseReply, taken: readonly { start: number; end: number }[], most: number): string[] {
    const votes = new Map<string, number>()
    for (const hash of new Set(loosePieces(reply, taken))) {
      const owners = this.#owners(hash)
      if (owners.length > mostSentences) continue
      for (const owner of new Set(owners)) {
        const id = this.#ids[owner] ?? ''
        if (id !== reply.id) votes.set(id, (votes.get(id) ?? 0) + 1 / owners.length)
      }
    }
    return [...votes]
      .toSorted((a, b) => b[1] - a[1])
      .slice(0, most)
      .map(([id]) => id)
  }

  /** As it was given, without what was added since. */
  get base(): LooseState {
    return this.#base
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

/**
 * The pieces of a reply's paragraphs that no passage takes. Figures are passed over and the rest is taken as it stands: masking names and
 * titles would cost ten times as much, and a sentence that has one in a piece has other pieces.
 */
function loosePieces(
  { text, paragraphs }: LooseReply,
  taken: readonly { start: number; end: number }[],
): number[] {
  const spans = taken.toSorted((a, b) => a.start - b.start)
  const hashes: number[] = []
  let next = 0
  for (const { start, end } of paragraphs) {
    let hash = seedOfHash
    let letters = 0
    const finish = () => {
      if (letters >= leastPiece) hashes.push(mixed(hash))
      hash = seedOfHash
      letters = 0
    }
    for (let at = start; at < end; at += 1) {
      while ((spans[next]?.end ?? Number.POSITIVE_INFINITY) <= at) next += 1
      const span = spans[next]
      if (span !== undefined && span.start <= at) {
        finish()
        at = span.end - 1
        continue
      }
      const code = text.charCodeAt(at)
      if (marks.has(code)) finish()
      else if (code < zero || code > nine) {
        hash = Math.imul(hash ^ code, 0x01000193)
        letters += 1
      }
    }
    finish()
  }
  return hashes
}

const [zero, nine] = [0x30, 0x39]
const seedOfHash = 0x811c9dc5

function mixed(hash: number): number {
  const once = Math.imul(hash ^ (hash >>> 15), 0x846ca68b)
  return (once ^ (once >>> 13)) >>> 0
}
