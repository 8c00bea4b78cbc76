import { openDatabase } from '#store/database.ts'
import { loadHabits } from '#store/habits.ts'
import { iterateReplies } from '#store/replies.ts'
import { iterateTemplates } from '#store/templates.ts'
import type { Database } from '#store/database.ts'
import type { LibraryParts } from './run-task.ts'

/** The library's folder, opened anew for reading by each task and closed after it. */
export const libraryParts: LibraryParts = {
  readReplies: (library) => read(library, (database) => iterateReplies(database, 'newest')),
  readTemplates: (library) => read(library, iterateTemplates),
  readHabits: (library) => {
    const database = openDatabase(library, { readOnly: true })
    try {
      return loadHabits(database)
    } finally {
      void database.close()
    }
  },
}

function* read<Row>(library: string, iterate: (database: Database) => Iterable<Row>): Generator<Row> {
  const database = openDatabase(library, { readOnly: true })
  try {
    yield* iterate(database)
  } finally {
    void database.close()
  }
}
