import { expect, test } from 'vitest'
import { emptyCard } from '#contract/draft.ts'
import { staleLockNotice } from '#store/messages.ts'
import { makeDraft, openLibrary, paragraph } from '#tests/store/library.ts'
import { insertDraft } from '#store/drafts.ts'
import { openHost } from './open-host.ts'

const card = { ...emptyCard, subject: '关于停车的建议', number: '7', addressees: ['甲乙', '丙丁'] }

test('states of a draft are listed, named and read again; what is not kept is told', async () => {
  const { ask, refuse, moveClock } = openHost()
  const draft = await ask('draft.create', { card, structureId: null, blocks: [paragraph('一稿。')] })
  moveClock(50)
  await ask('draft.save', {
    draftId: draft.id,
    revision: 1,
    card,
    blocks: [paragraph('二稿改。')],
    state: 'reviewing',
  })
  await ask('draft.nameRevision', { draftId: draft.id, revision: 1, name: ' 送审稿 ' })
  expect(await ask('draft.revisions', { draftId: draft.id })).toEqual({
    revisions: [
      { revision: 2, savedAtMs: 10_050, state: 'reviewing', name: null, characters: 4 },
      { revision: 1, savedAtMs: 10_000, state: 'drafting', name: '送审稿', characters: 3 },
    ],
  })
  expect(await ask('draft.revision', { draftId: draft.id, revision: 1 })).toEqual({
    card,
    blocks: [paragraph('一稿。')],
    state: 'drafting',
  })
  const gone = { draftId: draft.id, revision: 9 }
  expect([
    await refuse('draft.revision', gone),
    await refuse('draft.nameRevision', { ...gone, name: '甲' }),
  ]).toMatchObject([{ code: 'not-found' }, { code: 'not-found' }])
})

test('after an end that was no proper one the draft written last is offered until it is dismissed', async () => {
  const store = openLibrary()
  insertDraft(store, { ...makeDraft('old'), updatedAtMs: 9_000 })
  insertDraft(store, { ...makeDraft('last'), updatedAtMs: 9_500 })
  const { ask } = openHost({ store, parts: { notices: [staleLockNotice] } })
  expect((await ask('draft.recovered', {})).draft?.id).toBe('last')
  await ask('draft.dismissRecovered', {})
  expect(await ask('draft.recovered', {})).toEqual({ draft: null })
})

test('after a proper end nothing is offered', async () => {
  const store = openLibrary()
  insertDraft(store, makeDraft('d'))
  expect(await openHost({ store }).ask('draft.recovered', {})).toEqual({ draft: null })
})

test('a draft for another item and one for each member share its group, and each can take over the body of another', async () => {
  const { ask, refuse } = openHost()
  const { id: draftId } = await ask('draft.create', { card, structureId: null })
  const { drafts: items } = await ask('draft.duplicate', { draftId, for: 'item' })
  const { drafts: members } = await ask('draft.duplicate', {
    draftId,
    for: 'members',
    names: ['甲乙', '丙丁'],
  })
  const all = (await ask('draft.list', {})).drafts
  expect(all.length).toBe(3)
  expect(new Set(all.map(({ groupId }) => groupId)).size).toBe(1)
  expect([items[0]?.card.number, members[0]?.card.addressees]).toEqual([null, ['丙丁']])

  const memberId = members[0]?.id ?? ''
  const blocks = [paragraph('新写的正文。')]
  await ask('draft.save', { draftId: memberId, revision: 1, card, blocks, state: 'drafting' })
  const taken = await ask('draft.takeOver', { draftId, fromId: memberId })
  expect([
    taken.comparison.b,
    taken.blocks.some((block) => block.segments[0]?.text === '新写的正文。'),
  ]).toEqual(['新写的正文。', true])
  const own = await ask('draft.get', { draftId })
  expect([own.revision, own.card.addressees]).toEqual([2, ['甲乙']])

  const { id: strange } = await ask('draft.create', { card, structureId: null })
  expect(await refuse('draft.takeOver', { draftId, fromId: strange })).toMatchObject({ code: 'bad-request' })
})

test('a case that we help with begins as an opinion to the lead', async () => {
  const joint = { ...card, handling: 'joint' as const, partners: ['云渡市住建局'] }
  const draft = await openHost().ask('draft.create', { card: joint, structureId: null })
  expect(draft.blocks[1]).toMatchObject({
    role: 'salutation',
    segments: [{ text: '云渡市住建局' }, { text: '：' }],
  })
})
