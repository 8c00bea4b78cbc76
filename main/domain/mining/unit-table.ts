import type { Part } from '#contract/reply.ts'
import { partSchema } from '#contract/reply.ts'
import { CodeShards } from './code-shards.ts'
import { Shapes } from './shapes.ts'

const firstSize = 1 << 12

/** A sentence of a paragraph; `start` and `end` are offsets into the reply's text. */
export type UnitPlace = {
  reply: number
  /** Counts paragraphs over the whole library, so that units of one paragraph share it and follow each other. */
  paragraph: number
  part: Part
  start: number
  end: number
}

const noPlaces = new Int32Array(0)
const parts = partSchema.options
const numberOfPart = new Map<Part, number>(parts.map((part, at) => [part, at]))

/**
 * All sentences of a library in text order, in columns: 37 bytes, and two for each character of those that are the same but for numbers, titles
 * and fields.
 */
export class UnitTable {
  #length = 0
  #replies = new Int32Array(firstSize)
  #paragraphs = new Int32Array(firstSize)
  #starts = new Int32Array(firstSize)
  #ends = new Int32Array(firstSize)
  #parts = new Uint8Array(firstSize)
  #shapes = new Float64Array(firstSize)
  #firsts = new Int32Array(firstSize)
  #known = new Shapes()
  #offsets = new Int32Array(firstSize)
  #counts = new Int32Array(firstSize)
  #codes = new CodeShards()

  get length(): number {
    return this.#length
  }

  /** Columns of all units; views that end with the next `push`. */
  get paragraphs(): Int32Array {
    return this.#paragraphs.subarray(0, this.#length)
  }
  get replies(): Int32Array {
    return this.#replies.subarray(0, this.#length)
  }
  /** Of each unit the first one of the same shape; itself where it is the first. */
  get firsts(): Int32Array {
    return this.#firsts.subarray(0, this.#length)
  }

  /**
   * Adds a sentence.
   *
   * @param codes  its masked text, copied
   * @param shape  the same for sentences that are the same but for what is masked
   */
  push(place: UnitPlace, codes: Uint16Array, shape: number): void {
    const at = this.#length
    if (at === this.#replies.length) this.#resize(2 * at)
    this.#length += 1
    this.#replies[at] = place.reply
    this.#paragraphs[at] = place.paragraph
    this.#starts[at] = place.start
    this.#ends[at] = place.end
    this.#parts[at] = numberOfPart.get(place.part) ?? 0
    this.#shapes[at] = shape
    const first = this.#known.firstOf(shape, at)
    this.#firsts[at] = first
    if (first !== at) return
    this.#counts[at] = codes.length
    this.#offsets[at] = this.#codes.add(codes)
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

  /** The masked text, or that of the first one of the same shape; a view, not to be changed. */
  codes(at: number): Uint16Array {
    const first = this.#firsts[at] ?? at
    return this.#codes.at(this.#offsets[first] ?? 0, this.#counts[first] ?? 0)
  }

  /** Gives back what only adding needs: half as much again as the columns. Nothing can be added afterwards. */
  close(): void {
    this.#known = new Shapes()
    this.#resize(this.#length)
  }

  /** Gives the masked texts back to the system: half of the memory. `codes` gives nothing afterwards. */
  dropCodes(): void {
    this.#codes = new CodeShards()
    this.#counts = noPlaces
    this.#offsets = noPlaces
  }

  shape(at: number): number {
    return this.#shapes[at] ?? 0
  }

  /** Characters of the printed text. */
  size(at: number): number {
    return (this.#ends[at] ?? 0) - (this.#starts[at] ?? 0)
  }

  /** Longer columns, or as long as what they hold. */
  #resize(size: number): void {
    const column = (old: Int32Array) => {
      const fresh = new Int32Array(size)
      fresh.set(old.subarray(0, this.#length))
      return fresh
    }
    this.#replies = column(this.#replies)
    this.#paragraphs = column(this.#paragraphs)
    this.#starts = column(this.#starts)
    this.#ends = column(this.#ends)
    this.#firsts = column(this.#firsts)
    this.#offsets = column(this.#offsets)
    this.#counts = column(this.#counts)
    const parts8 = new Uint8Array(size)
    parts8.set(this.#parts.subarray(0, this.#length))
    this.#parts = parts8
    const shapes = new Float64Array(size)
    shapes.set(this.#shapes.subarray(0, this.#length))
    this.#shapes = shapes
  }
}
