import type { Card } from '#contract/draft.ts'
import type { Contact, Reply } from '#contract/reply.ts'
import { bodyOfWord } from '#domain/reply/lexicon/formulas.ts'
import { parseMeeting } from '#domain/reply/meeting.ts'

export type Body = NonNullable<Reply['body']>

type Loose<T> = { [K in keyof T]?: T[K] | undefined }

/** What is given of the case: a card, a reply's fields or some of them. */
export type GivenCase = Loose<Omit<Reply, 'contact'>> &
  Loose<Pick<Card, 'deadline' | 'assignedOn' | 'partners'>> & { contact?: Loose<Contact> | undefined }

/** The case a text is checked for. */
export interface CaseFacts {
  body: Body | null
  meeting: string | null
  kind: Reply['kind']
  number: string | null
  subject: string | null
  addressees: readonly string[]
  honorific: Reply['honorific']
  signer: string | null
  contactName: string | null
  date: string | null
  organ: string | null
  handlingResult: string | null
}

/**
 * The facts of the case: what is given, and where that is silent what the text says of itself, so that a text without a
 * card is held against itself. With addressees given their honorific is the given one, also when that is null: an organisation.
 */
export function factsOfCase(given: GivenCase | null, own: Reply): CaseFacts {
  const meeting = textOr(given?.meeting, own.meeting)
  const kind = given?.kind ?? own.kind
  const hasAddressees = (given?.addressees?.length ?? 0) > 0
  const addressees = hasAddressees ? (given?.addressees ?? []) : own.addressees
  const honorific = hasAddressees ? (given?.honorific ?? null) : (given?.honorific ?? own.honorific)
  const givenMeeting = textOr(given?.meeting, null)
  return {
    body:
      given?.body ??
      (givenMeeting === null ? null : parseMeeting(givenMeeting).body) ??
      bodyOfWord[given?.kind ?? ''] ??
      bodyOfWord[given?.honorific ?? ''] ??
      own.body,
    meeting,
    kind,
    number: textOr(given?.number, own.number),
    subject: textOr(given?.subject, own.subject),
    addressees,
    honorific,
    signer: textOr(given?.signer, own.signer),
    contactName: textOr(given?.contact?.name, own.contact.name),
    date: textOr(given?.date, own.date),
    organ: textOr(given?.organ, own.organ),
    handlingResult: textOr(given?.handlingResult, own.handlingResult),
  }
}

function textOr(given: string | null | undefined, own: string | null): string | null {
  return given === null || given === undefined || given.trim() === '' ? own : given
}
