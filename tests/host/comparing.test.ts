import { expect, test } from 'vitest'
import { makeReply, openLibrary } from '#tests/store/library.ts'
import { insertReply, removeReplies, replySummaryById } from '#store/replies.ts'
import { openHost, workingTasks } from './open-host.ts'

function withReplies() {
  const store = openLibrary()
  insertReply(store, makeReply('r1', '近年来，我局推动园区转型。感谢关心。'), 'h1')
  insertReply(store, makeReply('r2', '二。'), 'h2')
  return store
}

test('the nearest replies are named in the order of the worker, without those removed since', async () => {
  const store = withReplies()
  const nearest = [
    { replyId: 'r2', share: 0.7 },
    { replyId: 'r1', share: 0.4 },
  ]
  const opened = openHost({
    store,
    tasks: { ...workingTasks, nearest: () => ({ ok: true, value: nearest }) },
  })
  removeReplies(store, ['r2'], 1)
  expect(await opened.ask('compare.nearest', { text: '近年来' })).toEqual({
    nearest: [{ reply: replySummaryById(store, 'r1'), share: 0.4 }],
  })
})

test('a draft is compared with a reply: a is the reply, b the text', async () => {
  const opened = openHost({ store: withReplies() })
  const text = '近年来，我委推动园区转型。感谢关心。'
  const comparison = await opened.ask('compare.sides', { a: { replyId: 'r1' }, b: { text } })
  expect([comparison.a, comparison.b]).toEqual(['近年来，我局推动园区转型。感谢关心。', text])
  expect(comparison.rows.map(({ kind }) => kind)).toEqual(['changed', 'same'])
})

test('an unknown reply cannot be compared with', async () => {
  expect(await openHost().refuse('compare.sides', { a: { replyId: 'x' }, b: { text: '' } })).toMatchObject({
    code: 'not-found',
  })
})
