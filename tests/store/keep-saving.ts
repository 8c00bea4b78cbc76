import { writeSync } from 'node:fs'
import { emptyCard } from '#contract/draft.ts'
import { openDatabase } from '#store/database.ts'
import { insertDraft, saveDraft } from '#store/drafts.ts'

/** Saves a draft over and over, prints each revision that is on disk, and is killed in the middle of it. */
const db = openDatabase(process.argv[2]!)
const content = {
  card: emptyCard,
  state: 'drafting' as const,
  blocks: Array.from({ length: 50 }, () => ({
    role: 'paragraph' as const,
    level: 0,
    segments: [
      {
        text: '近年来。'.repeat(20),
        origin: { from: 'typed' as const, ref: null },
        slot: null,
        state: 'plain' as const,
      },
    ],
  })),
}
insertDraft(db, {
  ...content,
  id: 'd1',
  structureId: null,
  proposal: null,
  groupId: null,
  revision: 1,
  createdAtMs: 0,
  updatedAtMs: 0,
})
let revision = 1
for (;;) {
  saveDraft(db, 'd1', revision, content, revision)
  revision += 1
  writeSync(1, `${revision}\n`)
  if (revision === 60) {
    // The signal strikes in the middle of a save.
    db.transaction(() => {
      db.run('UPDATE drafts SET revision = 1000')
      process.kill(process.pid, 'SIGKILL')
    })
  }
}
