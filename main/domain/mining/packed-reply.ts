import type { Paragraph, Reply, StoredReply } from '#contract/reply.ts'
import { partSchema } from '#contract/reply.ts'

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

/** What mining needs of a reply. */
export type MinedReply = Pick<StoredReply, 'id' | 'file' | 'text' | 'paragraphs'> & { reply: CaseFields }

const parts = partSchema.options
const columns = 4

/** A reply without what mining does not ask for; its paragraphs are unpacked when they are asked for, 16 bytes each. */
export class PackedReply implements MinedReply {
  readonly id: string
  readonly file: string
  readonly text: string
  readonly reply: CaseFields
  #paragraphs: Int32Array

  /** @param shared  the values that other replies have too, by themselves */
  constructor({ id, file, text, paragraphs, reply }: StoredReply, shared: Map<string, string>) {
    this.id = id
    this.file = file
    this.text = text
    this.reply = fieldsOf(reply, shared)
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
