import { DatabaseSync, type SQLInputValue, type SQLOutputValue, type StatementSync } from 'node:sqlite'
import { guarded } from './errors.ts'

export type Row = Record<string, SQLOutputValue>

/**
 * One connection to SQLite with its prepared statements. Every error with a known cause leaves as StoreError.
 * Statements are kept by their text, so that text must not carry values.
 */
export interface Connection {
  readonly raw: DatabaseSync
  all(sql: string, ...values: SQLInputValue[]): Row[]
  get(sql: string, ...values: SQLInputValue[]): Row | undefined
  /** Returns the number of rows changed. */
  run(sql: string, ...values: SQLInputValue[]): number
  /** Rows one by one, from a statement of its own; may be left early. Do not write to the same table meanwhile. */
  iterate(sql: string, ...values: SQLInputValue[]): Iterable<Row>
  /** Runs several statements without values. */
  exec(sql: string): void
  /**
   * All or nothing: commits when `work` returns, rolls back when it throws. Inside another transaction it joins that
   * one. `work` must be synchronous.
   */
  transaction<T>(work: () => T): T
  close(): void
}

const busyTimeoutMs = 5_000

/** Opens a file of SQLite; `path` as URL may carry SQLite's URI parameters. */
export function openConnection(path: string | URL, readOnly: boolean): Connection {
  const raw = guarded(
    () => new DatabaseSync(path, { readOnly, timeout: busyTimeoutMs, enableForeignKeyConstraints: true }),
  )
  const statements = new Map<string, StatementSync>()

  const prepared = (sql: string): StatementSync => {
    const known = statements.get(sql)
    if (known !== undefined) return known
    const statement = raw.prepare(sql)
    statements.set(sql, statement)
    return statement
  }

  const transaction = <T>(work: () => T): T => {
    if (raw.isTransaction) return work()
    return guarded(() => {
      raw.exec('BEGIN IMMEDIATE')
      try {
        const value = work()
        raw.exec('COMMIT')
        return value
      } catch (error) {
        // A full disk can have ended the transaction already.
        if (raw.isTransaction) raw.exec('ROLLBACK')
        throw error
      }
    })
  }

  return {
    raw,
    all: (sql, ...values) => guarded(() => prepared(sql).all(...values)),
    get: (sql, ...values) => guarded(() => prepared(sql).get(...values)),
    run: (sql, ...values) => guarded(() => Number(prepared(sql).run(...values).changes)),
    *iterate(sql, ...values) {
      const rows = guarded(() => raw.prepare(sql).iterate(...values))
      try {
        while (true) {
          const next = guarded(() => rows.next())
          if (next.done === true) return
          yield next.value
        }
      } finally {
        // Left early, the statement would read on until it is collected, and nothing could empty the journal.
        rows.return?.()
      }
    },
    exec: (sql) => guarded(() => raw.exec(sql)),
    transaction,
    close: () => guarded(() => raw.close()),
  }
}
