import { emptyCard } from '#contract/draft.ts'
import type { Card, DraftBlock, DraftContent, DraftState, RevisionSummary } from '#contract/draft.ts'
import { json, number, text, textOrNull } from './columns.ts'
import type { Row } from './connection.ts'
import type { Database } from './database.ts'

const minuteMs = 60_000
const hourMs = 60 * minuteMs
const dayMs = 24 * hourMs

/** Keeps a state of a draft. Part of the transaction that saves the draft. */
export function insertRevision(
  db: Database,
  draftId: string,
  revision: number,
  content: DraftContent,
  savedAtMs: number,
): void {
  db.run(
    `INSERT INTO draft_revisions (draft_id, revision, state, saved_at_ms, card_json, blocks_json, characters)
     VALUES (?, ?, ?, ?, ?, ?, ?)`,
    draftId,
    revision,
    content.state,
    savedAtMs,
    JSON.stringify(content.card),
    JSON.stringify(content.blocks),
    charactersOf(content.blocks),
  )
}

/**
 * Thins the revisions of a draft by their age: all of the last hour stay, of the day before one per ten minutes, of older times
 * one per day, each the last of its span; named ones and the very first always. O(kept revisions).
 */
export function thinRevisions(db: Database, draftId: string, nowMs: number): void {
  const rows = db.all(
    'SELECT revision, saved_at_ms, name FROM draft_revisions WHERE draft_id = ? AND saved_at_ms < ? ORDER BY revision DESC',
    draftId,
    nowMs - hourMs,
  )
  const spans = new Set<string>()
  const oldest = rows.length === 0 ? null : number(rows[rows.length - 1] ?? {}, 'revision')
  for (const row of rows) {
    const savedAtMs = number(row, 'saved_at_ms')
    const revision = number(row, 'revision')
    const spanMs = savedAtMs < nowMs - dayMs ? dayMs : 10 * minuteMs
    const span = `${spanMs} ${Math.floor(savedAtMs / spanMs)}`
    const isKept = textOrNull(row, 'name') !== null || revision === oldest || !spans.has(span)
    spans.add(span)
    if (!isKept) db.run('DELETE FROM draft_revisions WHERE draft_id = ? AND revision = ?', draftId, revision)
  }
}

/** The kept revisions of a draft, newest first, without their texts. */
export function listRevisions(db: Database, draftId: string): RevisionSummary[] {
  return db
    .all(
      `SELECT revision, saved_at_ms, state, name, characters FROM draft_revisions WHERE draft_id = ?
       ORDER BY saved_at_ms DESC, revision DESC`,
      draftId,
    )
    .map((row) => ({
      revision: number(row, 'revision'),
      savedAtMs: number(row, 'saved_at_ms'),
      state: text(row, 'state') as DraftState,
      name: textOrNull(row, 'name'),
      characters: number(row, 'characters'),
    }))
}

/** What a kept revision holds; null when it is not kept (any more). */
export function revisionContent(db: Database, draftId: string, revision: number): DraftContent | null {
  const row = db.get(
    'SELECT card_json, blocks_json, state FROM draft_revisions WHERE draft_id = ? AND revision = ?',
    draftId,
    revision,
  )
  return row === undefined ? null : contentOf(row)
}

/** Names a revision, so that it is kept for ever, or takes its name away; false when there is no such revision. */
export function nameRevision(db: Database, draftId: string, revision: number, name: string | null): boolean {
  return (
    db.run(
      'UPDATE draft_revisions SET name = ? WHERE draft_id = ? AND revision = ?',
      name,
      draftId,
      revision,
    ) > 0
  )
}

/** A card of an earlier version of the program lacks what came later. */
export function cardOf(row: Row): Card {
  return { ...emptyCard, ...json<Partial<Card>>(row, 'card_json') }
}

export function contentOf(row: Row): DraftContent {
  return {
    card: cardOf(row),
    blocks: json<DraftBlock[]>(row, 'blocks_json'),
    state: text(row, 'state') as DraftState,
  }
}

function charactersOf(blocks: readonly DraftBlock[]): number {
  const texts = blocks.flatMap(({ segments }) => segments.map((segment) => segment.text))
  return texts.reduce((total, one) => total + one.replace(/\s/gu, '').length, 0)
}
