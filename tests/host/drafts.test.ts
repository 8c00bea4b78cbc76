import { expect, test } from 'vitest'
import { emptyCard } from '#contract/draft.ts'
import { makeTemplate, openLibrary, paragraph, replaceTemplates } from '#tests/store/library.ts'
import { openHost } from './open-host.ts'

const card = {
  ...emptyCard,
  body: '政协' as const,
  kind: '提案' as const,
  subject: '关于停车的建议',
  number: '7',
}

test('a case without a structure begins with blocks laid out from the card', async () => {
  const { ask, events } = openHost()
  const draft = await ask('draft.create', { card, structureId: null })
  expect(draft).toMatchObject({
    card,
    structureId: null,
    state: 'drafting',
    revision: 1,
    createdAtMs: 10_000,
  })
  expect(draft.blocks.length).toBeGreaterThan(0)
  expect(await ask('draft.get', { draftId: draft.id })).toEqual(draft)
  expect(events).toEqual([{ type: 'changed', what: 'drafts' }])
})

test('a case with a structure begins with that structure laid out', async () => {
  const store = openLibrary()
  const structure = {
    ...makeTemplate('s1', '', ['r1']),
    kind: 'structure' as const,
    template: '{{!-- opening --}}\n您提出的{{案由}}收悉。\n{{!-- closing --}}\n特此答复。',
    slots: [{ name: '案由', type: 'topic' as const, values: [] }],
    occurrences: [],
  }
  replaceTemplates(store, [structure], { templates: 1, occurrences: 0, coverage: 0, seconds: 1 }, 1)
  const draft = await openHost({ store }).ask('draft.create', { card, structureId: 's1' })
  const lines = draft.blocks.map(({ role, segments }) => [role, segments.map(({ text }) => text).join('')])
  expect([draft.structureId, lines]).toEqual([
    's1',
    [
      ['opening', '〔待补：称呼〕提出的关于停车的建议收悉。'],
      ['closing', '特此答复。'],
    ],
  ])
})

test.each(['passage', 'none'])('a structure that is none (%s) is refused', async (structureId) => {
  const store = openLibrary()
  const summary = { templates: 1, occurrences: 1, coverage: 0.1, seconds: 1 }
  replaceTemplates(store, [makeTemplate('passage', '近年来', ['r1'])], summary, 1)
  expect(await openHost({ store }).refuse('draft.create', { card, structureId })).toMatchObject({
    code: 'not-found',
    message: expect.stringContaining('结构'),
  })
})

test('saving raises the revision, and a page that saw an older one is refused', async () => {
  const { ask, refuse, moveClock } = openHost()
  const { id: draftId } = await ask('draft.create', { card, structureId: null })
  const content = { draftId, revision: 1, card, blocks: [paragraph('改过。')], state: 'reviewing' as const }
  moveClock(500)
  expect(await ask('draft.save', content)).toEqual({ revision: 2, updatedAtMs: 10_500 })
  expect(await refuse('draft.save', { ...content, blocks: [] })).toMatchObject({ code: 'stale' })
  expect((await ask('draft.get', { draftId })).blocks).toEqual([paragraph('改过。')])
})

test('a removed draft leaves the desk and can be brought back', async () => {
  const { ask, refuse } = openHost()
  const { id: draftId } = await ask('draft.create', { card, structureId: null })
  await ask('draft.remove', { draftId })
  expect(await ask('draft.list', {})).toEqual({ drafts: [] })
  expect(await refuse('draft.get', { draftId })).toMatchObject({ code: 'not-found' })
  await ask('draft.restore', { draftId })
  expect((await ask('draft.list', {})).drafts.map(({ id }) => id)).toEqual([draftId])
})

test.each(['draft.get', 'draft.remove', 'draft.restore'] as const)(
  '%s refuses an unknown draft',
  async (name) => {
    expect(await openHost().refuse(name, { draftId: 'x' })).toMatchObject({ code: 'not-found' })
  },
)

test('saving an unknown draft is refused', async () => {
  const content = { draftId: 'x', revision: 1, card, blocks: [], state: 'drafting' as const }
  expect(await openHost().refuse('draft.save', content)).toMatchObject({ code: 'not-found' })
})

test('a full disk while saving is told, and the draft stays as it was', async () => {
  const store = openLibrary()
  const { ask, refuse } = openHost({ store })
  const draft = await ask('draft.create', { card, structureId: null })
  store.exec(`PRAGMA max_page_count = ${Number(store.get('PRAGMA page_count')?.page_count)}`)
  const blocks = [paragraph('长'.repeat(50_000))]
  expect(
    await refuse('draft.save', { draftId: draft.id, revision: 1, card, blocks, state: 'drafting' }),
  ).toMatchObject({
    code: 'disk-full',
  })
  expect(await ask('draft.get', { draftId: draft.id })).toEqual(draft)
})
