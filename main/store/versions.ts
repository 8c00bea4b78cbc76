import type { Reply } from '#contract/reply.ts'
import { json, number, text } from './columns.ts'
import type { Database } from './database.ts'

/** Replies that are looked at of those with one key; a key that more share says little. */
const mostSharing = 40

/** Groups that are compared with a reply. */
const mostCandidates = 12

/** Notes by which keys the versions of a reply are found. */
export function setVersionKeys(db: Database, seq: number, keys: readonly string[]): void {
  db.transaction(() => {
    db.run('DELETE FROM version_keys WHERE seq = ?', seq)
    for (const key of new Set(keys)) db.run('INSERT INTO version_keys (key, seq) VALUES (?, ?)', key, seq)
    db.run('UPDATE replies SET is_keyed = 1 WHERE seq = ?', seq)
  })
}

/**
 * Live replies that share a key with this one and were not set apart: of each group the one with most keys in common, those
 * with most first. Of a key that many share the latest imported are looked at, so that the cost does not grow with
 * the library.
 */
export function versionCandidates(db: Database, seq: number): number[] {
  const found = new Map<number, { group: number; common: number }>()
  for (const { key } of db.all('SELECT key FROM version_keys WHERE seq = ?', seq)) {
    const rows = db.all(
      `SELECT k.seq, r.version_group FROM version_keys k JOIN replies r ON r.seq = k.seq
       WHERE k.key = ? AND k.seq <> ? AND r.removed_at_ms IS NULL AND r.is_separate = 0
       ORDER BY k.seq DESC LIMIT ?`,
      key ?? null,
      seq,
      mostSharing,
    )
    for (const row of rows) {
      const other = number(row, 'seq')
      const common = (found.get(other)?.common ?? 0) + 1
      found.set(other, { group: number(row, 'version_group'), common })
    }
  }
  const bestOfGroup = new Map<number, number>()
  const byCommon = [...found].toSorted(([a, x], [b, y]) => y.common - x.common || b - a)
  for (const [other, { group }] of byCommon) {
    if (!bestOfGroup.has(group)) bestOfGroup.set(group, other)
  }
  return [...bestOfGroup.values()].slice(0, mostCandidates)
}

/** Makes one group of the groups of two replies. */
export function joinVersions(db: Database, a: number, b: number): void {
  const [to, from] = [groupOf(db, a), groupOf(db, b)].toSorted((one, other) => one - other)
  if (to === undefined || from === undefined || to === from) return
  db.run('UPDATE replies SET version_group = ? WHERE version_group = ?', to, from)
  refreshGroup(db, to)
}

/** Makes a reply a group by itself. */
export function leaveGroup(db: Database, seq: number): void {
  const group = groupOf(db, seq)
  const heir = db.get(
    'SELECT min(seq) AS seq FROM replies WHERE version_group = ? AND seq <> ?',
    group,
    seq,
  )?.seq
  if (typeof heir === 'number') {
    db.run('UPDATE replies SET version_group = ? WHERE version_group = ? AND seq <> ?', heir, group, seq)
    refreshGroup(db, heir)
  }
  db.run('UPDATE replies SET version_group = seq WHERE seq = ?', seq)
  refreshGroup(db, seq)
}

/** Whether the clerk said that a reply is no version of any other; such a one is never linked. */
export function isSeparate(db: Database, seq: number): boolean {
  return db.get('SELECT is_separate FROM replies WHERE seq = ?', seq)?.is_separate === 1
}

export function setSeparate(db: Database, seq: number, separate: boolean): void {
  db.run('UPDATE replies SET is_separate = ? WHERE seq = ?', separate ? 1 : 0, seq)
}

/** What versions are told by, as corrected. */
export function versionedOf(db: Database, seq: number): { reply: Reply; text: string; file: string } {
  const row =
    db.get(
      'SELECT r.file, t.text, t.reply_json FROM replies r JOIN reply_texts t ON t.seq = r.seq WHERE r.seq = ?',
      seq,
    ) ?? {}
  return { reply: json<Reply>(row, 'reply_json'), text: text(row, 'text'), file: text(row, 'file') }
}

/** Settles which live reply of a group is the newest: that of the latest date, then the one imported last. */
export function refreshGroup(db: Database, group: number): void {
  db.run(
    `UPDATE replies SET is_newest = (seq = (
       SELECT seq FROM replies WHERE version_group = ? AND removed_at_ms IS NULL
       ORDER BY date DESC, imported_at_ms DESC, seq DESC LIMIT 1))
     WHERE version_group = ? AND removed_at_ms IS NULL`,
    group,
    group,
  )
}

export function groupOf(db: Database, seq: number): number {
  return number(db.get('SELECT version_group FROM replies WHERE seq = ?', seq) ?? {}, 'version_group')
}

/** Live replies whose keys were not noted yet: those of a library from before there were any. At most `limit`. */
export function repliesWithoutKeys(db: Database, limit: number): number[] {
  return db
    .all('SELECT seq FROM replies WHERE is_keyed = 0 ORDER BY seq LIMIT ?', limit)
    .map((row) => number(row, 'seq'))
}

/** The name that a reply came under. */
export function fileOf(db: Database, seq: number): string {
  return text(db.get('SELECT file FROM replies WHERE seq = ?', seq) ?? {}, 'file')
}

/** The ids of all live versions of a reply, itself among them. */
export function idsOfVersions(db: Database, seq: number): string[] {
  return db
    .all(
      'SELECT id FROM replies WHERE version_group = ? AND removed_at_ms IS NULL ORDER BY seq',
      groupOf(db, seq),
    )
    .map((row) => text(row, 'id'))
}
