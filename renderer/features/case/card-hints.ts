import type { Card } from '#contract/draft.ts'
import { caseStrings } from '#renderer/strings/case.ts'
import type { CardField } from './card-fields.ts'
import { bodyPatterns, patterns } from './lexicon.ts'

const words = caseStrings.hints

type Hint = string | null

/** What looks odd on a card, by field. Hints only: offices differ, so nothing is refused. */
export function hintsOf(card: Card): Partial<Record<CardField, string>> {
  const hints: [CardField, Hint][] = [
    ['number', hintIf(card.number, (number) => !patterns.digits.test(number), words.number)],
    ['meeting', meetingHint(card)],
    ['subject', subjectHint(card.subject)],
    ['addressees', addresseeHint(card)],
    [
      'documentNumber',
      hintIf(card.documentNumber, (text) => !patterns.documentNumber.test(text), words.documentNumber),
    ],
    ['date', hintIf(card.date, (date) => card.deadline !== null && date > card.deadline, words.late)],
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

function subjectHint(subject: string | null): Hint {
  if (subject === null) return null
  if (patterns.quoted.test(subject)) return words.subjectQuoted
  return patterns.doubledAbout.test(subject) ? words.subjectDoubled : null
}

function addresseeHint({ addressees, honorific }: Card): Hint {
  if (honorific === null) return null
  if (addressees.some((name) => patterns.titledName.test(name))) return words.addresseeTitled(honorific)
  return addressees.some((name) => patterns.groupName.test(name)) ? words.addresseeGroup : null
}
