import { cardSlotNames, printDate } from '#domain/templating/lexicon.ts'
import { maskCodes } from '#domain/text/mask.ts'
import type { Atom } from '#domain/text/mask.ts'
import {
  fullDate,
  meetingCore,
  monthUnit,
  nameSeparator,
  numberAfter,
  numberBefore,
  termUnit,
} from './lexicon.ts'
import type { CaseFields } from './packed-reply.ts'

/** The card field or type that an atom's code stands for; `name` is the slot's name when a card knows it. */
export type AtomKind = { name: string; field: boolean }

const kinds = [
  { name: cardSlotNames.subject, field: true },
  { name: cardSlotNames.addressees, field: true },
  { name: cardSlotNames.meeting, field: true },
  { name: cardSlotNames.number, field: true },
  { name: cardSlotNames.handlingResult, field: true },
  { name: cardSlotNames.signer, field: true },
  { name: cardSlotNames.documentNumber, field: true },
  { name: cardSlotNames.organ, field: true },
  { name: cardSlotNames.contactName, field: true },
  { name: cardSlotNames.contactPhone, field: true },
  { name: cardSlotNames.contactAddress, field: true },
  { name: cardSlotNames.contactPostcode, field: true },
  { name: cardSlotNames.kind, field: true },
  { name: cardSlotNames.date, field: true },
  { name: '', field: false },
  { name: '', field: false },
] as const satisfies readonly AtomKind[]

const fieldDateCode = maskCodes.firstAtom + 13
const dateCode = fieldDateCode + 1
const meetingCode = dateCode + 1
const kindCode = maskCodes.firstAtom + 12
const kindParts = new Set(['title', 'opening'])
const numberCode = maskCodes.firstAtom + 3

export function isDateAtom(code: number): boolean {
  return code === dateCode || code === fieldDateCode
}

/** Whether an atom is a meeting other than the reply's own, told from 届 to 会议. */
export function isMeetingAtom(code: number): boolean {
  return code === meetingCode
}

/** The card field's name of an atom's code; null for a date or a meeting that is not the reply's own. */
export function cardNameOfAtom(code: number): string | null {
  return kinds[code - maskCodes.firstAtom]?.name || null
}

/** What is looked for in the paragraphs of one reply. */
export type AtomSearch = {
  values: { text: string; code: number }[]
  number: string | null
  date: string | null
  kind: string | null
}

/** Collects the values of a reply's fields, longest first, so that a whole list of names is found before one of them. */
export function planAtoms(reply: CaseFields): AtomSearch {
  const values: { text: string; code: number }[] = []
  const add = (text: string | null, index: number, shortest: number) => {
    if (text !== null && text.length >= shortest) values.push({ text, code: maskCodes.firstAtom + index })
  }
  add(reply.subject, 0, 4)
  if (reply.addressees.length > 1) add(reply.addressees.join(nameSeparator), 1, 3)
  for (const name of reply.addressees) add(name, 1, 2)
  add(reply.meeting, 2, 4)
  add(reply.handlingResult, 4, 2)
  add(reply.signer, 5, 2)
  add(reply.documentNumber, 6, 4)
  add(reply.organ, 7, 4)
  add(reply.contact.name, 8, 2)
  add(reply.contact.phone, 9, 5)
  add(reply.contact.address, 10, 3)
  add(reply.contact.postcode, 11, 6)
  values.sort((a, b) => b.text.length - a.text.length || a.code - b.code)
  return {
    values,
    number: reply.number,
    kind: reply.kind,
    date: reply.date === null ? null : printDate(reply.date),
  }
}

/** The same search without some fields. */
export function withoutFields(search: AtomSearch, codes: ReadonlySet<number>): AtomSearch {
  return {
    values: search.values.filter(({ code }) => !codes.has(code)),
    number: codes.has(numberCode) ? null : search.number,
    kind: codes.has(kindCode) ? null : search.kind,
    date: codes.has(fieldDateCode) ? null : search.date,
  }
}

/**
 * Finds the atoms of one paragraph: field values of its own reply, the case number between 第 and 号, full dates, and meetings
 * without the place before them, which nothing but a comparison with other uses can tell from the words before it.
 *
 * The word for the item (提案, 建议) is a field only where a reply names it: last in its title and receipt sentence.
 *
 * @returns disjoint atoms in text order, offsets into `text`; a longer value wins over a shorter one
 */
export function findAtoms(text: string, part: string, search: AtomSearch): Atom[] {
  const atoms: Atom[] = []
  const add = (start: number, end: number, code: number) => {
    if (atoms.every((atom) => end <= atom.start || start >= atom.end)) atoms.push({ start, end, code })
  }
  for (const { text: value, code } of search.values) {
    for (let at = text.indexOf(value); at >= 0; at = text.indexOf(value, at + value.length)) {
      add(at, at + value.length, code)
    }
  }
  if (search.number !== null) {
    const printed = `${numberBefore}${search.number}${numberAfter}`
    const at = text.indexOf(printed)
    if (at >= 0) add(at + 1, at + 1 + search.number.length, numberCode)
  }
  const kindAt = search.kind !== null && kindParts.has(part) ? text.lastIndexOf(search.kind) : -1
  if (kindAt >= 0) add(kindAt, kindAt + (search.kind?.length ?? 0), kindCode)
  // Looking for a character is far cheaper than for what it stands in.
  if (text.includes(monthUnit))
    for (const match of text.matchAll(fullDate)) {
      const code = match[0] === search.date ? fieldDateCode : dateCode
      add(match.index, match.index + match[0].length, code)
    }
  if (text.includes(termUnit))
    for (const match of text.matchAll(meetingCore))
      add(match.index, match.index + match[0].length, meetingCode)
  return atoms.length < 2 ? atoms : atoms.toSorted((a, b) => a.start - b.start)
}

const organCode = maskCodes.firstAtom + 7

/**
 * Whether an atom is a slot even when all known replies agree on it: everything the card knows, but for the office's own name and the
 * word for the item, which are constants of an office's templates until they differ.
 */
export function alwaysSlots(code: number): boolean {
  return code >= maskCodes.firstAtom && code <= fieldDateCode && code !== organCode && code !== kindCode
}
