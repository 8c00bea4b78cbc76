import { number, text } from './columns.ts'
import type { Database } from './database.ts'
import { organKey } from './organ-names.ts'
import { loadSettings } from './settings.ts'
import { untilChange } from './until-change.ts'

/** The organ of most replies is taken for the office's own from so many of them on, and from this share. */
const fewestReplies = 2
const leastShare = 0.4

/**
 * The key of the office's own organ: that of the settings, else the one that most replies of the library were signed
 * by, counted among those that name one. '' while neither is known. Counted anew after each change of the library.
 */
export function ownOrganKey(db: Database): string {
  return untilChange(
    db,
    'own-organ',
    () => organKey(loadSettings(db).settings.office.organ) || mostFrequentOrgan(db),
  )
}

function mostFrequentOrgan(db: Database): string {
  const counts = db.all(
    `SELECT organ_key, count(*) AS replies FROM replies WHERE removed_at_ms IS NULL AND organ_key <> ''
     GROUP BY organ_key ORDER BY replies DESC, organ_key LIMIT 1`,
  )
  const [first] = counts
  if (first === undefined) return ''
  const all = number(
    db.get("SELECT count(*) AS replies FROM replies WHERE removed_at_ms IS NULL AND organ_key <> ''") ?? {},
    'replies',
  )
  const most = number(first, 'replies')
  return most >= fewestReplies && most > all * leastShare ? text(first, 'organ_key') : ''
}
