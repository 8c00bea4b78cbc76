import type { Failure } from '#contract/failure.ts'
import type { ImportOutcome } from '#contract/job.ts'
import type { Warning } from '#contract/reply.ts'
import { json, jsonOrNull, number, text, textOrNull } from './columns.ts'
import type { Row } from './connection.ts'
import type { Database } from './database.ts'

/** Rows that a list answers with at most; a failed file goes before one that was read. */
const listedAtMost = 2_000

/** Notes what became of a file; what an earlier import noted of the same file name goes. */
export function insertOutcome(db: Database, outcome: ImportOutcome): void {
  db.transaction(() => {
    db.run('DELETE FROM import_outcomes WHERE file = ?', outcome.file)
    db.run(
      `INSERT INTO import_outcomes (id, file, status, reply_id, warnings_json, error_json, at_ms)
       VALUES (?, ?, ?, ?, ?, ?, ?)`,
      outcome.id,
      outcome.file,
      outcome.status,
      outcome.replyId,
      JSON.stringify(outcome.warnings),
      outcome.error === null ? null : JSON.stringify(outcome.error),
      outcome.atMs,
    )
  })
}

/** Forgets the files that were read; the failed ones stay until they are dismissed or read at last. */
export function clearReadOutcomes(db: Database): void {
  db.run("DELETE FROM import_outcomes WHERE status <> 'failed'")
}

/** Failed files first, then the others, each newest first; at most 2,000. */
export function listOutcomes(db: Database): ImportOutcome[] {
  return db
    .all(
      "SELECT * FROM import_outcomes ORDER BY status = 'failed' DESC, at_ms DESC, seq DESC LIMIT ?",
      listedAtMost,
    )
    .map(toOutcome)
}

export function dismissOutcomes(db: Database, ids: readonly string[]): void {
  db.transaction(() => {
    for (const id of ids) db.run('DELETE FROM import_outcomes WHERE id = ?', id)
  })
}

function toOutcome(row: Row): ImportOutcome {
  return {
    id: text(row, 'id'),
    file: text(row, 'file'),
    status: text(row, 'status') as ImportOutcome['status'],
    replyId: textOrNull(row, 'reply_id'),
    warnings: json<Warning[]>(row, 'warnings_json'),
    error: jsonOrNull<Failure>(row, 'error_json'),
    atMs: number(row, 'at_ms'),
  }
}
