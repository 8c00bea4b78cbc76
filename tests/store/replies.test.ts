import { expect, test } from 'vitest'
import {
  countReplies,
  insertReply,
  iterateReplies,
  removeReplies,
  replyByContentHash,
  replyById,
  replySummaryById,
  restoreReplies,
} from '#store/replies.ts'
import type { Database } from '#store/database.ts'
import { listReplies } from '#store/reply-list.ts'
import { everything, makeReply, openLibrary } from './library.ts'

const older = makeReply('older', '近年来，我局推动园区转型，成效明显。', {
  title: '对第12号提案的答复',
  number: '12',
  subject: '关于园区转型的建议',
  organ: '某区科委',
  date: '2023-03-03',
})
const newer = makeReply('newer', '下一步，将完善AI产业政策。', { number: '035', date: '2024-04-30' })
const undated = makeReply('undated', '特此答复。')

function filled() {
  const db = openLibrary()
  insertReply(db, older, 'hash-older')
  insertReply(db, undated, 'hash-undated')
  insertReply(db, newer, 'hash-newer')
  return db
}

const listed = (db: Database, search: string) =>
  ids(
    listReplies(
      db,
      { ...everything, search },
      { order: { by: 'date', isDescending: true }, offset: 0, limit: 100 },
    ).replies,
  )

const ids = (found: readonly { id: string }[]) => found.map(({ id }) => id)

test('a reply comes back as it was stored', () => {
  expect(replyById(filled(), 'older')).toEqual(older)
})

test('an unknown id gives null', () => {
  const db = filled()
  expect([replyById(db, 'other'), replySummaryById(db, 'other'), replyByContentHash(db, 'other')]).toEqual([
    null,
    null,
    null,
  ])
})

test('a summary tells the fields and the length of the text', () => {
  expect(replySummaryById(filled(), 'older')).toEqual({
    id: 'older',
    file: 'older.txt',
    format: 'txt',
    importedAtMs: 1_000,
    title: '对第12号提案的答复',
    kind: '提案',
    number: '12',
    subject: '关于园区转型的建议',
    organ: '某区科委',
    date: '2023-03-03',
    characters: older.text.length,
    warnings: [],
    isCorrected: false,
    isNewest: true,
    isForeign: false,
    versionCount: 1,
  })
})

test('replies are walked through in the order of import', () => {
  expect([...iterateReplies(filled(), 'all')]).toEqual([older, undated, newer])
})

test('a walk may be left early and the store written afterwards', () => {
  const db = filled()
  for (const reply of iterateReplies(db, 'all')) if (reply.id === 'older') break
  insertReply(db, makeReply('later', '补充。'), 'hash-later')
  expect(countReplies(db)).toBe(4)
})

test('a removed reply is out of every list and comes back when restored', () => {
  const db = filled()
  expect(removeReplies(db, ['older', 'older', 'other'], 5_000)).toBe(1)
  expect({
    list: listed(db, ''),
    search: listed(db, '转型'),
    walked: ids([...iterateReplies(db, 'all')]),
    count: countReplies(db),
    byId: replyById(db, 'older'),
    byHash: replyByContentHash(db, 'hash-older'),
  }).toEqual({
    list: ['newer', 'undated'],
    search: [],
    walked: ['undated', 'newer'],
    count: 2,
    byId: null,
    byHash: { seq: 1, id: 'older', isRemoved: true },
  })
  expect(restoreReplies(db, ['older', 'newer'])).toBe(1)
  expect(replyById(db, 'older')).toEqual(older)
})

test('the same text cannot be stored twice', () => {
  const db = filled()
  expect(() => insertReply(db, makeReply('again', older.text), 'hash-older')).toThrow(/UNIQUE/)
  expect(countReplies(db)).toBe(3)
})
