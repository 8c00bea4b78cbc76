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

const parts = partSchema.options
const columns = 4

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

/** What packed replies share: their texts, and values that many have in common. */
export type SharedTexts = { codes: CodeShards; values: Map<string, string> }

export function sharedTexts(): SharedTexts {
  return { codes: new CodeShards(), values: new Map() }
}

/** A reply without what mining does not ask for; its paragraphs are unpacked when they are asked for, 16 bytes each. */
export class PackedReply implements MinedReply {
  readonly id: string
  readonly file: string
  readonly text: SlicedText
  readonly reply: CaseFields
  #paragraphs: Int32Array

  constructor({ id, file, text, paragraphs, reply }: StoredReply, shared: SharedTexts) {
    this.id = id
    this.file = file
    this.text = new PackedText(text, shared.codes)
    this.reply = fieldsOf(reply, shared.values)
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

/** The fields of a case, with those that many replies have in common held once. */
function fieldsOf(reply: Reply, shared: Map<string, string>): CaseFields {
  const share = (value: string | null): string | null => {
    if (value === null) return null
    const known = shared.get(value)
    if (known !== undefined) return known
    shared.set(value, value)
    return value
  }
  const { subject, addressees, documentNumber, number, kind, date, contact } = reply
  return {
    subject,
    addressees,
    documentNumber,
    number,
    kind,
    date,
    meeting: share(reply.meeting),
    handlingResult: share(reply.handlingResult),
    signer: share(reply.signer),
    organ: share(reply.organ),
    contact: {
      name: share(contact.name),
      phone: share(contact.phone),
      address: share(contact.address),
      postcode: share(contact.postcode),
    },
  }
}
