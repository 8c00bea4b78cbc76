import { expect, test } from 'vitest'
import { openReadingHost, replyText } from './open-reading-host.ts'

async function withReply() {
  const opened = openReadingHost()
  const [outcome] = await opened.take({ '答复.txt': replyText })
  return { ...opened, replyId: outcome!.replyId! }
}

test('What is corrected is shown, found, filtered by and mined; an empty correction gives the reply back as read.', async () => {
  const { ask, events, replyId, ended } = await withReply()
  const before = await ask('library.get', { replyId })
  events.length = 0
  const corrections = { fields: { subject: '关于养老的建议', number: null }, parts: [] }
  const corrected = await ask('library.correct', { replyId, corrections })
  expect([corrected.reply.subject, corrected.reply.number, corrected.corrections]).toEqual([
    '关于养老的建议',
    null,
    corrections,
  ])
  const found = await ask('library.list', { search: '案由:养老', mark: 'corrected' })
  expect(found.replies).toMatchObject([{ id: replyId, subject: '关于养老的建议', isCorrected: true }])
  expect((await ask('library.facets', {})).marks.corrected).toBe(1)
  expect(events[0]).toEqual({ type: 'changed', what: 'library' })
  expect((await ended('mine')).status).toBe('done')

  const back = await ask('library.correct', { replyId, corrections: { fields: {}, parts: [] } })
  expect(back).toEqual(before)
  expect((await ask('library.list', { search: '案由:养老' })).total).toBe(0)
})

test('A corrected part changes the blocks, and a second correction begins from what was read.', async () => {
  const { ask, replyId } = await withReply()
  const { reply } = await ask('library.get', { replyId })
  const [opening] = reply.blocks
  const parts = [{ text: opening!.text, part: 'paragraph' as const, level: 0 }]
  const once = await ask('library.correct', { replyId, corrections: { fields: { signer: '甲乙' }, parts } })
  const twice = await ask('library.correct', { replyId, corrections: { fields: {}, parts } })
  expect([once.reply.blocks[0]?.role, twice.reply.blocks[0]?.role, twice.reply.signer]).toEqual([
    'paragraph',
    'paragraph',
    reply.signer,
  ])
})

test('A removed reply cannot be corrected.', async () => {
  const { ask, refuse, replyId } = await withReply()
  await ask('library.remove', { replyIds: [replyId] })
  const input = { replyId, corrections: { fields: {}, parts: [] } }
  expect(await refuse('library.correct', input)).toMatchObject({ code: 'not-found' })
})

test('The organ of most replies is the own one, others carry a badge; the settings go before.', async () => {
  const { ask, store, take } = openReadingHost()
  const [organ] = /长宁区科学技术委员会/.exec(replyText) ?? ['']
  await take({
    'a.txt': replyText,
    'b.txt': replyText.replaceAll('035', '111'),
    'c.txt': replyText.replaceAll('035', '222').replaceAll(organ, '长宁区民政局'),
  })
  const { ownOrgan, organs } = await ask('library.facets', {})
  const foreign = await ask('library.list', { mark: 'foreign' })
  expect([organ, ownOrgan, organs, foreign.replies.map(({ file, isForeign }) => [file, isForeign])]).toEqual([
    '长宁区科学技术委员会',
    organ,
    [
      { organ, count: 2, isForeign: false },
      { organ: '长宁区民政局', count: 1, isForeign: true },
    ],
    [['c.txt', true]],
  ])
  const settings = await ask('settings.get', {})
  await ask('settings.set', { ...settings, office: { ...settings.office, organ: '民政局' } })
  const { replies } = await ask('library.list', { mark: 'foreign' })
  expect([replies.length, (await ask('library.facets', {})).ownOrgan, store.readOnly]).toEqual([
    2,
    '民政局',
    false,
  ])
})
