import { expect, test } from 'vitest'
import {
  countDrafts,
  draftById,
  insertDraft,
  listDrafts,
  removeDraft,
  restoreDraft,
  saveDraft,
} from '#store/drafts.ts'
import { listRevisions, revisionContent } from '#store/revisions.ts'
import { makeDraft, openLibrary, paragraph } from './library.ts'

const draft = makeDraft('d1', { subject: '关于停车的建议', number: '7' })
const edited = { card: draft.card, blocks: [paragraph('第二稿。')], state: 'reviewing' as const }

function withDraft() {
  const db = openLibrary()
  insertDraft(db, draft)
  return db
}

test('a draft comes back as it was stored', () => {
  expect(draftById(withDraft(), 'd1')).toEqual(draft)
})

test('saving makes a new revision and keeps the old one', () => {
  const db = withDraft()
  expect(saveDraft(db, 'd1', 1, edited, 200)).toEqual({ kind: 'saved', revision: 2 })
  expect(draftById(db, 'd1')).toEqual({ ...draft, ...edited, revision: 2, updatedAtMs: 200 })
  expect(listRevisions(db, 'd1')).toEqual([
    { revision: 2, savedAtMs: 200, state: 'reviewing', name: null, characters: 4 },
    { revision: 1, savedAtMs: 100, state: 'drafting', name: null, characters: 4 },
  ])
  expect(revisionContent(db, 'd1', 1)).toEqual({ card: draft.card, blocks: draft.blocks, state: 'drafting' })
})

test('saving over a newer revision is refused and changes nothing', () => {
  const db = withDraft()
  saveDraft(db, 'd1', 1, edited, 200)
  expect(saveDraft(db, 'd1', 1, { ...edited, blocks: [] }, 300)).toEqual({ kind: 'stale' })
  expect(draftById(db, 'd1')).toEqual({ ...draft, ...edited, revision: 2, updatedAtMs: 200 })
})

test('saving a draft that is not there is told', () => {
  expect(saveDraft(withDraft(), 'other', 1, edited, 200)).toEqual({ kind: 'missing' })
})

test('the desk lists what was touched last first', () => {
  const db = withDraft()
  insertDraft(db, { ...makeDraft('d2'), updatedAtMs: 500 })
  expect(listDrafts(db)).toEqual([
    { id: 'd2', card: makeDraft('d2').card, state: 'drafting', groupId: null, revision: 1, updatedAtMs: 500 },
    { id: 'd1', card: draft.card, state: 'drafting', groupId: null, revision: 1, updatedAtMs: 100 },
  ])
})

test('a removed draft is gone from the desk, cannot be saved, and comes back when restored', () => {
  const db = withDraft()
  expect([removeDraft(db, 'd1', 300), removeDraft(db, 'd1', 400)]).toEqual([true, false])
  expect([countDrafts(db), draftById(db, 'd1'), listDrafts(db)]).toEqual([0, null, []])
  expect(saveDraft(db, 'd1', 1, edited, 400)).toEqual({ kind: 'missing' })
  expect([restoreDraft(db, 'd1'), restoreDraft(db, 'd1')]).toEqual([true, false])
  expect(draftById(db, 'd1')).toEqual(draft)
})
