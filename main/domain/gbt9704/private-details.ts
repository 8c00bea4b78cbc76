import type { Removal } from '#contract/edition.ts'
import { marks, memberContactPattern, phoneSeparators, redacted } from './lexicon/labels.ts'

/** A Chinese mobile number, with or without breaks; eighteen-digit identity numbers. */
const mobilePattern = /(?<!\d)(?:\+?86[ -]?)?1[3-9]\d[ -]?\d{4}[ -]?\d{4}(?!\d)/gu
const identityPattern = /(?<!\d)\d{17}[\dXx](?!\d)/gu

/** What was taken out of a text, and why. */
export type TakenOut = Pick<Removal, 'kind' | 'text'>

/**
 * Takes personal details out of a text that is to be published: identity numbers, mobile numbers, and whatever number follows a member's
 * or deputy's 电话 or 联系方式 (国办发〔2014〕46号 and local rules after it). Numbers of offices stay.
 */
export function withoutPrivateDetails(text: string): { text: string; removed: TakenOut[] } {
  const removed: TakenOut[] = []
  const take = (kind: TakenOut['kind'], taken: string): string => {
    removed.push({ kind, text: taken })
    return redacted
  }
  const cleaned = text
    .replace(identityPattern, (match) => take('identity', match))
    .replace(mobilePattern, (match) => take('mobile', match))
    .replace(
      memberContactPattern,
      (match, before: string) => `${before}${take('member-contact', match.slice(before.length))}`,
    )
  return { text: cleaned, removed }
}

/** The office numbers of a printed phone field and the mobile ones taken out of it. Null when no office number is left. */
export function officePhones(phone: string): { phone: string | null; removed: TakenOut[] } {
  const all = phone
    .split(phoneSeparators)
    .map((each) => each.trim())
    .filter((each) => each !== '')
  const isOffice = (each: string) => each.replace(mobilePattern, '') === each
  const kept = all.filter(isOffice)
  return {
    phone: kept.length === 0 ? null : kept.join(marks.enumeration),
    removed: all.filter((each) => !isOffice(each)).map((text) => ({ kind: 'contact-phone', text })),
  }
}
