import { number } from './columns.ts'
import type { Database } from './database.ts'

const known = new WeakMap<Database, Map<string, { changes: number; value: unknown }>>()

/**
 * What `compute` gives, computed again only after the library was changed over this connection. A reader cannot see that
 * another process writes, and computes each time.
 *
 * @param name  names the computation; the same name always stands for the same one
 */
export function untilChange<Value>(db: Database, name: string, compute: () => Value): Value {
  if (db.readOnly) return compute()
  const changes = number(db.get('SELECT total_changes() AS changes') ?? {}, 'changes')
  const ofDatabase = known.get(db) ?? new Map<string, { changes: number; value: unknown }>()
  known.set(db, ofDatabase)
  const last = ofDatabase.get(name)
  if (last?.changes === changes) return last.value as Value
  const value = compute()
  ofDatabase.set(name, { changes, value })
  return value
}
