import { type Contact, emptyReply, type FieldPlace, type Reply } from '#contract/reply.ts'
import { blocksOf, isBlockRole } from './blocks.ts'
import { findDates } from './dates.ts'
import { findLabels } from './labels.ts'
import {
  bodyOfWord,
  itemDigits,
  itemWordOfLabel,
  kindOfBody,
  kindWords,
  letterhead,
  listJoiners,
  nextWord,
  noteLabel,
  resultAndPublicity,
} from './lexicon/formulas.ts'
import { attachmentNumber } from './lexicon/labels.ts'
import type { ReplyProfile } from './lexicon/profile.ts'
import { leadingDocumentNumber, readBareResult, wholeDocumentNumber } from './marks.ts'
import { bodyOf, parseMeeting } from './meeting.ts'
import { readOpening } from './opening.ts'
import { bareOrgan, isOrganName } from './organ.ts'
import type { PartText } from './parts.ts'
import { readSalutation } from './salutation.ts'
import { readTitle } from './title.ts'

/** Fields with the place of each; offsets into the paragraphs joined by "\n". */
export type ReadFields = { reply: Reply; places: FieldPlace[] }

/** The reply under construction: the first value found for a field stays, unless a later one is surer. */
class FieldCollector {
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

type TextField =
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
type PlacedPart = PartText & { start: number }

/** The telephone number in a value: from its first digit up to the next word. */
function phoneIn(value: string): string {
  const from = value.search(/[0-9（(+]/)
  if (from < 0) return ''
  const rest = value.slice(from)
  const word = rest.search(nextWord)
  return (word < 0 ? rest : rest.slice(0, word)).replace(/[，、；。,;（(\s]+$/, '')
}

/** A name and a telephone number that share one label. */
function splitNameAndPhone(value: string): { name: string; phone: string } {
  const at = value.search(/[0-9（(+]/)
  const name = at < 0 ? value : value.slice(0, at)
  return { name: name.replace(/[，、；：,;\s].*$/, ''), phone: phoneIn(value) }
}

/**
 * Reads the contact lines together: a telephone number belongs to the person named before it, so the one of the leader in
 * charge counts only when the handler has none.
 */
function readContacts(collector: FieldCollector, paragraphs: readonly PlacedPart[]): void {
  let ofLeader = false
  let leaderPhone: { value: string; paragraph: PlacedPart } | null = null
  for (const paragraph of paragraphs) {
    for (const { field, value } of findLabels(paragraph.text)) {
      if (field === 'leader') ofLeader = true
      if (field === 'contactName' || field === 'contactNameAndPhone') {
        ofLeader = false
        const { name, phone } = splitNameAndPhone(value)
        collector.setContact('name', name, paragraph)
        collector.setContact('phone', phone, paragraph)
      } else if (field === 'unitAndPhone') collector.setContact('phone', phoneIn(value), paragraph)
      else if (field === 'phone' && ofLeader) leaderPhone ??= { value: phoneIn(value), paragraph }
      else if (field === 'phone') collector.setContact('phone', phoneIn(value), paragraph)
      else if (field === 'address') collector.setContact('address', value, paragraph)
      else if (field === 'postcode') collector.setContact('postcode', value, paragraph)
    }
  }
  if (leaderPhone !== null) collector.setContact('phone', leaderPhone.value, leaderPhone.paragraph)
}

/** 办理结果, 签发人 and what else a labelled line of head or tail tells. */
function readLabels(collector: FieldCollector, paragraph: PlacedPart): void {
  for (const { field, label, value } of findLabels(paragraph.text)) {
    if (field === 'subject' || field === 'number' || field === 'proposer') {
      collector.reply.kind ??= kindWords[itemWordOfLabel.exec(label)?.[0] ?? ''] ?? null
    }
    if (field === 'handlingResult') {
      const bare = value.replace(/^[（〔【[]|[）〕】\]]$/g, '')
      const split = resultAndPublicity.exec(bare)
      collector.set('handlingResult', split === null ? bare : (split[1] ?? ''), paragraph, 0.98)
      if (split !== null) collector.set('publicity', split[2] ?? null, paragraph, 0.9)
    } else if (field === 'signer') collector.set('signer', value, paragraph, 0.98)
    else if (field === 'documentNumber') collector.set('documentNumber', value, paragraph, 0.95)
    else if (field === 'metadata') collector.set('documentNumber', wholeDocumentNumber(value), paragraph, 0.8)
    else if (field === 'publicity') collector.set('publicity', value, paragraph, 0.9)
    else if (field === 'subject')
      collector.set('subject', value.replace(/^[《“](.*)[》”]$/, '$1'), paragraph, 0.8)
    else if (field === 'number') collector.set('number', itemDigits.exec(value)?.[0] ?? null, paragraph, 0.8)
    else if (field === 'organ') collector.set('organ', value, paragraph, 0.8)
    else if (field === 'proposer' && collector.reply.addressees.length === 0) {
      collector.reply.addressees = value.split(listJoiners).filter((name) => name !== '')
      collector.place('addressees', paragraph, value, 0.6)
    }
  }
}

function readBareMark(collector: FieldCollector, paragraph: PlacedPart, profile: ReplyProfile): void {
  const bare = readBareResult(paragraph.text, profile)
  if (bare === null) return
  collector.set('handlingResult', bare.result, paragraph, 0.85)
  collector.set('publicity', bare.publicity, paragraph, 0.85)
}

/** Items of 抄送：… or 附件：…, without label, item numbers and final mark. */
function listItems(value: string, separator: RegExp): string[] {
  return value
    .replace(/[。；]$/, '')
    .split(separator)
    .map((item) => item.replace(/^[，、；：\s]+|[，、；。\s]+$/g, ''))
    .filter((item) => item !== '')
}

function readLists(collector: FieldCollector, parts: readonly PlacedPart[]): void {
  for (const part of parts) {
    if (part.part === 'cc') {
      for (const { field, value } of findLabels(part.text)) {
        if (field === 'cc') collector.reply.cc.push(...listItems(value, listJoiners))
      }
      collector.place('cc', part, part.text, 0.95)
    } else if (part.part === 'attachment') {
      const [label] = findLabels(part.text)
      const value =
        label?.field === 'attachments' && label.start <= 1
          ? part.text.slice(part.text.search(/[：:]/) + 1)
          : part.text
      const bare = value.replace(/）$/, (close) => (value.includes('（') ? close : ''))
      collector.reply.attachments.push(
        ...listItems(bare, attachmentNumber).map((item) => item.replace(/^《(.*)》$/, '$1')),
      )
      collector.place('attachments', part, part.text, 0.9)
    }
  }
}

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
    if (part.part === 'signature') collector.set('organ', bareOrgan(part.text), part, 0.95)
    else if (part.part === 'date' && (index > lastBlock || lastBlock < 0)) {
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
        part.text.replace(noteLabel, '').replace(/^[“（〔【[]+|[”）〕】\]。]+$/g, ''),
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
