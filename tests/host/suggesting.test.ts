import { expect, test } from 'vitest'
import { loadHabits } from '#store/habits.ts'
import { openHost } from './open-host.ts'

const suggestion = {
  completes: '园区转型',
  text: '近年来，园区转型',
  templateId: 't1',
  slots: [],
  score: 0.9,
  sources: [{ file: 'a.txt', replyId: 'r1', date: null }],
  uses: 2,
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

test('a failure of the worker is passed on and teaches nothing', async () => {
  const opened = openHost({ tasks: {} })
  expect(await opened.refuse('suggest.feedback', { kind: 'dismissed', suggestion })).toMatchObject({
    code: 'internal',
  })
  expect(await opened.refuse('suggest.ask', { card: {} })).toMatchObject({ code: 'internal' })
  expect(loadHabits(opened.store)).toBeNull()
})
