import { expect, test } from 'vitest'
import type { Card, Draft } from '#contract/draft.ts'
import { draftById, insertDraft, saveDraft } from '#store/drafts.ts'
import { insertReply, removeReplies, restoreReplies } from '#store/replies.ts'
import { makeDraft, makeReply, openLibrary } from '#tests/store/library.ts'
import { startInline } from '#worker/inline-port.ts'
import { libraryParts } from '#worker/library-parts.ts'
import { createTaskRunner } from '#worker/run-task.ts'
import { openHost } from './open-host.ts'

function block(role: Draft['blocks'][number]['role'], text: string): Draft['blocks'][number] {
  const segment = { text, origin: { from: 'typed' as const, ref: null }, slot: null, state: 'plain' as const }
  return { role, level: 0, segments: [segment] }
}

/** A draft for 丁小戊 that still thanks 甲大乙, whom an earlier reply of the library answered. */
function withDraft() {
  const store = openLibrary()
  const fields = { title: '对第1号提案的答复', addressees: ['甲大乙'], honorific: '委员' as const }
  insertReply(store, makeReply('r1', '一。', fields), 'h1')
  const card: Partial<Card> = { body: '政协', kind: '提案', addressees: ['丁小戊'], honorific: '委员' }
  const blocks = [block('salutation', '丁小戊委员：'), block('closing', '感谢甲大乙委员的关心。')]
  insertDraft(store, { ...makeDraft('d1', card), blocks })
  return {
    store,
    opened: openHost({ store, parts: { worker: startInline(createTaskRunner(libraryParts)) } }),
  }
}

const leftover = {
  rule: 'leftover-name',
  severity: 'error',
  message: expect.stringContaining('对第1号提案的答复') as string,
  start: 9,
  end: 12,
  text: '甲大乙',
  suggestion: null,
  key: expect.stringContaining('leftover-name ') as string,
  kept: null,
  keptBefore: null,
}

test('A saved draft is checked against its card and the library; offsets are into the text that comes along.', async () => {
  const { opened } = withDraft()
  const { text, findings } = await opened.ask('check.run', { draftId: 'd1' })
  expect(text).toBe('丁小戊委员：\n感谢甲大乙委员的关心。')
  expect(findings.filter(({ rule }) => rule !== 'date-missing' && rule !== 'incomplete')).toEqual([leftover])
})

test('The library is looked at anew when a reply left it or came back.', async () => {
  const { store, opened } = withDraft()
  const rules = async () =>
    (await opened.ask('check.run', { draftId: 'd1' })).findings.map(({ rule }) => rule)
  expect(await rules()).toContain('leftover-name')
  removeReplies(store, ['r1'], 5)
  expect(await rules()).not.toContain('leftover-name')
  restoreReplies(store, ['r1'])
  expect(await rules()).toContain('leftover-name')
})

test('A library of more than one batch is read whole.', async () => {
  const { store, opened } = withDraft()
  store.transaction(() => {
    for (let at = 0; at < 1_001; at++) insertReply(store, makeReply(`n${at}`, `${at}`), `n${at}`)
    const fields = { addressees: ['丙小丁'], honorific: '委员' as const }
    insertReply(store, makeReply('last', '末。', fields), 'last')
  })
  insertDraft(store, { ...makeDraft('d2'), blocks: [block('paragraph', '丙小丁委员提出，甲大乙委员附议。')] })
  const { findings } = await opened.ask('check.run', { draftId: 'd2' })
  expect(findings.map(({ text }) => text)).toEqual(['丙小丁', '甲大乙'])
})

test('What is kept with a reason is told as kept and is no longer open; when the words around it change it is open again with the old reason.', async () => {
  const { store, opened } = withDraft()
  const named = async () =>
    (await opened.ask('check.run', { draftId: 'd1' })).findings.find(({ rule }) => rule === 'leftover-name')
  const found = await named()
  const { key = '' } = found ?? {}
  const reason = '两位代表共同提出。'
  await opened.ask('check.keep', { draftId: 'd1', key, rule: 'leftover-name', quote: '甲大乙', reason })
  expect(await named()).toMatchObject({ kept: { reason, keptAtMs: 10_000 }, keptBefore: null })
  const blocks = [block('salutation', '丁小戊委员：'), block('closing', '感谢甲大乙委员的支持。')]
  const content = { card: draftById(store, 'd1')!.card, state: 'drafting' as const, blocks }
  saveDraft(store, 'd1', draftById(store, 'd1')!.revision, content, 11_000)
  expect(await named()).toMatchObject({ kept: null, keptBefore: reason })
  await opened.ask('check.release', { draftId: 'd1', key })
  expect(await named()).toMatchObject({ kept: null, keptBefore: null })
})

test('A rule whose findings are kept again and again and never mended says so; one fix is enough for it not to.', async () => {
  const { opened } = withDraft()
  for (let n = 0; n < 5; n++) {
    await opened.ask('check.keep', {
      draftId: 'd1',
      key: `pronoun ${n}`,
      rule: 'pronoun',
      quote: '您',
      reason: '习惯。',
    })
  }
  const pronoun = async () => (await opened.ask('check.rules', {})).rules.find(({ id }) => id === 'pronoun')
  expect(await pronoun()).toMatchObject({
    severity: 'warning',
    level: 'warning',
    kept: 5,
    fixed: 0,
    isAlwaysKept: true,
  })
  await opened.ask('check.fixed', { rule: 'pronoun' })
  expect(await pronoun()).toMatchObject({ kept: 5, fixed: 1, isAlwaysKept: false })
  expect(
    await opened.refuse('check.keep', { draftId: 'none', key: 'k', rule: 'r', quote: '', reason: '因。' }),
  ).toMatchObject({ code: 'not-found' })
})

test('The points of the proposal come with where the draft answers them.', async () => {
  const { store, opened } = withDraft()
  const points = [
    { id: 'a', text: '在学校门口增设太阳能路灯。', isWaived: false },
    { id: 'b', text: '恢复城北公交线路。', isWaived: false },
  ]
  const answer = block('paragraph', '学校门口的太阳能路灯已于五月装好，共三十六盏，由供电所按月巡查维护。')
  const proposal = { file: null, title: null, text: '', points }
  insertDraft(store, { ...makeDraft('d3'), proposal, blocks: [block('salutation', '丁小戊委员：'), answer] })
  expect(await opened.ask('check.answers', { draftId: 'd3' })).toEqual({
    answers: [
      { pointId: 'a', state: 'answered', blocks: [1], isByClerk: false },
      { pointId: 'b', state: 'none', blocks: [], isByClerk: false },
    ],
  })
  expect(await opened.ask('check.answers', { draftId: 'd1' })).toEqual({ answers: [] })
})

test('A draft that is not there cannot be checked.', async () => {
  expect(await openHost().refuse('check.run', { draftId: 'none' })).toMatchObject({ code: 'not-found' })
  expect(await openHost().refuse('check.answers', { draftId: 'none' })).toMatchObject({ code: 'not-found' })
})
