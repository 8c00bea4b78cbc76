import type { Reply } from '#contract/reply.ts'
import { organKey } from './organ-names.ts'
import { fieldTokens } from './search-terms.ts'
import { numberKey, sortKey } from './sort-key.ts'

/** What lists show, filter and order by, taken from a reply. Orders are texts for the binary order of SQLite. */
export interface ReplyColumns {
  title: string | null
  kind: string | null
  number: string | null
  subject: string | null
  organ: string | null
  date: string | null
  /** 0 without a date. */
  year: number
  organKey: string
  subjectOrder: string | null
  organOrder: string | null
  numberOrder: string | null
  fileOrder: string
}

export function columnsOf(reply: Reply, file: string): ReplyColumns {
  const { title, kind, number, subject, organ, date } = reply
  return {
    title,
    kind,
    number,
    subject,
    organ,
    date,
    year: Number(/^\d{4}/.exec(date ?? '')?.[0] ?? 0),
    organKey: organKey(organ),
    subjectOrder: sortKey(subject ?? title),
    organOrder: sortKey(organ),
    numberOrder: numberKey(number),
    fileOrder: sortKey(file) ?? '',
  }
}

/** The columns of the search index over fields, in the order of its table. */
export const searchColumns = [
  'title',
  'subject',
  'number',
  'organ',
  'people',
  'signer',
  'document_number',
  'meeting',
  'date',
  'file',
] as const

export type SearchColumn = (typeof searchColumns)[number]

/** What the search index over fields holds of a reply, a value for each of `searchColumns`. */
export function searchValues(reply: Reply, files: readonly string[]): string[] {
  const fields: Record<SearchColumn, readonly (string | null)[]> = {
    title: [reply.title],
    subject: [reply.subject],
    number: [reply.number],
    organ: [reply.organ],
    people: reply.addressees,
    signer: [reply.signer],
    document_number: [reply.documentNumber],
    meeting: [reply.meeting],
    date: [reply.date],
    file: files,
  }
  return searchColumns.map((column) => fieldTokens(fields[column].filter((one) => one !== null).join('\n')))
}
