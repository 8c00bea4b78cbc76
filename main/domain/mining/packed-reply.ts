import type { Paragraph, Reply, StoredReply } from '#contract/reply.ts'
import { partSchema } from '#contract/reply.ts'

/** What mining needs of a reply. */
export type MinedReply = Pick<StoredReply, 'id' | 'file' | 'text' | 'paragraphs' | 'reply'>

const parts = partSchema.options
const columns = 4

/** A reply without what mining does not ask for; its paragraphs are unpacked when they are asked for, 16 bytes each. */
export class PackedReply implements MinedReply {
  readonly id: string
  readonly file: string
  readonly text: string
  readonly reply: Reply
  #paragraphs: Int32Array

  constructor({ id, file, text, paragraphs, reply }: StoredReply) {
    this.id = id
    this.file = file
    this.text = text
    this.reply = { ...reply, blocks: [] }
    this.#paragraphs = new Int32Array(paragraphs.length * columns)
    paragraphs.forEach(({ start, end, part, level }, at) => {
      this.#paragraphs.set([start, end, parts.indexOf(part), level], at * columns)
    })
  }

  get paragraphs(): Paragraph[] {
    return Array.from({ length: this.#paragraphs.length / columns }, (_, at) => {
      const [start = 0, end = 0, part = 0, level = 0] = this.#paragraphs.subarray(
        at * columns,
        (at + 1) * columns,
      )
      return { start, end, part: parts[part] ?? 'paragraph', level }
    })
  }
}
