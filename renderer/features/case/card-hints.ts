import type { Card } from '#contract/draft.ts'
import type { Settings } from '#contract/settings.ts'
import type { Profile } from '#contract/profile.ts'
import { caseStrings } from '#renderer/strings/case.ts'
import type { CardField } from './card-fields.ts'
import { bodyPatterns, patterns } from './lexicon.ts'
import { personOn } from './office-people.ts'

const words = caseStrings.hints

type Hint = string | null

/** What the card is held against besides itself; what is not known is left out. */
export interface KnownFacts {
  /** ISO date of today. */
  today?: string
  results?: Profile['results']
  office?: Settings['office']
  /** The years in which the library has replies to the card's meeting. */
  meetingYears?: readonly number[]
}

/** What looks odd on a card, by field. Hints only: offices differ, so nothing is refused. */
export function hintsOf(card: Card, known: KnownFacts = {}): Partial<Record<CardField, string>> {
  const hints: [CardField, Hint][] = [
    ['number', hintIf(card.number, (number) => !patterns.digits.test(number), words.number)],
    ['meeting', meetingHint(card) ?? yearHint(card, known)],
    ['subject', subjectHint(card.subject)],
    ['addressees', addresseeHint(card)],
    ['handlingResult', resultHint(card, known)],
    ['documentNumber', documentHint(card)],
    ['date', dateHint(card)],
    ['deadline', deadlineHint(card)],
    ['partners', card.handling === 'joint' && card.partners.length === 0 ? words.leadMissing : null],
    ['signer', personHint(card.signer, known.office?.signers, card.date, words.signerThen)],
    ['contactName', personHint(card.contact.name, known.office?.contacts, card.date, words.contactThen)],
    ['contactPhone', hintIf(card.contact.phone, (phone) => !patterns.phone.test(phone), words.phone)],
    [
      'contactPostcode',
      hintIf(card.contact.postcode, (code) => !patterns.postcode.test(code), words.postcode),
    ],
  ]
  return Object.fromEntries(hints.filter(([, hint]) => hint !== null))
}

/** 第 035 号 → 035: the words around a number are printed by the template. */
export function bareNumber(text: string): string {
  return text.trim().replace(patterns.numberFrame, '').trim()
}

function hintIf(value: string | null, isOdd: (value: string) => boolean, hint: string): Hint {
  return value !== null && isOdd(value) ? hint : null
}

function meetingHint({ meeting, body, kind }: Card): Hint {
  if (meeting === null) return null
  const names = body === null ? null : bodyPatterns[body]
  const isOther = names !== null && names.other.test(meeting) && !names.own.test(meeting)
  if (isOther && kind !== null) return words.meetingOtherBody(caseStrings.kinds[kind])
  return patterns.session.test(meeting) ? null : words.meetingForm
}

function yearHint({ meeting, date, assignedOn }: Card, { meetingYears = [] }: KnownFacts): Hint {
  const day = date ?? assignedOn
  if (meeting === null || day === null || meetingYears.length === 0) return null
  const year = Number(day.slice(0, 4))
  return meetingYears.includes(year)
    ? null
    : words.meetingYear(meetingYears.join(caseStrings.yearJoiner), year)
}

function subjectHint(subject: string | null): Hint {
  if (subject === null) return null
  if (patterns.quoted.test(subject)) return words.subjectQuoted
  return patterns.doubledAbout.test(subject) ? words.subjectDoubled : null
}

function addresseeHint({ addressees, honorific, kind }: Card): Hint {
  if (honorific === null) return null
  const title = addressees.map((name) => patterns.titledName.exec(name)?.[0]).find(Boolean)
  if (title !== undefined)
    return title === honorific || kind === null
      ? words.addresseeTitled(honorific)
      : words.addresseeOther(title)
  return addressees.some((name) => patterns.groupName.test(name)) ? words.addresseeGroup : null
}

function resultHint({ handlingResult }: Card, { results = [] }: KnownFacts): Hint {
  if (handlingResult === null || results.length === 0) return null
  const marks = results.map(({ mark }) => mark)
  const bare = handlingResult.replace(patterns.resultClass, '')
  return marks.includes(handlingResult) || marks.includes(bare)
    ? null
    : words.resultUnknown(marks.join(caseStrings.nameSeparators[0]))
}

function documentHint({ documentNumber, date }: Card): Hint {
  if (documentNumber === null) return null
  if (patterns.otherBrackets.test(documentNumber)) return words.documentBrackets
  const match = patterns.documentNumber.exec(documentNumber)
  if (match === null) return words.documentNumber
  if (patterns.padded.test(documentNumber)) return words.documentPadded
  const year = date === null ? null : Number(date.slice(0, 4))
  return year !== null && Number(match[1]) !== year ? words.documentYear(year) : null
}

function dateHint({ date, deadline, assignedOn }: Card): Hint {
  if (date === null) return null
  if (assignedOn !== null && date < assignedOn) return words.dateEarly
  return deadline !== null && date > deadline ? words.late : null
}

function deadlineHint({ deadline, assignedOn }: Card): Hint {
  return deadline !== null && assignedOn !== null && deadline < assignedOn ? words.deadlineEarly : null
}

function personHint(
  name: string | null,
  people: Settings['office']['contacts'] | undefined,
  date: string | null,
  sentence: (name: string) => string,
): Hint {
  const then = people === undefined || date === null ? null : personOn(people, date)
  return then === null || name === null || then.name === name ? null : sentence(then.name)
}
