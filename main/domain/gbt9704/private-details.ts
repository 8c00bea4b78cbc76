import { marks, memberContactPattern, phoneSeparators, redacted } from './lexicon/labels.ts'

/** A Chinese mobile number, with or without breaks; eighteen-digit identity numbers. */
const mobilePattern = /(?<!\d)(?:\+?86[ -]?)?1[3-9]\d[ -]?\d{4}[ -]?\d{4}(?!\d)/gu
const identityPattern = /(?<!\d)\d{17}[\dXx](?!\d)/gu

/**
 * Takes personal details out of a text that is to be published: identity numbers, mobile numbers, and whatever number follows a member's
 * or deputy's 电话 or 联系方式 (国办发〔2014〕46号 and local rules after it). Numbers of offices stay.
 */
export function withoutPrivateDetails(text: string): { text: string; removed: number } {
  let removed = 0
  const replace = (): string => {
    removed += 1
    return redacted
  }
  const cleaned = text
    .replace(identityPattern, replace)
    .replace(mobilePattern, replace)
    .replace(memberContactPattern, (_match, before: string) => `${before}${replace()}`)
  return { text: cleaned, removed }
}

/** The office numbers of a printed phone field: mobile numbers are dropped. Null when none is left. */
export function officePhones(phone: string): string | null {
  const kept = phone
    .split(phoneSeparators)
    .map((each) => each.trim())
    .filter((each) => each !== '' && each.replace(mobilePattern, '') === each)
  return kept.length === 0 ? null : kept.join(marks.enumeration)
}
