import type { Connection } from '../connection.ts'

/** What a draft answers, and the drafts that share one content (并案, 联名). */
export function addProposals(connection: Connection): void {
  connection.exec(`
    ALTER TABLE drafts ADD COLUMN proposal_json TEXT;
    ALTER TABLE drafts ADD COLUMN group_id TEXT;
  `)
}
