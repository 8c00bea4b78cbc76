import { expect, test } from 'vitest'
import { emptyCard } from '#contract/draft.ts'
import type { Card, Draft } from '#contract/draft.ts'
import { createSession } from '#renderer/features/draft/session.ts'
import { block, blocksOf, card as fromCard, run, settle } from '../editor/drafts.ts'
import { createFakeHost } from '../fake-host.ts'

const card: Card = { ...emptyCard, organ: '甲局' }
const draft: Draft = {
  id: 'd1',
  card,
  blocks: [block('signature', 0, run('甲局', fromCard('organ')))],
  structureId: null,
  proposal: null,
  groupId: null,
  state: 'drafting',
  revision: 1,
  createdAtMs: 0,
  updatedAtMs: 0,
}

function open() {
  const host = createFakeHost({
    'draft.save': ({ revision }) => ({ revision: revision + 1, updatedAtMs: 1 }),
  })
  return {
    host,
    session: createSession(draft, {
      host,
      timers: { set: () => 0, clear: () => {} },
      now: () => 0,
      isGhostWanted: () => false,
    }),
  }
}

test('undoing and redoing what the card did to the text takes the card along', async () => {
  const { session } = open()
  expect(session.changeCard({ ...card, organ: '乙局' })).toBe(1)
  await settle()
  session.changeCard({ ...card, organ: '乙局', deadline: '2025-06-30' })
  await settle()

  session.editor.undo()
  expect(blocksOf(session.editor)).toEqual(draft.blocks)
  expect(session.store.getState().card).toEqual({ ...card, deadline: '2025-06-30' })

  session.editor.redo()
  expect(blocksOf(session.editor)).toEqual([block('signature', 0, run('乙局', fromCard('organ')))])
  expect(session.store.getState().card).toEqual({ ...card, organ: '乙局', deadline: '2025-06-30' })
})

test('undoing a step of typing leaves the card alone', async () => {
  const { session } = open()
  session.changeCard({ ...card, organ: '乙局' })
  await settle()
  session.editor.select({ path: [0, 0], offset: 2 })
  session.editor.insertText('（章）')
  await settle()
  session.editor.undo()
  expect(session.store.getState().card.organ).toBe('乙局')
})

test('a draft marked as issued is saved so', async () => {
  const { host, session } = open()
  session.changeState('issued')
  await settle()
  expect(host.asked).toEqual([
    {
      name: 'draft.save',
      input: { draftId: 'd1', revision: 1, card, blocks: draft.blocks, state: 'issued' },
    },
  ])
})
