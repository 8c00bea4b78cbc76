import { number, text } from './columns.ts'
import type { Database } from './database.ts'

/** A finding that the clerk keeps as it is, with the reason. `quote` is the text of the place. */
export interface KeptFinding {
  key: string
  rule: string
  quote: string
  reason: string
  keptAtMs: number
}

/** How often findings of a rule were kept and how often their fix was taken. */
export interface RuleCount {
  rule: string
  kept: number
  fixed: number
}

/** Keeps a finding of a draft, in place of an earlier reason for it; counts for the rule when it is new. */
export function keepFinding(db: Database, draftId: string, kept: KeptFinding): void {
  db.transaction(() => {
    const added = db.run(
      `INSERT INTO kept_findings (draft_id, key, rule, quote, reason, kept_at_ms) VALUES (?, ?, ?, ?, ?, ?)
       ON CONFLICT (draft_id, key) DO NOTHING`,
      draftId,
      kept.key,
      kept.rule,
      kept.quote,
      kept.reason,
      kept.keptAtMs,
    )
    if (added > 0) countRule(db, kept.rule, 'kept')
    else {
      db.run(
        'UPDATE kept_findings SET reason = ?, kept_at_ms = ? WHERE draft_id = ? AND key = ?',
        kept.reason,
        kept.keptAtMs,
        draftId,
        kept.key,
      )
    }
  })
}

/** Takes back that a finding is kept; false when it was not. */
export function releaseFinding(db: Database, draftId: string, key: string): boolean {
  return db.run('DELETE FROM kept_findings WHERE draft_id = ? AND key = ?', draftId, key) > 0
}

/** What is kept of a draft, oldest first. */
export function keptFindings(db: Database, draftId: string): KeptFinding[] {
  return db
    .all('SELECT * FROM kept_findings WHERE draft_id = ? ORDER BY kept_at_ms, key', draftId)
    .map((row) => ({
      key: text(row, 'key'),
      rule: text(row, 'rule'),
      quote: text(row, 'quote'),
      reason: text(row, 'reason'),
      keptAtMs: number(row, 'kept_at_ms'),
    }))
}

export function countRule(db: Database, rule: string, what: 'kept' | 'fixed'): void {
  db.run(
    `INSERT INTO rule_counts (rule, kept, fixed) VALUES (?, ?, ?)
     ON CONFLICT (rule) DO UPDATE SET kept = kept + excluded.kept, fixed = fixed + excluded.fixed`,
    rule,
    what === 'kept' ? 1 : 0,
    what === 'fixed' ? 1 : 0,
  )
}

export function ruleCounts(db: Database): RuleCount[] {
  return db
    .all('SELECT rule, kept, fixed FROM rule_counts ORDER BY rule')
    .map((row) => ({ rule: text(row, 'rule'), kept: number(row, 'kept'), fixed: number(row, 'fixed') }))
}
