import { issueTextsSchema, noIssueTexts } from '#contract/issue.ts'
import type { IssueTexts } from '#contract/issue.ts'
import type { Database } from './database.ts'
import { loadDocument, saveDocument } from './documents.ts'

/** What was typed for the issue of a draft; nothing when it was never kept or by a version of another form. */
export function loadIssueTexts(db: Database, draftId: string): IssueTexts {
  const kept = loadDocument(db, `issue-texts ${draftId}`)
  const parsed = issueTextsSchema.safeParse(kept === null ? null : JSON.parse(kept))
  return parsed.success ? parsed.data : noIssueTexts
}

export function saveIssueTexts(db: Database, draftId: string, texts: IssueTexts, nowMs: number): void {
  saveDocument(db, `issue-texts ${draftId}`, JSON.stringify(texts), nowMs)
}
