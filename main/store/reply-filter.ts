import type { ReplyFilter } from '#contract/reply-list.ts'
import { text } from './columns.ts'
import type { Database } from './database.ts'
import { isSameOrgan, organKey } from './organ-names.ts'
import { ownOrganKey } from './own-organ.ts'
import { type Condition, conditionOf, readSearch } from './search-words.ts'

/** The condition on `replies r` that leaves the live replies of a filter. */
export function filterCondition(db: Database, filter: ReplyFilter): Condition {
  const conditions: Condition[] = [{ sql: 'r.removed_at_ms IS NULL', values: [] }]
  const add = (sql: string, ...values: Condition['values']) => conditions.push({ sql, values })
  if (filter.kind !== null) add('r.kind = ?', filter.kind)
  if (filter.organ !== null) add('r.organ_key = ?', organKey(filter.organ))
  if (filter.year !== null) add('r.year = ?', filter.year)
  if (filter.format !== null) add('r.format = ?', filter.format)
  if (filter.mark !== null) conditions.push(markCondition(db, filter.mark))
  for (const word of readSearch(filter.search)) {
    const condition = conditionOf(word)
    if (condition !== null) conditions.push(condition)
  }
  return {
    sql: conditions.map(({ sql }) => `(${sql})`).join(' AND '),
    values: conditions.flatMap(({ values }) => values),
  }
}

function markCondition(db: Database, mark: NonNullable<ReplyFilter['mark']>): Condition {
  switch (mark) {
    case 'warned':
      return { sql: 'r.is_warned = 1', values: [] }
    case 'corrected':
      return { sql: 'r.is_corrected = 1', values: [] }
    case 'older-version':
      return { sql: 'r.is_newest = 0', values: [] }
    case 'foreign':
      return foreignCondition(db)
  }
}

/** What is another body's is told by the distinct names of organs, of which there are few. */
function foreignCondition(db: Database): Condition {
  const own = ownOrganKey(db)
  if (own === '') return { sql: '0', values: [] }
  const names = db
    .all('SELECT DISTINCT organ_key FROM replies WHERE removed_at_ms IS NULL')
    .map((row) => text(row, 'organ_key'))
  const notForeign = names.filter((name) => name === '' || isSameOrgan(name, own))
  return {
    sql: 'r.organ_key NOT IN (SELECT value FROM json_each(?))',
    values: [JSON.stringify(notForeign)],
  }
}
