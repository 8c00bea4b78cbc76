import type { Paragraph, Reply, StoredReply } from '#contract/reply.ts'
import { partSchema } from '#contract/reply.ts'
import { CodeShards, textOfCodes } from './code-shards.ts'

/** The fields of a case that sentences are searched for. */
export type CaseFields = Pick<
  Reply,
  | 'subject'
  | 'addressees'
  | 'meeting'
  | 'handlingResult'
  | 'signer'
  | 'documentNumber'
  | 'organ'
  | 'contact'
  | 'number'
  | 'kind'
  | 'date'
>

/** A text of which parts are asked for; a string is one. */
export type SlicedText = { readonly length: number; slice(start?: number, end?: number): string }

/** What mining needs of a reply. */
export type MinedReply = Pick<StoredReply, 'id' | 'file' | 'paragraphs'> & {
  text: SlicedText
  reply: CaseFields
}

/** A text outside the heap: a part is made a string when it is asked for. */
class PackedText implements SlicedText {
  readonly length: number
  readonly #codes: CodeShards
  readonly #offset: number

  constructor(text: string, codes: CodeShards) {
    this.length = text.length
    this.#codes = codes
    this.#offset = codes.addText(text)
  }

  slice(start = 0, end = this.length): string {
    return textOfCodes(this.#codes.at(this.#offset, this.length).subarray(start, end))
  }
}

const parts = partSchema.options
/** Of each paragraph: start and end by two numbers of 16 bits each, then its part and level in one. */
const columns = 5
const levels = 8

/** A reply without what mining does not ask for. Its text and its paragraphs, 10 bytes each, lie in `codes` and are unpacked when they are asked for. */
export class PackedReply implements MinedReply {
  readonly id: string
  readonly file: string
  readonly text: SlicedText
  readonly reply: CaseFields
  readonly #codes: CodeShards
  readonly #paragraphs: number
  readonly #count: number

  constructor({ id, file, text, paragraphs, reply }: StoredReply, codes: CodeShards) {
    this.id = id
    this.file = file
    this.text = new PackedText(text, codes)
    this.reply = copyOf(reply)
    this.#codes = codes
    this.#count = paragraphs.length
    const packed = paragraphs.flatMap(({ start, end, part, level }) => [
      start >>> 16,
      start & 0xffff,
      end >>> 16,
      end & 0xffff,
      parts.indexOf(part) * levels + level,
    ])
    this.#paragraphs = codes.add(Uint16Array.from(packed))
  }

  get paragraphs(): Paragraph[] {
    const codes = this.#codes.at(this.#paragraphs, this.#count * columns)
    const whole = (at: number) => (codes[at] ?? 0) * 0x10000 + (codes[at + 1] ?? 0)
    return Array.from({ length: this.#count }, (_, index) => {
      const at = index * columns
      const kind = codes[at + 4] ?? 0
      const part = parts[Math.floor(kind / levels)] ?? 'paragraph'
      return { start: whole(at), end: whole(at + 2), part, level: kind % levels }
    })
  }
}

/** The fields of a case by themselves: as they come they may be slices that hold the whole text. */
function copyOf(reply: Reply): CaseFields {
  const { subject, addressees, meeting, handlingResult, signer, documentNumber } = reply
  const { organ, contact, number, kind, date } = reply
  const fields: CaseFields = {
    subject,
    addressees,
    meeting,
    handlingResult,
    signer,
    documentNumber,
    organ,
    contact,
    number,
    kind,
    date,
  }
  const copy: CaseFields = JSON.parse(JSON.stringify(fields))
  return copy
}
