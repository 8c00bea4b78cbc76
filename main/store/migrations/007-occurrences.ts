import type { Slot } from '#contract/template.ts'
import { json, number } from '../columns.ts'
import type { Connection } from '../connection.ts'
import { storedSlot } from '../slot-tally.ts'

/**
 * Every use of a template is a row of its own, so that one more reply adds a few rows instead of writing long lists anew. `position`
 * orders the uses of a template, and its slots need no values of their own. `mined_replies` holds which replies the templates are of, in which revision: those that were
 * mined, and those that joined since (`is_joined`). Of a library that was mined before they are all that are offered.
 */
export function addOccurrences(connection: Connection): void {
  connection.exec(`
    CREATE TABLE occurrences (
      template_id TEXT NOT NULL,
      position INTEGER NOT NULL,
      reply_id TEXT NOT NULL,
      file TEXT NOT NULL,
      date TEXT,
      start INTEGER NOT NULL,
      end INTEGER NOT NULL,
      text TEXT NOT NULL,
      values_json TEXT NOT NULL,
      PRIMARY KEY (template_id, position)
    ) STRICT, WITHOUT ROWID;

    INSERT INTO occurrences
      SELECT t.id, o.key, o.value ->> 'replyId', o.value ->> 'file', o.value ->> 'date', o.value ->> 'start',
        o.value ->> 'end', o.value ->> 'text', json_extract(o.value, '$.values')
      FROM templates t, json_each(t.occurrences_json) o;
    CREATE INDEX occurrences_by_reply ON occurrences (reply_id);
    ALTER TABLE templates DROP COLUMN occurrences_json;

    CREATE TABLE mined_replies (
      seq INTEGER PRIMARY KEY,
      revision INTEGER NOT NULL,
      is_joined INTEGER NOT NULL DEFAULT 0
    ) STRICT;
    INSERT INTO mined_replies (seq, revision)
      SELECT seq, revision FROM replies
      WHERE removed_at_ms IS NULL AND is_newest = 1 AND EXISTS (SELECT 1 FROM templates WHERE origin = 'mined');
  `)
  const used = connection.all('SELECT position, slots_json FROM templates WHERE occurrence_count > 0')
  for (const row of used) {
    const slots = json<Slot[]>(row, 'slots_json').map((slot) => storedSlot(slot, true))
    connection.run(
      'UPDATE templates SET slots_json = ? WHERE position = ?',
      JSON.stringify(slots),
      number(row, 'position'),
    )
  }
}
