import { expect, test } from 'vitest'
import { insertReply, iterateReplies } from '#store/replies.ts'
import { setVersionKeys, versionCandidates } from '#store/versions.ts'
import { makeReply } from '#tests/store/library.ts'
import { codesOf, openReadingHost, replyText } from './open-reading-host.ts'

const revised = replyText.replace('2024', '2025').replace('人工智能', '智能技术')
const otherCase = replyText.replaceAll('035', '777')

/** A library of two versions of one reply and a reply to another case. */
async function withVersions() {
  const opened = openReadingHost()
  const outcomes = await opened.take({ '旧.txt': replyText, '别.txt': otherCase, '新.txt': revised })
  const [older, other, newer] = outcomes.map(({ replyId }) => replyId ?? '')
  return { ...opened, outcomes, ids: { older: older!, other: other!, newer: newer! } }
}

async function marksOf({ ask }: Awaited<ReturnType<typeof withVersions>>) {
  const { replies } = await ask('library.list', { order: { by: 'imported', isDescending: false } })
  return replies.map(({ file, isNewest, versionCount }) => [file, isNewest, versionCount])
}

test('A version of a reply is linked with it and told; only the newest is mined, all are listed.', async () => {
  const opened = await withVersions()
  expect(opened.outcomes.at(-1)?.warnings[0]).toEqual({
    code: 'version',
    message: expect.stringContaining('“旧.txt”') as string,
  })
  expect(codesOf(opened.outcomes)).toEqual([['imported'], ['imported'], ['imported', 'version']])
  expect(await marksOf(opened)).toEqual([
    ['旧.txt', false, 2],
    ['别.txt', true, 1],
    ['新.txt', true, 2],
  ])
  const { older, newer } = opened.ids
  expect((await opened.ask('library.get', { replyId: older })).versions).toEqual([
    { id: newer, file: '新.txt', date: expect.any(String) as string, isNewest: true },
  ])
  expect([...iterateReplies(opened.store, 'newest')].map(({ file }) => file)).toEqual(['别.txt', '新.txt'])
  expect((await opened.ask('library.facets', {})).marks.olderVersion).toBe(1)
})

test('When the newest version is removed the one before it takes its place, and gives it back.', async () => {
  const opened = await withVersions()
  await opened.ask('library.remove', { replyIds: [opened.ids.newer] })
  const without = await marksOf(opened)
  await opened.ask('library.restore', { replyIds: [opened.ids.newer] })
  expect([without, await marksOf(opened)]).toEqual([
    [
      ['旧.txt', true, 1],
      ['别.txt', true, 1],
    ],
    [
      ['旧.txt', false, 2],
      ['别.txt', true, 1],
      ['新.txt', true, 2],
    ],
  ])
})

test('A reply that is set apart is a version of nothing until that is taken back.', async () => {
  const opened = await withVersions()
  const apart = await opened.ask('library.separate', { replyId: opened.ids.older, isSeparate: true })
  const marks = await marksOf(opened)
  const back = await opened.ask('library.separate', { replyId: opened.ids.older, isSeparate: false })
  expect([
    apart.versions,
    apart.isNewest,
    marks.map(([, isNewest]) => isNewest),
    back.versions.length,
  ]).toEqual([[], true, [true, true, true], 1])
})

test('A corrected number takes a reply out of its versions, and the number as read puts it back.', async () => {
  const opened = await withVersions()
  const replyId = opened.ids.newer
  const correct = (number: string | null) =>
    opened.ask('library.correct', {
      replyId,
      corrections: { fields: number === null ? {} : { number }, parts: [] },
    })
  expect([(await correct('999')).versions.length, (await correct(null)).versions.length]).toEqual([0, 1])
})

test('Replies from before versions were known are linked by the next import.', async () => {
  const opened = await withVersions()
  opened.store.exec(
    'UPDATE replies SET version_group = seq, is_newest = 1, is_keyed = 0; DELETE FROM version_keys',
  )
  await opened.take({ '空.txt': '' })
  expect(await marksOf(opened)).toEqual([
    ['旧.txt', false, 2],
    ['别.txt', true, 1],
    ['新.txt', true, 2],
  ])
})

test('Of a key that very many share the latest are looked at, the one with most keys in common first.', async () => {
  const { store } = openReadingHost()
  for (let seq = 1; seq <= 100; seq++) {
    insertReply(store, makeReply(`r${seq}`, `第${seq}篇。`), `h${seq}`)
    setVersionKeys(store, seq, ['many', seq === 90 ? 'rare' : `own-${seq}`, 'many'])
  }
  setVersionKeys(store, 100, ['many', 'rare'])
  expect(versionCandidates(store, 100)).toEqual([90, 99, 98, 97, 96, 95, 94, 93, 92, 91, 89, 88])
})
