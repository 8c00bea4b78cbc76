import type { OwnWords } from '#contract/profile.ts'
import { checkSettings as text } from '#renderer/strings/check-settings.ts'

/** A column of a list of words. */
export interface Column {
  label: string
  placeholder: string
  isRequired: boolean
  isDate: boolean
}

/** As long as the profile's schema allows. */
export const longestWord = 40

/** Why a row cannot stand beside the others; null when it can. The first cell names a row and stands once. */
export function wrongCells(
  columns: readonly Column[],
  row: readonly string[],
  others: readonly (readonly string[])[],
): string | null {
  const missing = columns.find(({ isRequired }, at) => isRequired && (row[at] ?? '') === '')
  if (missing !== undefined) return text.empty(missing.label)
  const long = row.find((cell) => cell.length > longestWord)
  if (long !== undefined) return text.long(longestWord)
  const [word = '', instead = ''] = row
  if (others.some(([other]) => other === word)) return text.doubled(word)
  return word === instead ? text.same : null
}

/** The unwanted words as rows, and back. */
export const forbiddenRows = {
  rowsOf: ({ forbidden }: OwnWords): string[][] => forbidden.map(({ word, instead }) => [word, instead]),
  listOf: (rows: readonly string[][]): OwnWords['forbidden'] =>
    rows.map(([word = '', instead = '']) => ({ word, instead })),
}

/** The renamed bodies as rows, and back; a date that nobody knows is ''. */
export const renamedRows = {
  rowsOf: ({ renamed }: OwnWords): string[][] =>
    renamed.map(({ old, now, since }) => [old, now, since ?? '']),
  listOf: (rows: readonly string[][]): OwnWords['renamed'] =>
    rows.map(([old = '', now = '', since = '']) => ({ old, now, since: since === '' ? null : since })),
}
