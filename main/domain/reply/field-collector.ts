import type { Contact, FieldPlace, Reply } from '#contract/reply.ts'
import { emptyReply } from '#contract/reply.ts'
import type { PartText } from './parts.ts'

/** The reply under construction: the first value found for a field stays, unless a later one is surer. */
export class FieldCollector {
  readonly reply: Reply = emptyReply()
  readonly places: FieldPlace[] = []

  /** Notes where a field stands. `printed` is looked up in the paragraph; the whole paragraph when it is not there literally. */
  place(field: string, paragraph: PlacedPart, printed: string, confidence: number): void {
    const at = paragraph.text.indexOf(printed)
    const start = paragraph.start + Math.max(at, 0)
    const length = at < 0 ? paragraph.text.length : printed.length
    this.places.push({ field, start, end: start + length, confidence })
  }

  /** Sets a text field that is still unknown. */
  set(field: TextField, value: string | null, paragraph: PlacedPart, confidence: number): void {
    if (value === null || value === '' || this.reply[field] !== null) return
    this.reply[field] = value
    this.place(field, paragraph, value, confidence)
  }

  setContact(field: keyof Contact, value: string, paragraph: PlacedPart): void {
    if (value === '' || this.reply.contact[field] !== null) return
    this.reply.contact[field] = value
    this.place(`contact.${field}`, paragraph, value, 0.95)
  }
}

export type TextField =
  | 'title'
  | 'meeting'
  | 'number'
  | 'handlingResult'
  | 'signer'
  | 'documentNumber'
  | 'subject'
  | 'organ'
  | 'publicity'
  | 'date'

/** A paragraph with the offset at which it begins. */
export type PlacedPart = PartText & { start: number }
