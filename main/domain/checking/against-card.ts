import type { Checked, Mark } from './checked.ts'
import { givenText, paragraphsOf } from './checked.ts'
import { bareResult, publicityClass } from './lexicon/card-words.ts'
import { findingMessages } from './messages.ts'

/** The document number, the mark of the result and the publicity against the card's; widths, spaces and 类 do not count. */
export function againstCard({ read, given }: Checked): Mark[] {
  const { reply } = read
  return [
    ...compare(read, 'documentNumber', reply.documentNumber, given?.documentNumber, bareNumber),
    ...compare(read, 'handlingResult', reply.handlingResult, given?.handlingResult, bareResult),
    ...compare(read, 'publicity', reply.publicity, given?.publicity, publicityClass),
  ]
}

type Field = 'documentNumber' | 'handlingResult' | 'publicity'
const parts = { documentNumber: 'documentNumber', handlingResult: 'result', publicity: 'publicity' } as const

function compare(
  read: Checked['read'],
  field: Field,
  said: string | null,
  onCard: string | null | undefined,
  key: (text: string) => string,
): Mark[] {
  const expected = givenText(onCard)
  if (expected === null || said === null || key(said) === key(expected)) return []
  const place = read.places.find((one) => one.field === field)
  const inPart = paragraphsOf(read, parts[field]).find(({ text }) => text.includes(said))
  const start = inPart === undefined ? read.text.indexOf(said) : inPart.start + inPart.text.indexOf(said)
  if (place === undefined && start < 0) return []
  const at =
    start >= 0 ? { start, end: start + said.length } : { start: place?.start ?? 0, end: place?.end ?? 0 }
  return [{ ...at, message: findingMessages.fieldAgainstCard(field, said, expected), suggestion: expected }]
}

function bareNumber(text: string): string {
  return text
    .replace(/\s/g, '')
    .replace(/[[（(【［]/gu, '〔')
    .replace(/[\])）】］]/gu, '〕')
}
