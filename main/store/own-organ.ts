import { number, text } from './columns.ts'
import type { Database } from './database.ts'
import { organKey } from './organ-names.ts'
import { loadSettings } from './settings.ts'

/** The organ of most replies is taken for the office's own from so many of them on, and from this share. */
const fewestReplies = 2
const leastShare = 0.4

const known = new WeakMap<Database, { changes: number; key: string }>()

/**
 * The key of the office's own organ: that of the settings, else the one that most replies of the library were signed
 * by, counted among those that name one. '' while neither is known. Counted anew after each change of the library.
 */
export function ownOrganKey(db: Database): string {
  const changes = number(db.get('SELECT total_changes() AS changes') ?? {}, 'changes')
  const last = known.get(db)
  if (last?.changes === changes) return last.key
  const key = organKey(loadSettings(db).settings.office.organ) || mostFrequentOrgan(db)
  if (!db.readOnly) known.set(db, { changes, key })
  return key
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
