import type { Card } from '#contract/draft.ts'
import type { OfficePerson, Settings } from '#contract/settings.ts'

/** Who held a post on a day; the first of those whose time covers it. */
export function personOn(people: readonly OfficePerson[], isoDate: string): OfficePerson | null {
  return (
    people.find(
      ({ from, until }) => (from === null || from <= isoDate) && (until === null || isoDate <= until),
    ) ?? null
  )
}

/** What the office knows of a card: its name, who signs and whom to ask on that day. */
export function officeOn(
  office: Settings['office'],
  isoDate: string,
): Pick<Card, 'organ' | 'signer' | 'publicity' | 'contact'> {
  const contact = personOn(office.contacts, isoDate)
  const signer = personOn(office.signers, isoDate)
  return {
    organ: office.organ,
    publicity: office.publicity,
    signer: signer?.name ?? office.signer,
    contact:
      contact === null
        ? office.contact
        : { ...office.contact, name: contact.name, phone: contact.phone ?? office.contact.phone },
  }
}
