import type { Contact, Corrections, FieldPlace, Paragraph, ReadReply, Reply } from '#contract/reply.ts'
import { blocksOf } from './blocks.ts'
import { findField, isPlacedField } from './find-field.ts'
import { parseMeeting } from './meeting.ts'

type Fields = Corrections['fields']

/** Body, term and session follow a corrected meeting, unless they are corrected themselves. */
function withInferred(fields: Fields, reply: Reply): Fields {
  if (fields.meeting === undefined) return fields
  const meeting = fields.meeting === null ? null : parseMeeting(fields.meeting)
  return {
    body: meeting?.body ?? reply.body,
    term: meeting?.term ?? null,
    session: meeting?.session ?? null,
    ...fields,
  }
}

function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}

/** The places of a contact: those of its unchanged fields stay. */
function contactPlaces(read: ReadReply, contact: Contact): FieldPlace[] {
  const found = findField(read, 'contact', contact)
  const names: readonly (keyof Contact)[] = ['name', 'phone', 'address', 'postcode']
  return names.flatMap((name) => {
    const own = `contact.${name}`
    const isKept = read.reply.contact[name] === contact[name]
    return (isKept ? read.places : found).filter(({ field }) => field === own).map(asCertain)
  })
}

function asCertain(place: FieldPlace): FieldPlace {
  return { ...place, confidence: 1 }
}

/** The places of all fields: of the corrected ones where their values stand, of the others as read. */
function correctPlaces(read: ReadReply, fields: Fields): FieldPlace[] {
  const corrected = Object.keys(fields)
  const isCorrected = (field: string): boolean => corrected.includes(field.replace(/\..*$/, ''))
  const places = read.places.filter(({ field }) => !isCorrected(field))
  for (const field of corrected.filter(isPlacedField)) {
    const value = fields[field]
    if (value === undefined) continue
    if (field === 'contact' && fields.contact !== undefined)
      places.push(...contactPlaces(read, fields.contact))
    else if (isSame(value, read.reply[field]))
      places.push(...read.places.filter((place) => place.field === field).map(asCertain))
    else places.push(...findField(read, field, value))
  }
  return places
}

function correctParagraphs(read: ReadReply, parts: Corrections['parts']): Paragraph[] {
  const byText = new Map(parts.map((part) => [part.text, part]))
  return read.paragraphs.map((paragraph) => {
    const correction = byText.get(read.text.slice(paragraph.start, paragraph.end))
    if (correction === undefined) return paragraph
    return { ...paragraph, part: correction.part, level: correction.level }
  })
}

/**
 * A reply with what the clerk put right. A corrected field goes before the one read, null meaning that the reply has none; it
 * stands where its value is found in the text, or nowhere. A corrected part changes every paragraph of that text, and the
 * blocks with it; one for a text that is no longer there is passed over. Applying the same twice is the same as once.
 *
 * @param read  not mutated; returned as it is when there is nothing to correct
 */
export function applyCorrections<T extends ReadReply>(read: T, corrections: Corrections): T {
  const fields = withInferred(definedOnly(corrections.fields), read.reply)
  if (Object.keys(fields).length === 0 && corrections.parts.length === 0) return read
  const paragraphs = correctParagraphs(read, corrections.parts)
  const blocks = blocksOf(
    paragraphs.map(({ start, end, part, level }) => ({ text: read.text.slice(start, end), part, level })),
  )
  const isAsRead = isSame(paragraphs, read.paragraphs)
  return {
    ...read,
    paragraphs,
    reply: { ...read.reply, ...fields, blocks: isAsRead ? read.reply.blocks : blocks },
    places: correctPlaces({ ...read, paragraphs }, fields),
  }
}

function definedOnly(fields: Fields): Fields {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined))
}
