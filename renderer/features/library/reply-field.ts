import type { Corrections, LibraryReply, Reply } from '#contract/reply.ts'
import { readDate } from '#renderer/features/case/read-date.ts'
import { library } from '#renderer/strings/library.ts'
import { common } from '#renderer/strings/common.ts'
import { digits, patterns, tens, zeroes } from './lexicon.ts'

/** How a field is put in: a line of text, names parted by 、, a day, a number, or one of few values. */
export const fieldKinds = {
  title: 'text',
  subject: 'text',
  kind: 'choice',
  number: 'text',
  body: 'choice',
  meeting: 'text',
  term: 'number',
  session: 'number',
  addressees: 'list',
  honorific: 'choice',
  handlingResult: 'text',
  signer: 'text',
  documentNumber: 'text',
  organ: 'text',
  date: 'date',
  publicity: 'text',
  'contact.name': 'text',
  'contact.phone': 'text',
  'contact.address': 'text',
  'contact.postcode': 'text',
  cc: 'list',
  attachments: 'list',
} as const

export type FieldName = keyof typeof fieldKinds
export type FieldKind = (typeof fieldKinds)[FieldName]
export type FieldValue = string | number | string[] | null

/** All fields in the order in which they are listed. */
export const fieldNames = Object.keys(fieldKinds) as FieldName[]

export const choices = {
  kind: ['提案', '建议', '议案'],
  body: ['政协', '人大'],
  honorific: ['委员', '代表'],
} as const satisfies Partial<Record<FieldName, readonly string[]>>

export function isFieldName(name: string): name is FieldName {
  return Object.hasOwn(fieldKinds, name)
}

const contactKeys: Partial<Record<FieldName, keyof Reply['contact']>> = {
  'contact.name': 'name',
  'contact.phone': 'phone',
  'contact.address': 'address',
  'contact.postcode': 'postcode',
}

function contactKey(field: FieldName): keyof Reply['contact'] | null {
  return contactKeys[field] ?? null
}

/** The key of the corrections under which a field is kept: the four of the contact are kept together. */
export function correctionKey(field: FieldName): keyof Corrections['fields'] {
  return contactKey(field) === null ? (field as keyof Corrections['fields']) : 'contact'
}

export function valueOf(reply: Reply, field: FieldName): FieldValue {
  const key = contactKey(field)
  return key === null ? reply[field as Exclude<FieldName, `contact.${string}`>] : reply.contact[key]
}

/** A value as it stands in the box where it is put in; '' for none. */
export function typedOf(value: FieldValue): string {
  if (value === null) return ''
  return Array.isArray(value) ? value.join(common.listSeparator) : String(value)
}

export type ReadField = { ok: true; value: FieldValue } | { ok: false; reason: string }

/** 十五 → 15, 15 → 15; null for what is no number from 1 to 99. */
function smallNumber(typed: string): number | null {
  const plain = typed.normalize('NFKC').replaceAll(patterns.ordinalFrame, '')
  if (/^\d{1,2}$/.test(plain)) return Number(plain) || null
  const [ten = '', one = ''] = plain.includes(tens) ? plain.split(tens) : ['', plain]
  const high = plain.includes(tens) ? (ten === '' ? 1 : digits.indexOf(ten)) : 0
  const low = one === '' ? 0 : digits.indexOf(one)
  const value = high * 10 + low
  return high < 0 || low < 0 || one.length > 1 || ten.length > 1 || value === 0 ? null : value
}

/** 二〇二四年四月三十日 → 2024-4-30; null where none stands. */
function writtenDate(text: string): string | null {
  const found = patterns.writtenDate.exec(text.replaceAll(zeroes, digits.charAt(0)))
  if (found === null) return null
  const [, year = '', month = '', day = ''] = found
  return [
    Array.from(year, (digit) => digits.indexOf(digit)).join(''),
    smallNumber(month),
    smallNumber(day),
  ].join('-')
}

/** What was typed for a field, or why it does not fit; empty for a field that the reply does not have. */
export function readField(field: FieldName, typed: string): ReadField {
  const trimmed = typed.trim().replaceAll(/\s*\n\s*/g, '')
  const kind = fieldKinds[field]
  if (kind === 'list') {
    const names = typed.split(patterns.listSeparator).map((name) => name.trim())
    return { ok: true, value: names.filter((name) => name !== '') }
  }
  if (trimmed === '') return { ok: true, value: null }
  if (kind === 'date') {
    const date = readDate(trimmed)
    return date === null ? { ok: false, reason: library.edit.badDate } : { ok: true, value: date }
  }
  if (kind === 'number') {
    const value = smallNumber(trimmed)
    return value === null ? { ok: false, reason: library.edit.badNumber } : { ok: true, value }
  }
  if (kind === 'choice') {
    const allowed: readonly string[] = choices[field as keyof typeof choices]
    return allowed.includes(trimmed)
      ? { ok: true, value: trimmed }
      : { ok: false, reason: library.edit.badChoice(allowed.join(common.listSeparator)) }
  }
  return { ok: true, value: trimmed }
}

/**
 * A field from text that was selected: frames and labels around it are left out (第…号, a name's 委员：), a date and one
 * of few values are looked for inside.
 */
export function readSelected(field: FieldName, selected: string): ReadField {
  const flat = selected.replaceAll(/\s*\n\s*/g, '').trim()
  if (field === 'date') {
    const tight = flat.normalize('NFKC').replaceAll(/\s/g, '')
    return readField(field, writtenDate(tight) ?? patterns.dateInside.exec(tight)?.[0] ?? flat)
  }
  if (field === 'kind' || field === 'body' || field === 'honorific') {
    return readField(field, choices[field].find((choice) => flat.includes(choice)) ?? flat)
  }
  if (field === 'addressees') {
    const names = flat.replace(patterns.colonAtEnd, '').split(patterns.listSeparator)
    const bare = names.map((name) => name.trim().replace(patterns.honorificAtEnd, ''))
    return { ok: true, value: bare.filter((name) => name !== '') }
  }
  return readField(field, field === 'number' ? flat.replaceAll(patterns.numberFrame, '') : flat)
}

/** The corrections of a reply with one field more, or with its value changed. */
export function withField(
  { reply, corrections }: Pick<LibraryReply, 'reply' | 'corrections'>,
  field: FieldName,
  value: FieldValue,
): Corrections {
  const key = contactKey(field)
  const changed = key === null ? { [field]: value } : { contact: { ...reply.contact, [key]: value } }
  return { ...corrections, fields: { ...corrections.fields, ...changed } as Corrections['fields'] }
}

/** The corrections without those of a field: what was read stands again. */
export function withoutField(corrections: Corrections, field: FieldName): Corrections {
  const { [correctionKey(field)]: _left, ...fields } = corrections.fields
  return { ...corrections, fields }
}

export function isCorrected(corrections: Corrections, field: FieldName): boolean {
  return Object.hasOwn(corrections.fields, correctionKey(field))
}

/** Puts the correction of one field, or its absence, from one state of the corrections into another. */
export function withFieldAsIn(now: Corrections, field: FieldName, then: Corrections): Corrections {
  const key = correctionKey(field)
  const rest = withoutField(now, field)
  return Object.hasOwn(then.fields, key)
    ? { ...rest, fields: { ...rest.fields, [key]: then.fields[key] } as Corrections['fields'] }
    : rest
}
