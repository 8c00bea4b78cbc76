import { expect, test } from 'vitest'
import { loadHabits, saveHabits } from '#store/habits.ts'
import { insertReply } from '#store/replies.ts'
import { makeReply } from '#tests/store/library.ts'
import { openHost } from './open-host.ts'

const suggestion = {
  completes: '园区转型',
  text: '近年来，园区转型',
  templateId: 't1',
  slots: [],
  score: 0.9,
  sources: [{ file: 'a.txt', replyId: 'r1', date: null }],
  uses: 2,
  foreignOrgan: null,
  reason: 'continues' as const,
  ghost: true,
}

test('a suggestion is asked of the worker with defaults filled in', async () => {
  const opened = openHost({ tasks: { suggest: () => ({ ok: true, value: { items: [suggestion], ms: 1 } }) } })
  expect(await opened.ask('suggest.ask', { card: { kind: '提案' }, typed: '近年来，' })).toEqual({
    items: [suggestion],
    ms: 1,
  })
  expect(opened.worker.calls).toEqual([
    {
      name: 'suggest',
      input: { card: { kind: '提案' }, heading: null, before: [], typed: '近年来，', limit: 5, span: 'best' },
    },
  ])
})

test('what the clerk made of it is kept in the library', async () => {
  const opened = openHost({ tasks: { teach: () => ({ ok: true, value: { habitsJson: '{"t1":1}' } }) } })
  await opened.ask('suggest.feedback', { kind: 'accepted', suggestion })
  expect([loadHabits(opened.store), opened.worker.calls]).toEqual([
    '{"t1":1}',
    [{ name: 'teach', input: { kind: 'accepted', suggestion } }],
  ])
})

test('a search gives passages of the worker, and replies by initials and by words, each once', async () => {
  const passages = [{ suggestion, matches: [], subject: null }]
  const opened = openHost({
    tasks: { 'search-passages': () => ({ ok: true, value: { passages, replyIds: ['r2', 'gone'] } }) },
  })
  insertReply(opened.store, makeReply('r1', '园区转型工作'), 'h1')
  insertReply(opened.store, makeReply('r2', '园区转型办法'), 'h2')
  const found = await opened.ask('suggest.search', { query: '园区', card: {} })
  expect([found.passages, found.replies.map(({ id }) => id)]).toEqual([passages, ['r2', 'r1']])
})

test('what was learned is forgotten here and in the worker', async () => {
  const opened = openHost({ tasks: { forget: () => ({ ok: true, value: {} }) } })
  saveHabits(opened.store, '{"t1":1}', 0)
  await opened.ask('suggest.forget', {})
  expect([loadHabits(opened.store), opened.worker.calls]).toEqual([null, [{ name: 'forget', input: {} }]])
})

test('a failure of the worker is passed on and teaches nothing', async () => {
  const opened = openHost({ tasks: {} })
  expect(await opened.refuse('suggest.feedback', { kind: 'dismissed', suggestion })).toMatchObject({
    code: 'internal',
  })
  expect(await opened.refuse('suggest.ask', { card: {} })).toMatchObject({ code: 'internal' })
  expect(loadHabits(opened.store)).toBeNull()
})
