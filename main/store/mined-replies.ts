import { number, text } from './columns.ts'
import type { Database } from './database.ts'

/** Rows of replies and their revisions, side by side: which replies a mining saw. */
export interface MinedReplies {
  seqs: Int32Array
  revisions: Int32Array
}

/** What the templates do not know of the library: replies that left it or were read anew, and replies that came. */
export interface LibraryDrift {
  gone: { seq: number; id: string }[]
  come: { seq: number; id: string; revision: number }[]
}

const offered = 'r.removed_at_ms IS NULL AND r.is_newest = 1'

/** The replies that are mined now. */
export function offeredReplies(db: Database): MinedReplies {
  const rows = db.all(`SELECT seq, revision FROM replies r WHERE ${offered} ORDER BY seq`)
  return {
    seqs: Int32Array.from(rows, (row) => number(row, 'seq')),
    revisions: Int32Array.from(rows, (row) => number(row, 'revision')),
  }
}

/** Notes that the templates are of these replies and no others. */
export function noteMined(db: Database, { seqs, revisions }: MinedReplies): void {
  db.transaction(() => {
    db.run('DELETE FROM mined_replies')
    seqs.forEach((seq, at) => {
      db.run('INSERT INTO mined_replies (seq, revision) VALUES (?, ?)', seq, revisions[at] ?? 0)
    })
  })
}

/** Notes that replies left the templates and others joined them. */
export function noteJoined(db: Database, { gone, come }: LibraryDrift): void {
  db.transaction(() => {
    for (const { seq } of gone) db.run('DELETE FROM mined_replies WHERE seq = ?', seq)
    for (const { seq, revision } of come)
      db.run(
        'INSERT OR REPLACE INTO mined_replies (seq, revision, is_joined) VALUES (?, ?, 1)',
        seq,
        revision,
      )
  })
}

/** How many replies the templates are of. */
export function countMined(db: Database): number {
  return number(db.get('SELECT count(*) AS replies FROM mined_replies') ?? {}, 'replies')
}

/** The ids of the live replies that joined since the last mining, in the order of their rows. */
export function joinedReplies(db: Database): string[] {
  return db
    .all(
      `SELECT r.id FROM mined_replies m JOIN replies r ON r.seq = m.seq
       WHERE m.is_joined = 1 AND r.removed_at_ms IS NULL AND r.is_newest = 1 ORDER BY m.seq`,
    )
    .map((row) => text(row, 'id'))
}

/** A reply that was read anew is both gone and come. Some 60 ms of 100,000 replies. */
export function libraryDrift(db: Database): LibraryDrift {
  const gone = db.all(
    `SELECT m.seq, coalesce(r.id, '') AS id FROM mined_replies m LEFT JOIN replies r ON r.seq = m.seq
     WHERE r.seq IS NULL OR r.removed_at_ms IS NOT NULL OR r.is_newest = 0 OR r.revision <> m.revision
     ORDER BY m.seq`,
  )
  const come = db.all(
    `SELECT r.seq, r.id, r.revision FROM replies r LEFT JOIN mined_replies m ON m.seq = r.seq
     WHERE ${offered} AND (m.seq IS NULL OR m.revision <> r.revision)
     ORDER BY r.seq`,
  )
  return {
    gone: gone.map((row) => ({ seq: number(row, 'seq'), id: text(row, 'id') })),
    come: come.map((row) => ({
      seq: number(row, 'seq'),
      id: text(row, 'id'),
      revision: number(row, 'revision'),
    })),
  }
}
