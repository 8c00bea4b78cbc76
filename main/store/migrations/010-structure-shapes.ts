import type { Connection } from '../connection.ts'

/** What the replies of a structure are like: numbering and lengths. Null for passages, and for structures until the next mining. */
export function addStructureShapes(connection: Connection): void {
  connection.exec('ALTER TABLE templates ADD COLUMN shape_json TEXT')
}
