import type { Part } from '#contract/reply.ts'
import { partSchema } from '#contract/reply.ts'

const firstSize = 1 << 12
/** Codes of one shard; one array of all would have to be copied as it grows, and one string ends at 537 million characters. */
const shardSize = 1 << 20

/** A sentence of a paragraph; `start` and `end` are offsets into the reply's text. */
export type UnitPlace = {
  reply: number
  /** Counts paragraphs over the whole library, so that units of one paragraph share it and follow each other. */
  paragraph: number
  part: Part
  start: number
  end: number
}

const parts = partSchema.options
const numberOfPart = new Map<Part, number>(parts.map((part, at) => [part, at]))

/** All sentences of a library in text order, in columns: 29 bytes and two for each character. */
export class UnitTable {
  #length = 0
  #replies = new Int32Array(firstSize)
  #paragraphs = new Int32Array(firstSize)
  #starts = new Int32Array(firstSize)
  #ends = new Int32Array(firstSize)
  #parts = new Uint8Array(firstSize)
  #shapes = new Float64Array(firstSize)
  #shardOf = new Int32Array(firstSize)
  #offsets = new Int32Array(firstSize)
  #counts = new Int32Array(firstSize)
  #shards: Uint16Array[] = []
  #used = shardSize

  get length(): number {
    return this.#length
  }

  /** Paragraph, reply and number of characters of each unit; views that end with the next `push`. */
  get paragraphs(): Int32Array {
    return this.#paragraphs.subarray(0, this.#length)
  }
  get replies(): Int32Array {
    return this.#replies.subarray(0, this.#length)
  }

  /**
   * Adds a sentence.
   *
   * @param codes  its masked text, copied
   * @param shape  the same for sentences that are the same but for what is masked
   */
  push(place: UnitPlace, codes: Uint16Array, shape: number): void {
    const at = this.#length
    if (at === this.#replies.length) this.#grow()
    this.#length += 1
    this.#replies[at] = place.reply
    this.#paragraphs[at] = place.paragraph
    this.#starts[at] = place.start
    this.#ends[at] = place.end
    this.#parts[at] = numberOfPart.get(place.part) ?? 0
    this.#shapes[at] = shape
    this.#counts[at] = codes.length
    if (this.#used + codes.length > shardSize) {
      this.#shards.push(new Uint16Array(Math.max(shardSize, codes.length)))
      this.#used = 0
    }
    this.#shardOf[at] = this.#shards.length - 1
    this.#offsets[at] = this.#used
    this.#shards.at(-1)?.set(codes, this.#used)
    this.#used += codes.length
  }

  place(at: number): UnitPlace {
    return {
      reply: this.#replies[at] ?? 0,
      paragraph: this.#paragraphs[at] ?? 0,
      part: this.part(at),
      start: this.#starts[at] ?? 0,
      end: this.#ends[at] ?? 0,
    }
  }

  reply(at: number): number {
    return this.#replies[at] ?? 0
  }

  part(at: number): Part {
    return parts[this.#parts[at] ?? 0] ?? 'paragraph'
  }

  /** The masked text; a view, not to be changed. */
  codes(at: number): Uint16Array {
    const offset = this.#offsets[at] ?? 0
    const shard = this.#shards[this.#shardOf[at] ?? 0] ?? new Uint16Array(0)
    return shard.subarray(offset, offset + (this.#counts[at] ?? 0))
  }

  /** Gives the masked texts back to the system: half of the memory. `codes` gives nothing afterwards. */
  dropCodes(): void {
    this.#shards = []
    this.#counts.fill(0)
  }

  shape(at: number): number {
    return this.#shapes[at] ?? 0
  }

  /** Characters of the printed text. */
  size(at: number): number {
    return (this.#ends[at] ?? 0) - (this.#starts[at] ?? 0)
  }

  #grow(): void {
    const size = this.#replies.length * 2
    const longer = (old: Int32Array) => {
      const grown = new Int32Array(size)
      grown.set(old)
      return grown
    }
    this.#replies = longer(this.#replies)
    this.#paragraphs = longer(this.#paragraphs)
    this.#starts = longer(this.#starts)
    this.#ends = longer(this.#ends)
    this.#shardOf = longer(this.#shardOf)
    this.#offsets = longer(this.#offsets)
    this.#counts = longer(this.#counts)
    const parts8 = new Uint8Array(size)
    parts8.set(this.#parts)
    this.#parts = parts8
    const shapes = new Float64Array(size)
    shapes.set(this.#shapes)
    this.#shapes = shapes
  }
}
