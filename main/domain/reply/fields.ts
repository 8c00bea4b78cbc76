import type { FieldPlace, Reply } from '#contract/reply.ts'
import { blocksOf, isBlockRole } from './blocks.ts'
import { readContacts } from './contacts.ts'
import { findDates } from './dates.ts'
import type { PlacedPart } from './field-collector.ts'
import { FieldCollector } from './field-collector.ts'
import { readBareMark, readLabels, readLists } from './labelled-fields.ts'
import { bodyOfWord, kindOfBody, letterhead, noteLabel, publicityLabel } from './lexicon/formulas.ts'
import type { ReplyProfile } from './lexicon/profile.ts'
import { leadingDocumentNumber } from './marks.ts'
import { bodyOf, parseMeeting } from './meeting.ts'
import { readOpening } from './opening.ts'
import { bareOrgan, isOrganName, signingOrgan } from './organ.ts'
import type { PartText } from './parts.ts'
import { readSalutation } from './salutation.ts'
import { readTitle } from './title.ts'

/** Fields with the place of each; offsets into the paragraphs joined by "\n". */
export type ReadFields = { reply: Reply; places: FieldPlace[] }

function readHeadAndOpening(
  collector: FieldCollector,
  parts: readonly PlacedPart[],
  profile: ReplyProfile,
): { titleOrgan: { organ: string; part: PlacedPart } | null } {
  let titleOrgan: { organ: string; part: PlacedPart } | null = null
  const { reply } = collector
  for (const part of parts) {
    if (part.part === 'title') {
      collector.set('title', part.text.replace(/\s+/g, ''), part, 0.97)
      const facts = readTitle(part.text, profile)
      collector.set('meeting', facts.meeting, part, 0.97)
      collector.set('number', facts.number, part, 0.97)
      reply.kind ??= facts.kind
      if (facts.organ !== null) titleOrgan = { organ: facts.organ, part }
    } else if (part.part === 'salutation') {
      const salutation = readSalutation(part.text)
      if (salutation === null) continue
      reply.addressees = salutation.addressees
      reply.honorific = salutation.honorific
      collector.place('addressees', part, part.text, 0.95)
    } else if (part.part === 'opening') {
      const facts = readOpening(part.text)
      collector.set('subject', facts.subject, part, 0.95)
      collector.set('number', facts.number, part, 0.9)
      collector.set('meeting', facts.meeting, part, 0.8)
      reply.kind ??= facts.kind
    }
  }
  return { titleOrgan }
}

/** Body, kind, term and session, which follow from what was printed. */
function inferBodyAndKind(reply: Reply, printedKind: Reply['kind']): void {
  const meeting = reply.meeting === null ? null : parseMeeting(reply.meeting)
  reply.term = meeting?.term ?? null
  reply.session = meeting?.session ?? null
  reply.body =
    meeting?.body ??
    bodyOfWord[reply.honorific ?? ''] ??
    bodyOf(reply.title ?? '') ??
    (reply.addressees.length > 0 ? bodyOf(reply.addressees.join('')) : null) ??
    bodyOfWord[printedKind ?? ''] ??
    null
  if (printedKind !== null) reply.kind = printedKind
  else if (reply.body !== null && (reply.addressees.length > 0 || reply.meeting !== null))
    reply.kind = kindOfBody[reply.body]
}

function readTail(collector: FieldCollector, parts: readonly PlacedPart[], profile: ReplyProfile): void {
  const lastBlock = parts.findLastIndex((part) => isBlockRole(part.part))
  parts.forEach((part, index) => {
    if (part.part === 'date' && (index > lastBlock || lastBlock < 0)) {
      const date = findDates(part.text).at(-1)
      if (date !== undefined) {
        const printed = part.text.slice(date.start, date.end)
        if (collector.reply.date === null) collector.place('date', part, printed, 0.97)
        collector.reply.date ??= date.iso
      }
    }
  })
  const letter = parts.find(
    (part) => part.part === 'other' && (letterhead.test(part.text) || isOrganName(part.text, profile)),
  )
  if (letter !== undefined && isOrganName(bareOrgan(letter.text), profile)) {
    collector.set('organ', bareOrgan(letter.text), letter, 0.6)
  }
}

/**
 * Takes the fields of a reply from its paragraphs, whose parts are known. Each field is read from the part that has
 * the most authority: signature before title, title before receipt sentence.
 */
export function readFields(parts: readonly PartText[], profile: ReplyProfile): ReadFields {
  const collector = new FieldCollector()
  const { reply } = collector
  let start = 0
  const placed = parts.map((part): PlacedPart => {
    const here = { ...part, start }
    start += part.text.length + 1
    return here
  })
  const { titleOrgan } = readHeadAndOpening(collector, placed, profile)
  for (const part of placed) {
    if (part.part === 'signature') collector.set('organ', signingOrgan(part.text, profile), part, 0.95)
  }
  for (const part of placed) {
    if (part.part === 'documentNumber') {
      const number = leadingDocumentNumber(part.text)
      if (number === null) readLabels(collector, part)
      else collector.set('documentNumber', number, part, 0.95)
    } else if (part.part === 'result') {
      readLabels(collector, part)
      readBareMark(collector, part, profile)
    } else if (part.part === 'publicity') {
      readLabels(collector, part)
      collector.set(
        'publicity',
        part.text
          .replace(noteLabel, '')
          .replace(publicityLabel, '')
          .replace(/^[“（〔【[]+|[”）〕】\]。]+$/g, ''),
        part,
        0.95,
      )
    } else if (part.part === 'other') readLabels(collector, part)
  }
  readContacts(
    collector,
    placed.filter((part) => part.part === 'contact'),
  )
  readTail(collector, placed, profile)
  if (titleOrgan !== null) collector.set('organ', titleOrgan.organ, titleOrgan.part, 0.85)
  readLists(collector, placed)
  inferBodyAndKind(reply, reply.kind)
  reply.blocks = blocksOf(placed)
  return { reply, places: collector.places }
}
