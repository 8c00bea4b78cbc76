import type { Reply } from '#contract/reply.ts'
import { leadingLabel } from './labels.ts'
import {
  addresseeOrganEnd,
  greeting,
  honorificBeforeName,
  honorificEnd,
  honorificWords,
  personItem,
  receiptEnd,
  receiptStart,
  respectful,
} from './lexicon/formulas.ts'
import { markerOf } from './numbering.ts'

/** Whom a reply addresses. */
export type Salutation = { addressees: string[]; honorific: Reply['honorific'] }

const longestSalutation = 200

/** The core of a salutation line: without colon, greeting and 尊敬的. Null when the line does not end like one. */
function coreOf(text: string): string | null {
  const bare = text.replace(greeting, '')
  const withMark = /[：:，,！]$/.test(bare)
  const core = bare.replace(/[：:，,！]+$/, '')
  if (!withMark && bare === text && !honorificEnd.test(core)) return null
  return core.replace(respectful, '')
}

/** A name without what is told of the person behind it: （女）, （回族）. */
function withoutNote(name: string): string {
  return name.replace(/(?<=.)（[^）]*）$/, '')
}

/** 政协委员某某、某某： with the title first. Null when what follows it are no persons' names. */
function readTitleBeforeNames(core: string): Salutation | null {
  const groups = honorificBeforeName.exec(core)?.groups
  const names = groups?.['names']?.split('、') ?? []
  const arePersons = names.every(
    (name) => (name.includes('·') || (name.length >= 2 && name.length <= 4)) && !addresseeOrganEnd.test(name),
  )
  if (names.length === 0 || !arePersons) return null
  return { addressees: names, honorific: honorificWords[groups?.['title'] ?? ''] ?? null }
}

/**
 * Reads a salutation line: 某某代表：, 尊敬的某某、某某等5位委员：, 民建某区委：, with or without a greeting behind.
 * Null when the line is none.
 */
export function readSalutation(text: string): Salutation | null {
  if (text.length > longestSalutation || leadingLabel(text) !== null || markerOf(text).level > 0) return null
  const core = coreOf(text)
  if (core === null || core.length < 2 || /[。；！？：:“”《》]/.test(core)) return null
  const persons = honorificEnd.exec(core)
  const items = core.split(/[、，,]/).filter((item) => item !== '')
  if (persons !== null) {
    const names = items.map((item) => withoutNote(personItem.exec(item)?.groups?.['name'] ?? item))
    const plausible = names.every((name) => name.length <= 20 || addresseeOrganEnd.test(name))
    return plausible ? { addressees: names, honorific: honorificWords[persons[1] ?? ''] ?? null } : null
  }
  if (!/[：:]$/.test(text.replace(greeting, '')) || receiptEnd.test(core)) return null
  const reversed = readTitleBeforeNames(core)
  if (reversed !== null) return reversed
  const bare = core.replace(/（[^）]*）$/, '')
  if (!addresseeOrganEnd.test(bare) || receiptStart.test(core)) return null
  const separate = items.length > 1 && items.every((item) => addresseeOrganEnd.test(item) && item.length > 3)
  return { addressees: separate ? items : [bare], honorific: null }
}

/** Where a salutation ends that has the opening on the same line; null when nothing of the kind. */
export function splitSalutation(text: string): number | null {
  const colon = text.search(/[：:]/)
  if (colon < 2 || colon === text.length - 1) return null
  const rest = text.slice(colon + 1)
  if (greeting.test(rest) && rest.length < 8) return null
  if (readSalutation(text.slice(0, colon + 1)) === null) return null
  return receiptStart.test(rest) || receiptEnd.test(rest) ? colon + 1 : null
}
