import type { IssueRecord } from '#contract/issue.ts'
import { registerWords } from './lexicon.ts'

/** A cell as spreadsheets read it back: quoted, and never taken for a formula. */
function cell(value: string): string {
  const safe = /^[=+\-@\t\r]/u.test(value) ? `'${value}` : value
  return `"${safe.replaceAll('"', '""')}"`
}

/** A moment as a date and a time of the computer's own zone. */
function moment(atMs: number): string {
  const date = new Date(atMs)
  const two = (n: number) => String(n).padStart(2, '0')
  return (
    `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())} ` +
    `${two(date.getHours())}:${two(date.getMinutes())}`
  )
}

function rowOf(record: IssueRecord): string[] {
  const { join, state, kept } = registerWords
  return [
    record.number ?? '',
    record.title ?? '',
    record.subject ?? '',
    record.addressees.join(join),
    record.organ ?? '',
    record.date ?? '',
    moment(record.issuedAtMs),
    record.files.map((file) => file.fileName).join(join),
    record.kept.map((each) => kept(each.text, each.reason)).join(join),
    record.withdrawn === null ? state.issued : state.withdrawn,
    record.withdrawn?.note ?? '',
  ]
}

/** The register as .csv: UTF-8 with a byte order mark and line ends as the usual spreadsheets want them, newest first. */
export function writeRegister(records: readonly IssueRecord[]): Uint8Array {
  const rows = [[...registerWords.columns], ...records.map(rowOf)]
  const text = rows.map((row) => row.map(cell).join(',')).join('\r\n')
  return new TextEncoder().encode(`\ufeff${text}\r\n`)
}
