import type { SearchColumn } from './reply-columns.ts'

/** What a search word can be bound to: columns of the index over fields, or the date. */
export type SearchField = SearchColumn | 'year'

/** The words a clerk puts before a colon to search one field (`案由:停车`). */
export const searchFields: ReadonlyMap<string, SearchField> = new Map<string, SearchField>([
  ['案由', 'subject'],
  ['题', 'title'],
  ['标题', 'title'],
  ['题目', 'title'],
  ['号', 'number'],
  ['编号', 'number'],
  ['单位', 'organ'],
  ['机关', 'organ'],
  ['答复机关', 'organ'],
  ['委员', 'people'],
  ['代表', 'people'],
  ['姓名', 'people'],
  ['主送', 'people'],
  ['签发', 'signer'],
  ['签发人', 'signer'],
  ['文号', 'document_number'],
  ['会议', 'meeting'],
  ['届次', 'meeting'],
  ['年', 'year'],
  ['日期', 'date'],
  ['文件', 'file'],
])

/** Between the numbers of a date as a clerk types it. */
export const dateParts = /^(\d{4})(?:[年./-](\d{1,2})(?:[月./-](\d{1,2})日?|月)?|年)?$/
