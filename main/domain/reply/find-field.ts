import type { Contact, FieldPlace, Paragraph, Part, ReadReply, Reply } from '#contract/reply.ts'
import { findDates } from './dates.ts'

type Span = { start: number; end: number }

/** Where each field is looked for first, best first. */
const homes: Readonly<Record<string, readonly Part[]>> = {
  title: ['title'],
  meeting: ['title', 'opening'],
  number: ['title', 'opening'],
  handlingResult: ['result', 'documentNumber'],
  signer: ['result'],
  documentNumber: ['documentNumber'],
  addressees: ['salutation'],
  subject: ['opening', 'title'],
  organ: ['signature', 'title'],
  date: ['date'],
  publicity: ['publicity', 'result'],
  contact: ['contact'],
  cc: ['cc'],
  attachments: ['attachment'],
}

/** The value in a stretch of the text; a number or a Latin word only as a whole. */
function findWhole(text: string, value: string, start: number, end: number): Span | null {
  const isWordlike = (char: string): boolean => /[0-9A-Za-z]/.test(char)
  for (
    let at = text.indexOf(value, start);
    at >= 0 && at + value.length <= end;
    at = text.indexOf(value, at + 1)
  ) {
    const after = at + value.length
    const cutsBefore = isWordlike(value.charAt(0)) && isWordlike(text.charAt(at - 1))
    const cutsAfter = isWordlike(value.slice(-1)) && isWordlike(text.charAt(after))
    if (!cutsBefore && !cutsAfter) return { start: at, end: after }
  }
  return null
}

function findDate(text: string, iso: string, start: number, end: number): Span | null {
  const date = findDates(text.slice(start, end)).findLast((found) => found.iso === iso)
  return date === undefined ? null : { start: start + date.start, end: start + date.end }
}

/** The items of a list from the first to the last, when all stand there in order. */
function findList(text: string, items: readonly string[], start: number, end: number): Span | null {
  let [first, last] = [-1, start]
  for (const item of items) {
    const found = findWhole(text, item, last, end)
    if (found === null) return null
    if (first < 0) first = found.start
    last = found.end
  }
  return first < 0 ? null : { start: first, end: last }
}

function searchParts(
  paragraphs: readonly Paragraph[],
  field: string,
  find: (start: number, end: number) => Span | null,
): Span | null {
  for (const home of homes[field] ?? []) {
    const own = paragraphs.filter(({ part }) => part === home)
    const [first, last] = [own[0], own.at(-1)]
    if (first === undefined || last === undefined) continue
    const inOne = own.map(({ start, end }) => find(start, end)).find((span) => span !== null)
    const found = inOne ?? find(first.start, last.end)
    if (found !== null) return found
  }
  const end = paragraphs.at(-1)?.end ?? 0
  return find(0, end)
}

/** The fields that stand somewhere in the text, with their values; those that are inferred from others do not. */
export type PlacedField = Exclude<keyof Reply, 'body' | 'kind' | 'term' | 'session' | 'honorific' | 'blocks'>

export function isPlacedField(field: string): field is PlacedField {
  return Object.hasOwn(homes, field)
}

/**
 * Where the value of a field stands in a text that has been read: in the part where such a field belongs, or else
 * anywhere. None when it is not there, nor for what a reply does not have.
 *
 * @returns several places for `contact`, at most one for any other field; confidence 1
 */
export function findField(read: ReadReply, field: PlacedField, value: Reply[PlacedField]): FieldPlace[] {
  const { text, paragraphs } = read
  const placeOf = (name: string, find: (start: number, end: number) => Span | null): FieldPlace[] => {
    const span = searchParts(paragraphs, field, find)
    return span === null || span.start >= span.end ? [] : [{ field: name, ...span, confidence: 1 }]
  }
  if (value === null) return []
  if (Array.isArray(value)) return placeOf(field, (start, end) => findList(text, value, start, end))
  if (typeof value === 'string') {
    if (value === '') return []
    if (field === 'date') return placeOf(field, (start, end) => findDate(text, value, start, end))
    return placeOf(field, (start, end) => findWhole(text, value, start, end))
  }
  const names: readonly (keyof Contact)[] = ['name', 'phone', 'address', 'postcode']
  return names.flatMap((name) => {
    const part = value[name]
    if (part === null || part === '') return []
    return placeOf(`contact.${name}`, (start, end) => findWhole(text, part, start, end))
  })
}
