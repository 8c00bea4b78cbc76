import type { Occurrence, Slot } from '#contract/template.ts'
import { json, number, text, textOrNull } from './columns.ts'
import type { Connection, Row } from './connection.ts'
import type { Database } from './database.ts'

/** Where a use of a passage stands. */
export interface UsePlace {
  templateId: string
  start: number
  end: number
}

/**
 * A use of more characters than this, which is a whole reply, is stored without its text, and of its values the long ones by their places in it:
 * the reply has them already. They are read with its text.
 */
const longestText = 400
const longestValue = 20

/** Uses with what `toOccurrence` asks for. */
const selectUses = `SELECT *, CASE WHEN text = '' AND end > start THEN
    (SELECT t.text FROM replies r JOIN reply_texts t ON t.seq = r.seq WHERE r.id = reply_id)
  END AS reply_text FROM occurrences`

type StoredValues = Record<string, string | boolean | [start: number, length: number]>

/** Puts uses of a template behind those that it has. */
export function addOccurrences(
  db: Pick<Connection, 'run' | 'get'>,
  templateId: string,
  occurrences: Iterable<Occurrence>,
): void {
  const last = db.get('SELECT max(position) AS position FROM occurrences WHERE template_id = ?', templateId)
  let position = typeof last?.position === 'number' ? last.position : -1
  for (const { replyId, file, date, start, end, text: own, values } of occurrences) {
    position += 1
    const isLong = own.length > longestText
    db.run(
      `INSERT INTO occurrences (template_id, position, reply_id, file, date, start, end, text, values_json)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      templateId,
      position,
      replyId,
      file,
      date,
      start,
      end,
      isLong ? '' : own,
      JSON.stringify(isLong ? byPlaces(values, own) : values),
    )
  }
}

function byPlaces(values: Occurrence['values'], own: string): StoredValues {
  const placed = (value: string): StoredValues[string] => {
    const start = value.length > longestValue ? own.indexOf(value) : -1
    return start < 0 ? value : [start, value.length]
  }
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, typeof value === 'string' ? placed(value) : value]),
  )
}

export function removeOccurrences(db: Database, templateId: string): void {
  db.run('DELETE FROM occurrences WHERE template_id = ?', templateId)
}

/** The uses of a template in their order. */
export function occurrencesOf(db: Database, templateId: string): Occurrence[] {
  return db.all(`${selectUses} WHERE template_id = ? ORDER BY position`, templateId).map(toOccurrence)
}

/** As `occurrencesOf`, one by one. */
export function* eachOccurrence(db: Database, templateId: string): Generator<Occurrence> {
  for (const row of db.iterate(`${selectUses} WHERE template_id = ? ORDER BY position`, templateId))
    yield toOccurrence(row)
}

/**
 * The newest uses of a template in their order, at most `limit`, so many still newer ones passed over; undated ones are the oldest. Some 20 ms
 * at 20,000 uses.
 */
export function newestOccurrences(db: Database, templateId: string, limit: number, offset = 0): Occurrence[] {
  return db
    .all(
      `${selectUses} WHERE template_id = ? AND position IN (
         SELECT position FROM occurrences WHERE template_id = ?
         ORDER BY coalesce(date, '') DESC, position LIMIT ? OFFSET ?
       ) ORDER BY position`,
      templateId,
      templateId,
      limit,
      offset,
    )
    .map(toOccurrence)
}

/** The uses of a template in some replies, whose ids are a JSON list. */
export function occurrencesIn(db: Database, templateId: string, replyIdsJson: string): Occurrence[] {
  return db
    .all(
      `${selectUses} INDEXED BY occurrences_by_reply
       WHERE reply_id IN (SELECT value FROM json_each(?)) AND template_id = ? ORDER BY position`,
      replyIdsJson,
      templateId,
    )
    .map(toOccurrence)
}

/** An even choice of a template's uses, at most `most`: enough to find it again after mining anew. */
export function usesOfAnchor(db: Database, templateId: string, most: number): Occurrence[] {
  const row = db.get('SELECT occurrence_count AS uses FROM templates WHERE id = ?', templateId)
  const step = row === undefined ? 1 : Math.max(1, Math.ceil(number(row, 'uses') / most))
  return db
    .all(
      `${selectUses} WHERE template_id = ? AND position % ? = 0 ORDER BY position LIMIT ?`,
      templateId,
      step,
      most,
    )
    .map(toOccurrence)
}

/** Where passages stand in a reply. */
export function usesInReply(db: Database, replyId: string): UsePlace[] {
  return db
    .all(
      `SELECT template_id, start, end FROM occurrences INDEXED BY occurrences_by_reply
       WHERE reply_id = ? AND (SELECT kind FROM templates WHERE id = template_id) = 'passage'`,
      replyId,
    )
    .map((row) => ({
      templateId: text(row, 'template_id'),
      start: number(row, 'start'),
      end: number(row, 'end'),
    }))
}

/** The replies that used a template last, at most `most`. */
export function lastUsers(db: Database, templateId: string, most: number): string[] {
  return db
    .all(
      'SELECT reply_id FROM occurrences WHERE template_id = ? ORDER BY position DESC LIMIT ?',
      templateId,
      most,
    )
    .map((row) => text(row, 'reply_id'))
}

/** The distinct values of each slot, the most frequent first, then in the order of first use. */
export function slotsWithValues(slots: readonly Slot[], occurrences: Iterable<Occurrence>): Slot[] {
  const counts = slots.map(() => new Map<string, number>())
  for (const { values } of occurrences)
    for (const [at, { name, type }] of slots.entries()) {
      const value = String(values[name] ?? (type === 'clause' ? 'false' : ''))
      const own = counts[at]
      own?.set(value, (own.get(value) ?? 0) + 1)
    }
  return slots.map((slot, at) => ({
    ...slot,
    values: [...(counts[at] ?? [])].toSorted((a, b) => b[1] - a[1]).map(([value]) => value),
  }))
}

function toOccurrence(row: Row): Occurrence {
  const [start, end] = [number(row, 'start'), number(row, 'end')]
  const own = textOrNull(row, 'reply_text')?.slice(start, end) ?? text(row, 'text')
  const values = json<StoredValues>(row, 'values_json')
  return {
    file: text(row, 'file'),
    replyId: text(row, 'reply_id'),
    date: textOrNull(row, 'date'),
    start,
    end,
    text: own,
    values: Object.fromEntries(
      Object.entries(values).map(([name, value]) => [
        name,
        typeof value === 'object' ? own.slice(value[0], value[0] + value[1]) : value,
      ]),
    ),
  }
}
