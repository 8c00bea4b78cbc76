import type { Card } from '#contract/draft.ts'
import { caseStrings } from '#renderer/strings/case.ts'
import { ofKind, usualKind } from './lexicon.ts'

/** The fields of a card that hold names, and those that hold one text. */
export type NamesField = 'addressees' | 'partners' | 'cc'
export type TextField = Exclude<keyof typeof caseStrings.fields, NamesField>
export type DateField = 'date' | 'deadline' | 'assignedOn'
export type CardField = TextField | NamesField

/** All fields in the order in which a card shows them. */
export const itemFields: readonly CardField[] = [
  'meeting',
  'number',
  'subject',
  'addressees',
  'handlingResult',
  'assignedOn',
  'deadline',
  'partners',
]
export const officeFields: readonly CardField[] = [
  'organ',
  'signer',
  'documentNumber',
  'date',
  'publicity',
  'contactName',
  'contactPhone',
  'contactAddress',
  'contactPostcode',
  'cc',
]

/** What many a reply rightly does without. */
const optional: ReadonlySet<CardField> = new Set(['documentNumber', 'assignedOn', 'partners', 'cc'])

const contactKeys = {
  contactName: 'name',
  contactPhone: 'phone',
  contactAddress: 'address',
  contactPostcode: 'postcode',
} as const

function isContact(field: TextField): field is keyof typeof contactKeys {
  return Object.hasOwn(contactKeys, field)
}

export function isNames(field: CardField): field is NamesField {
  return field === 'addressees' || field === 'partners' || field === 'cc'
}

export function isDate(field: CardField): field is DateField {
  return field === 'date' || field === 'deadline' || field === 'assignedOn'
}

export function textOf(card: Card, field: TextField): string | null {
  return isContact(field) ? card.contact[contactKeys[field]] : card[field]
}

/** The card with one field set; blank text is no value. */
export function withText(card: Card, field: TextField, text: string | null): Card {
  const value = text === null || text.trim() === '' ? null : text.trim()
  if (isContact(field)) return { ...card, contact: { ...card.contact, [contactKeys[field]]: value } }
  return { ...card, [field]: value }
}

/** The card with a list of names set, blank ones left out. */
export function withNames(card: Card, field: NamesField, names: readonly string[]): Card {
  return { ...card, [field]: names.map((name) => name.trim()).filter((name) => name !== '') }
}

/** The card for another kind: body and form of address follow, unless the item is a group's. */
export function withKind(card: Card, kind: NonNullable<Card['kind']>): Card {
  const isGroup = card.kind !== null && card.honorific === null
  const { body, honorific } = ofKind[kind]
  return { ...card, kind, body, honorific: isGroup ? null : honorific }
}

/** The card with the item put forward by a group (no form of address) or by persons. */
export function withGroup(card: Card, isGroup: boolean): Card {
  return { ...card, honorific: isGroup ? null : ofKind[card.kind ?? usualKind].honorific }
}

/** How many of the fields that a reply needs have a value. A document number is given later, by another office. */
export function filledCount(card: Card): { done: number; all: number } {
  const needed = [...itemFields, ...officeFields].filter((field) => !optional.has(field))
  const done = needed.filter((field) =>
    isNames(field) ? card[field].length > 0 : textOf(card, field) !== null,
  )
  return { done: done.length, all: needed.length }
}
