import type { SQLInputValue } from 'node:sqlite'
import { type SearchField, dateParts, searchFields } from './lexicon.ts'
import { fieldQuery, searchQuery } from './search-terms.ts'

/** A word to search for; `field` null looks in every field and in the text. */
export interface SearchWord {
  field: SearchField | null
  word: string
}

/** A condition on `replies r` and the values of its question marks. */
export interface Condition {
  sql: string
  values: SQLInputValue[]
}

/**
 * The words of a search, parted by white space. `案由:停车`, with a colon of either width and perhaps a space behind it,
 * binds a word to a field; a colon behind anything else is a part of the word.
 */
export function readSearch(search: string): SearchWord[] {
  const words: SearchWord[] = []
  let bound: SearchField | null = null
  for (const part of search.split(/\s+/u).filter((one) => one !== '')) {
    const colon: number = part.search(/[:：]/u)
    const field: SearchField | null =
      bound ?? (colon > 0 ? (searchFields.get(part.slice(0, colon)) ?? null) : null)
    const word: string = bound === null && field !== null ? part.slice(colon + 1) : part
    bound = word === '' ? field : null
    if (word !== '') words.push({ field, word })
  }
  return words
}

/** Null for a word that holds nothing to search for, such as a bracket alone. */
export function conditionOf({ field, word }: SearchWord): Condition | null {
  if (field === 'year' || field === 'date') return dateCondition(word)
  const query = fieldQuery(word)
  if (query === null) return null
  if (field !== null) return inFields(`{${field}} : (${query})`)
  const inText = searchQuery(word)
  if (inText === null) return inFields(query)
  return {
    sql: `r.seq IN (SELECT rowid FROM reply_field_search WHERE reply_field_search MATCH ?
      UNION SELECT rowid FROM reply_search WHERE reply_search MATCH ?)`,
    values: [query, inText],
  }
}

function inFields(query: string): Condition {
  return {
    sql: 'r.seq IN (SELECT rowid FROM reply_field_search WHERE reply_field_search MATCH ?)',
    values: [query],
  }
}

/** A year, a month or a day in any usual form; what is none of these finds nothing. */
function dateCondition(word: string): Condition {
  const [, year, month, day] = dateParts.exec(word) ?? []
  if (year === undefined) return { sql: '0', values: [] }
  const prefix = [year, month?.padStart(2, '0'), day?.padStart(2, '0')].filter((part) => part !== undefined)
  return { sql: `r.date GLOB ?`, values: [`${prefix.join('-')}*`] }
}
