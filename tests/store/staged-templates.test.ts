import { existsSync, writeFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { libraryFiles } from '#store/files.ts'
import { offeredReplies } from '#store/mined-replies.ts'
import { stageTemplates, takeStaged } from '#store/staged-templates.ts'
import { iterateTemplates, loadMineSummary } from '#store/templates.ts'
import { makeTemplate, openLibrary, replaceTemplates, temporaryFolder } from './library.ts'

const summary = { templates: 2, occurrences: 3, coverage: 0.4, seconds: 0.1 }
const thanks = makeTemplate('t-thanks', '感谢您对我区工作的关心', ['a', 'b'])
const next = makeTemplate('t-next', '下一步将落实', ['a'])

test('What is laid down stands in place of the old templates once it is taken over, and its file is gone.', () => {
  const db = openLibrary()
  replaceTemplates(db, [next], { ...summary, templates: 1 }, 1)
  const staged = stageTemplates(db)
  staged.add(thanks)
  staged.add(makeTemplate('t-other', '另一段', ['c']))
  staged.finish()
  const before = [...iterateTemplates(db)]
  takeStaged(db, summary, 2, offeredReplies(db))
  expect({
    before,
    after: [...iterateTemplates(db)],
    summary: loadMineSummary(db),
    isThere: existsSync(libraryFiles(db.dir).staged),
  }).toEqual({
    before: [next],
    after: [thanks, makeTemplate('t-other', '另一段', ['c'])],
    summary,
    isThere: false,
  })
})

test('What cannot be taken over leaves the old templates.', () => {
  const db = openLibrary()
  replaceTemplates(db, [next], summary, 1)
  expect(() => takeStaged(db, { ...summary, templates: 0 }, 2, offeredReplies(db))).toThrow(
    'no such table: staged.templates',
  )
  const isThere = existsSync(libraryFiles(db.dir).staged)
  expect([[...iterateTemplates(db)], loadMineSummary(db), isThere]).toEqual([[next], summary, false])
})

test('What is discarded, or was left behind by a mining that was broken off, goes.', async () => {
  const dir = temporaryFolder()
  const db = openLibrary(dir)
  const { staged } = libraryFiles(dir)
  const first = stageTemplates(db)
  first.add(thanks)
  first.discard()
  const afterDiscarding = existsSync(staged)
  writeFileSync(staged, 'broken off')
  stageTemplates(db).add(next)
  await db.close()
  const left = existsSync(staged)
  openLibrary(dir)
  expect([afterDiscarding, left, existsSync(staged)]).toEqual([false, true, false])
})
