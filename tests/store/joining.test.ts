import { expect, test } from 'vitest'
import type { Occurrence } from '#contract/template.ts'
import { storeJoined } from '#store/joining.ts'
import { countMined, joinedReplies, libraryDrift } from '#store/mined-replies.ts'
import { insertEdit, removeEdit } from '#store/template-edits.ts'
import { listTemplates, templateById } from '#store/templates.ts'
import { templatesState } from '#store/templates-state.ts'
import { insertReply, removeReplies, restoreReplies } from '#store/replies.ts'
import { makeReply, makeTemplate, openLibrary, replaceTemplates } from './library.ts'

const summary = { templates: 2, occurrences: 4, coverage: 0.4, seconds: 0.1 }
const nothing = { uses: [], exchanged: [], dropped: [], aged: [], shaped: [] }
const thanks = makeTemplate('t-thanks', '感谢', ['a', 'b'])
const next = makeTemplate('t-next', '下一步', ['a'])

/** A library of the replies a and b, mined, that c came to and a left. */
function drifted() {
  const db = openLibrary()
  for (const id of ['a', 'b']) insertReply(db, makeReply(id, `${id}文`), `hash-${id}`)
  replaceTemplates(db, [thanks, next], summary, 10)
  insertReply(db, makeReply('c', 'c文'), 'hash-c')
  removeReplies(db, ['a'], 20)
  return db
}

const useIn = (replyId: string, date: string): Occurrence => ({
  file: `${replyId}.txt`,
  replyId,
  date,
  start: 3,
  end: 9,
  text: '感谢2025年',
  values: { 年份: '2025' },
})

test('a mined library has no drift until a reply comes, goes or comes back', () => {
  const db = drifted()
  const before = libraryDrift(db)
  restoreReplies(db, ['a'])
  const after = libraryDrift(db)
  expect(
    [before, after].map(({ gone, come }) => [gone.map(({ id }) => id), come.map(({ id }) => id)]),
  ).toEqual([
    [['a'], ['c']],
    [[], ['c']],
  ])
})

test('MINE-12: what joined is counted, dated and offered at once, what left is gone, and there is no drift', () => {
  const db = drifted()
  const drift = libraryDrift(db)
  const joined = {
    ...nothing,
    uses: [{ templateId: 't-thanks', occurrence: useIn('c', '2025-01-02') }],
    dropped: ['t-next'],
    aged: [{ id: 't-thanks', variants: ['t-other'], staleness: null }],
  }
  storeJoined(db, joined, drift, 'state-1')
  const template = templateById(db, 't-thanks')
  expect({
    listed: listTemplates(db, '').map(({ id, uses, occurrences, firstUse, lastUse, variants }) => ({
      id,
      uses,
      occurrences,
      firstUse,
      lastUse,
      variants,
    })),
    users: template?.occurrences.map(({ replyId }) => replyId),
    values: template?.slots.map(({ values }) => values),
    drift: libraryDrift(db),
    mined: [countMined(db), joinedReplies(db)],
    state: templatesState(db).state,
  }).toEqual({
    listed: [
      { id: 't-thanks', uses: 2, occurrences: 2, firstUse: '2024-04-30', lastUse: '2025-01-02', variants: 1 },
    ],
    users: ['b', 'c'],
    values: [['2024', '2025']],
    drift: { gone: [], come: [] },
    mined: [2, ['c']],
    state: 'state-1',
  })
})

test('a change that replaced uses is taken back by mining after a reply joined, a word of the clerk at once', () => {
  const db = drifted()
  const anchor = { templateId: 't-thanks', places: [] }
  const effect = { before: [thanks], afterIds: ['t-thanks'] }
  const slot = { kind: 'slot', slot: '年份', name: '年度', type: 'year' } as const
  insertEdit(db, { id: 'e1', atMs: 1, anchor, change: slot }, effect)
  insertEdit(db, { id: 'e2', atMs: 2, anchor, change: { kind: 'name', name: '致谢' } }, effect)
  const uses = [{ templateId: 't-thanks', occurrence: useIn('c', '2025-01-02') }]
  storeJoined(db, { ...nothing, uses }, libraryDrift(db), 'state-1')
  const taken = [removeEdit(db, 'e2'), removeEdit(db, 'e1')]
  expect(taken.map((removed) => removed?.effect?.before.length)).toEqual([1, 0])
})
