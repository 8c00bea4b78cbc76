import type { Draft, DraftContent, DraftState, DraftSummary } from '#contract/draft.ts'
import type { Proposal } from '#contract/proposal.ts'
import { json, number, text, textOrNull } from './columns.ts'
import type { Row } from './connection.ts'
import type { Database } from './database.ts'
import { cardOf, contentOf, insertRevision, thinRevisions } from './revisions.ts'

export type SaveOutcome = { kind: 'saved'; revision: number } | { kind: 'stale' } | { kind: 'missing' }

/** Adds a draft and its first revision. */
export function insertDraft(db: Database, draft: Draft): void {
  db.transaction(() => {
    db.run(
      `INSERT INTO drafts (id, structure_id, state, revision, created_at_ms, updated_at_ms, card_json, blocks_json,
         proposal_json, group_id)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      draft.id,
      draft.structureId,
      draft.state,
      draft.revision,
      draft.createdAtMs,
      draft.updatedAtMs,
      JSON.stringify(draft.card),
      JSON.stringify(draft.blocks),
      draft.proposal === null ? null : JSON.stringify(draft.proposal),
      draft.groupId,
    )
    insertRevision(db, draft.id, draft.revision, draft, draft.updatedAtMs)
  })
}

/**
 * Saves a draft as a new revision, when `seenRevision` is still its latest, and thins the older ones (see `thinRevisions`).
 * On disk when this returns.
 */
export function saveDraft(
  db: Database,
  id: string,
  seenRevision: number,
  content: DraftContent,
  nowMs: number,
): SaveOutcome {
  return db.transaction<SaveOutcome>(() => {
    const row = db.get('SELECT revision FROM drafts WHERE id = ? AND removed_at_ms IS NULL', id)
    if (row === undefined) return { kind: 'missing' }
    if (number(row, 'revision') !== seenRevision) return { kind: 'stale' }
    const revision = seenRevision + 1
    db.run(
      'UPDATE drafts SET state = ?, revision = ?, updated_at_ms = ?, card_json = ?, blocks_json = ? WHERE id = ?',
      content.state,
      revision,
      nowMs,
      JSON.stringify(content.card),
      JSON.stringify(content.blocks),
      id,
    )
    insertRevision(db, id, revision, content, nowMs)
    thinRevisions(db, id, nowMs)
    return { kind: 'saved', revision }
  })
}

export function draftById(db: Database, id: string): Draft | null {
  const row = db.get('SELECT * FROM drafts WHERE id = ? AND removed_at_ms IS NULL', id)
  return row === undefined ? null : toDraft(row)
}

export function countDrafts(db: Database): number {
  return number(db.get('SELECT count(*) AS drafts FROM drafts WHERE removed_at_ms IS NULL') ?? {}, 'drafts')
}

/** The live drafts, last touched first. */
export function listDrafts(db: Database): DraftSummary[] {
  return db
    .all(
      `SELECT id, card_json, state, revision, updated_at_ms, group_id FROM drafts
       WHERE removed_at_ms IS NULL ORDER BY updated_at_ms DESC, id`,
    )
    .map((row) => ({
      id: text(row, 'id'),
      card: cardOf(row),
      state: text(row, 'state') as DraftState,
      revision: number(row, 'revision'),
      updatedAtMs: number(row, 'updated_at_ms'),
      groupId: textOrNull(row, 'group_id'),
    }))
}

/** Lays a proposal beside a draft, or takes it away; false when the draft is not there. The revision stays. */
export function setProposal(db: Database, id: string, proposal: Proposal | null): boolean {
  const stored = proposal === null ? null : JSON.stringify(proposal)
  return db.run('UPDATE drafts SET proposal_json = ? WHERE id = ? AND removed_at_ms IS NULL', stored, id) > 0
}

/** Puts a draft into a group of drafts that share one content. */
export function setGroup(db: Database, id: string, groupId: string): void {
  db.run('UPDATE drafts SET group_id = ? WHERE id = ?', groupId, id)
}

/** Takes a draft off the desk, restorable; false when it is not there. */
export function removeDraft(db: Database, id: string, nowMs: number): boolean {
  return db.run('UPDATE drafts SET removed_at_ms = ? WHERE id = ? AND removed_at_ms IS NULL', nowMs, id) > 0
}

/** Brings a removed draft back; false when none was removed. */
export function restoreDraft(db: Database, id: string): boolean {
  return db.run('UPDATE drafts SET removed_at_ms = NULL WHERE id = ? AND removed_at_ms IS NOT NULL', id) > 0
}

function toDraft(row: Row): Draft {
  return {
    ...contentOf(row),
    id: text(row, 'id'),
    structureId: textOrNull(row, 'structure_id'),
    proposal: textOrNull(row, 'proposal_json') === null ? null : json<Proposal>(row, 'proposal_json'),
    groupId: textOrNull(row, 'group_id'),
    revision: number(row, 'revision'),
    createdAtMs: number(row, 'created_at_ms'),
    updatedAtMs: number(row, 'updated_at_ms'),
  }
}
