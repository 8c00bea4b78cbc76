import type { Card } from '#contract/draft.ts'
import { caseStrings } from '#renderer/strings/case.ts'
import { longDate } from '#renderer/strings/common.ts'
import { isDate, isNames, textOf } from './card-fields.ts'
import type { CardField, TextField } from './card-fields.ts'

const { fields, slots, pronouns, placeholder } = caseStrings
const separator = caseStrings.nameSeparators[0]

type Reader = (card: Card) => string | null

function readerOf(field: TextField): Reader {
  if (isDate(field)) {
    return (card) => (card[field] === null ? null : longDate(card[field]))
  }
  return (card) => textOf(card, field)
}

const namesOf: Reader = (card) => (card.addressees.length === 0 ? null : card.addressees.join(separator))

/** '' for a group: it has no form of address, which is not the same as an unknown one. */
const honorificOf: Reader = (card) => card.honorific ?? (card.kind === null ? null : '')

const pronounOf: Reader = (card) => {
  if (card.addressees.length === 0) return null
  if (card.honorific === null) return pronouns.group
  return card.addressees.length > 1 ? pronouns.several : pronouns.one
}

/** Each field by its key and by the name that templates use for it, with the name shown in a placeholder. */
const readers = new Map<string, { name: string; read: Reader }>()
for (const [key, name] of Object.entries(fields)) {
  if (isNames(key as CardField)) continue
  const entry = { name, read: readerOf(key as TextField) }
  readers.set(key, entry)
  readers.set(name, entry)
}
for (const [key, name, read] of [
  ['addressees', slots.addressees, namesOf],
  ['partners', slots.partners, (card: Card) => card.partners[0] ?? null],
  ['honorific', slots.honorific, honorificOf],
  ['pronoun', slots.pronoun, pronounOf],
  ['kind', slots.kind, (card: Card) => card.kind],
] as const) {
  readers.set(key, { name, read })
  readers.set(name, { name, read })
}

/**
 * How a field of the card stands in a reply: a date as 2024年4月30日, names joined by 、.
 *
 * @returns '' for what is rightly left out (the form of address of a group), null for what is not known
 * @param field a key of the card or the name of a slot; null comes back for any other
 */
export function cardValue(card: Card, field: string): string | null {
  return readers.get(field)?.read(card) ?? null
}

/** What stands in the text while a field has no value. */
export function cardPlaceholder(field: string): string {
  return placeholder(readers.get(field)?.name ?? field)
}
