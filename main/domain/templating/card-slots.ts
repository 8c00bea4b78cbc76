import type { Card } from '#contract/draft.ts'
import { cardSlotNames, nameSeparator, printDate } from './lexicon.ts'

type CardSlotKey = keyof typeof cardSlotNames

/** How each slot that bears a card field's name takes its value. Null when the card does not know it. */
const readers: Record<CardSlotKey, (card: Partial<Card>) => string | null> = {
  subject: (card) => card.subject ?? null,
  addressees: (card) => (card.addressees?.length ? card.addressees.join(nameSeparator) : null),
  honorific: (card) => card.honorific ?? null,
  meeting: (card) => card.meeting ?? null,
  number: (card) => card.number ?? null,
  kind: (card) => card.kind ?? null,
  handlingResult: (card) => card.handlingResult ?? null,
  signer: (card) => card.signer ?? null,
  documentNumber: (card) => card.documentNumber ?? null,
  organ: (card) => card.organ ?? null,
  date: (card) => (card.date ? printDate(card.date) : null),
  publicity: (card) => card.publicity ?? null,
  contactName: (card) => card.contact?.name ?? null,
  contactPhone: (card) => card.contact?.phone ?? null,
  contactAddress: (card) => card.contact?.address ?? null,
  contactPostcode: (card) => card.contact?.postcode ?? null,
}

const keyByName = new Map<string, CardSlotKey>(
  (Object.keys(readers) as CardSlotKey[]).map((key) => [cardSlotNames[key], key]),
)

/** Whether a slot of this name is one that the card fills. */
export function isCardSlot(name: string): boolean {
  return keyByName.has(name)
}

/** The text that the card gives for a slot of this name; null when the name is no card field's or the card leaves it open. */
export function cardSlotValue(name: string, card: Partial<Card>): string | null {
  const key = keyByName.get(name)
  if (key === undefined) return null
  const value = readers[key](card)
  return value === '' ? null : value
}
