import type { Connection } from '../connection.ts'

/** Names that the clerk gives to states of a draft, and how long the text was, so that listing them reads no text. */
export function addRevisionNames(connection: Connection): void {
  connection.exec(`
    ALTER TABLE draft_revisions ADD COLUMN name TEXT;
    ALTER TABLE draft_revisions ADD COLUMN characters INTEGER NOT NULL DEFAULT 0;
    UPDATE draft_revisions SET characters = coalesce((
      SELECT sum(length(replace(replace(segment.value ->> '$.text', ' ', ''), char(12288), '')))
      FROM json_each(blocks_json) AS block, json_each(block.value, '$.segments') AS segment
    ), 0);
  `)
}
