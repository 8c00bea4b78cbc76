import { writeSync } from 'node:fs'
import { openDatabase } from '#store/database.ts'
import { draftById, saveDraft } from '#store/drafts.ts'

/** Goes on saving the draft `d1` of a library, each time a line longer, and prints each revision that is on disk. */
const db = openDatabase(process.argv[2] ?? '')
const draft = draftById(db, 'd1')
if (draft === null) throw new Error('no draft')
let { revision, blocks } = draft
for (;;) {
  const text = `第${revision + 1}稿。${'近年来，我局持续推进有关工作。'.repeat(40)}`
  const segment = { text, origin: { from: 'typed' as const, ref: null }, slot: null, state: 'plain' as const }
  blocks = [...blocks.slice(-30), { role: 'paragraph', level: 0, segments: [segment] }]
  const outcome = saveDraft(db, 'd1', revision, { card: draft.card, blocks, state: 'drafting' }, Date.now())
  if (outcome.kind !== 'saved') throw new Error(outcome.kind)
  revision = outcome.revision
  writeSync(1, `${revision}\n`)
}
