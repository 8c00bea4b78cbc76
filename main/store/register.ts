import type { Finding } from '#contract/finding.ts'
import type { IssueRecord, IssuedFile, KeptFinding } from '#contract/issue.ts'
import { json, number, text, textOrNull } from './columns.ts'
import type { Row } from './connection.ts'
import type { Database } from './database.ts'
import { organKey } from './organ-names.ts'
import { ownOrganKey } from './own-organ.ts'

/** A record without its files, which are added one by one. */
export type NewRecord = Omit<IssueRecord, 'files' | 'withdrawn'>

/** Adds an entry. Throws when its number is borne by another that was not withdrawn: ask `recordOfNumber` first. */
export function insertRecord(db: Database, record: NewRecord): void {
  db.run(
    `INSERT INTO issues (id, draft_id, number, series, year, sequence, title, subject, addressees_json, organ, date,
       findings_json, kept_json, reply_id, issued_at_ms)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    record.id,
    record.draftId,
    record.number,
    record.parts?.series ?? null,
    record.parts?.year ?? null,
    record.parts?.sequence ?? null,
    record.title,
    record.subject,
    JSON.stringify(record.addressees),
    record.organ,
    record.date,
    JSON.stringify(record.findings),
    JSON.stringify(record.kept),
    record.replyId,
    record.issuedAtMs,
  )
}

export function insertIssuedFile(db: Database, issueId: string, file: IssuedFile, bytes: Uint8Array): void {
  db.run(
    `INSERT INTO issued_files (id, issue_id, file_name, format, layout, edition, draft_revision, sha256, bytes, written_at_ms)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    file.id,
    issueId,
    file.fileName,
    file.format,
    file.layout,
    file.edition,
    file.draftRevision,
    file.sha256,
    bytes,
    file.writtenAtMs,
  )
}

/** Takes a file back that could not be handed over, and its entry when it was the first. */
export function removeIssuedFile(db: Database, fileId: string): void {
  db.transaction(() => {
    const row = db.get('SELECT issue_id FROM issued_files WHERE id = ?', fileId)
    db.run('DELETE FROM issued_files WHERE id = ?', fileId)
    if (row === undefined) return
    const issueId = text(row, 'issue_id')
    db.run(
      'DELETE FROM issues WHERE id = ? AND NOT EXISTS (SELECT 1 FROM issued_files WHERE issue_id = ?)',
      issueId,
      issueId,
    )
  })
}

export function setRecordReply(db: Database, issueId: string, replyId: string): void {
  db.run('UPDATE issues SET reply_id = ? WHERE id = ?', replyId, issueId)
}

/** What a further file was issued with; earlier reasons stay. */
export function setRecordFindings(
  db: Database,
  issueId: string,
  findings: readonly Finding[],
  kept: readonly KeptFinding[],
): void {
  db.run(
    'UPDATE issues SET findings_json = ?, kept_json = ? WHERE id = ?',
    JSON.stringify(findings),
    JSON.stringify(kept),
    issueId,
  )
}

/** Marks an entry as withdrawn; false when there is none that is in force. */
export function withdrawRecord(db: Database, issueId: string, note: string, nowMs: number): boolean {
  const changed = db.run(
    'UPDATE issues SET withdrawn_at_ms = ?, withdraw_note = ? WHERE id = ? AND withdrawn_at_ms IS NULL',
    nowMs,
    note,
    issueId,
  )
  return changed > 0
}

export function recordById(db: Database, id: string): IssueRecord | null {
  const row = db.get('SELECT * FROM issues WHERE id = ?', id)
  return row === undefined ? null : toRecord(db, row)
}

/** The entry in force that bears a printed number. */
export function recordOfNumber(db: Database, printed: string): IssueRecord | null {
  const row = db.get('SELECT * FROM issues WHERE number = ? AND withdrawn_at_ms IS NULL', printed)
  return row === undefined ? null : toRecord(db, row)
}

/** The entries of a draft, newest first. */
export function recordsOfDraft(db: Database, draftId: string): IssueRecord[] {
  return db
    .all('SELECT * FROM issues WHERE draft_id = ? ORDER BY seq DESC', draftId)
    .map((row) => toRecord(db, row))
}

/** All entries, newest first; withdrawn ones too. */
export function allRecords(db: Database): IssueRecord[] {
  return db.all('SELECT * FROM issues ORDER BY seq DESC').map((row) => toRecord(db, row))
}

/** A kept file with its bytes; null when it is not there. */
export function issuedFileBytes(
  db: Database,
  fileId: string,
): { fileName: string; bytes: Uint8Array } | null {
  const row = db.get('SELECT file_name, bytes FROM issued_files WHERE id = ?', fileId)
  if (row === undefined) return null
  const { bytes } = row
  if (!(bytes instanceof Uint8Array)) throw new TypeError('column bytes: blob expected')
  return { fileName: text(row, 'file_name'), bytes }
}

/** The printed numbers of an organ's replies in the library, of one year; with null those of the office's own organ. */
export function libraryNumbers(db: Database, year: number, organ: string | null): string[] {
  return db
    .all(
      `SELECT t.reply_json ->> '$.documentNumber' AS number FROM replies r JOIN reply_texts t ON t.seq = r.seq
       WHERE r.removed_at_ms IS NULL AND r.organ_key = ? AND r.year = ?`,
      organKey(organ) || ownOrganKey(db),
      year,
    )
    .flatMap((row) => textOrNull(row, 'number') ?? [])
}

function filesOf(db: Database, issueId: string): IssuedFile[] {
  return db
    .all(
      `SELECT id, file_name, format, layout, edition, draft_revision, sha256, length(bytes) AS size, written_at_ms
       FROM issued_files WHERE issue_id = ? ORDER BY seq`,
      issueId,
    )
    .map((row) => ({
      id: text(row, 'id'),
      fileName: text(row, 'file_name'),
      format: text(row, 'format') as IssuedFile['format'],
      layout: text(row, 'layout') as IssuedFile['layout'],
      edition: text(row, 'edition') as IssuedFile['edition'],
      draftRevision: number(row, 'draft_revision'),
      bytes: number(row, 'size'),
      sha256: text(row, 'sha256'),
      writtenAtMs: number(row, 'written_at_ms'),
    }))
}

function toRecord(db: Database, row: Row): IssueRecord {
  const id = text(row, 'id')
  const series = textOrNull(row, 'series')
  return {
    id,
    draftId: text(row, 'draft_id'),
    number: textOrNull(row, 'number'),
    parts: series === null ? null : { series, year: number(row, 'year'), sequence: number(row, 'sequence') },
    title: textOrNull(row, 'title'),
    subject: textOrNull(row, 'subject'),
    addressees: json<string[]>(row, 'addressees_json'),
    organ: textOrNull(row, 'organ'),
    date: textOrNull(row, 'date'),
    findings: json<Finding[]>(row, 'findings_json'),
    kept: json<KeptFinding[]>(row, 'kept_json'),
    replyId: textOrNull(row, 'reply_id'),
    issuedAtMs: number(row, 'issued_at_ms'),
    withdrawn:
      row['withdrawn_at_ms'] === null
        ? null
        : { atMs: number(row, 'withdrawn_at_ms'), note: text(row, 'withdraw_note') },
    files: filesOf(db, id),
  }
}
