import type { Contact, Reply } from '#contract/reply.ts'
import { unfilledFieldPattern } from './lexicon/labels.ts'

/** A part of the document that is left out while nobody has filled it in. */
export type OptionalPart =
  'handlingResult' | 'signer' | 'documentNumber' | 'publicity' | Extract<keyof Contact, string>

const fields = ['handlingResult', 'signer', 'documentNumber', 'publicity'] as const
const contactFields = ['name', 'phone', 'address', 'postcode'] as const

/**
 * A reply without the lines that still hold nothing but 待补: an official document has no result line or annotation
 * rather than an empty one. What a reader must miss (title, text, signature) keeps its mark.
 *
 * @returns with `leftOut`, what was taken out, in the order of the page
 */
export function withoutUnfilled(reply: Reply): { reply: Reply; leftOut: OptionalPart[] } {
  const leftOut: OptionalPart[] = []
  const filled = (part: OptionalPart, value: string | null): string | null => {
    if (value === null || !unfilledFieldPattern.test(value)) return value
    leftOut.push(part)
    return null
  }
  const [handlingResult, signer, documentNumber, publicity] = fields.map((field) =>
    filled(field, reply[field]),
  )
  const [name, phone, address, postcode] = contactFields.map((field) => filled(field, reply.contact[field]))
  return {
    reply: {
      ...reply,
      handlingResult: handlingResult ?? null,
      signer: signer ?? null,
      documentNumber: documentNumber ?? null,
      publicity: publicity ?? null,
      contact: {
        name: name ?? null,
        phone: phone ?? null,
        address: address ?? null,
        postcode: postcode ?? null,
      },
    },
    leftOut,
  }
}
