import { expect, test } from 'vitest'
import type { ReplyFilter, ReplyOrder } from '#contract/reply-list.ts'
import type { Database } from '#store/database.ts'
import { addFurtherFile } from '#store/reply-files.ts'
import { listReplies, replyIds } from '#store/reply-list.ts'
import { insertReply } from '#store/replies.ts'
import { everything, makeReply, openLibrary } from './library.ts'

const replies = [
  makeReply('older', '近年来，我局推动园区转型，成效明显。', {
    title: '对第12号提案的答复',
    number: '12',
    subject: '关于园区转型的建议',
    organ: '某区科委',
    date: '2023-03-03',
    signer: '王甲',
    documentNumber: '科函〔2023〕9号',
    addressees: ['孙乙', '周丙'],
  }),
  makeReply('undated', '特此答复。'),
  makeReply('newer', '下一步，将完善AI产业政策。', {
    number: '035',
    date: '2024-04-30',
    subject: '安全的建议',
    organ: '某区教育局',
    kind: '建议',
  }),
]

function filled(): Database {
  const db = openLibrary()
  for (const reply of replies) insertReply(db, reply, `hash-${reply.id}`)
  return db
}

const byDate: ReplyOrder = { by: 'date', isDescending: true }

function listed(filter: Partial<ReplyFilter>, order = byDate, db = filled()): string[] {
  const page = { order, offset: 0, limit: 100 }
  return listReplies(db, { ...everything, ...filter }, page).replies.map(({ id }) => id)
}

test.each([
  ['two characters inside the text', '转型', ['older']],
  ['a whole clause', '我局推动园区转型', ['older']],
  ['characters that stand apart in the text are no match', '我局转型', []],
  ['letters in another case', 'ai产业', ['newer']],
  ['a field', '科委', ['older']],
  ['the number', '035', ['newer']],
  ['a file name', 'undated.txt', ['undated']],
  ['two words that stand in different places', '科委 成效', ['older']],
  ['two words of which one is nowhere', '科委 政策', []],
  ['one character of a field', '委', ['older']],
  ['one character that only the text has', '我', []],
  ['nothing', '  ', ['newer', 'older', 'undated']],
  ['a bracket alone, which says nothing', '〔', ['newer', 'older', 'undated']],
  ['quotes and operators of the query language', '"园区" OR *', []],
])('search by %s', (_case, search, expected) => {
  expect(listed({ search })).toEqual(expected)
})

test.each([
  ['案由:转型', ['older']],
  ['案由：转型', ['older']],
  ['案由: 转型', ['older']],
  ['案由:成效', []],
  ['题:提案', ['older']],
  ['标题:转型', []],
  ['号:35', ['newer']],
  ['编号:12', ['older']],
  ['单位:教育', ['newer']],
  ['委员:孙', ['older']],
  ['代表:周丙', ['older']],
  ['姓名:王甲', []],
  ['签发:王甲', ['older']],
  ['文号:2023', ['older']],
  ['文件:older', ['older']],
  ['年:2024', ['newer']],
  ['年：2024年', ['newer']],
  ['日期:2023-03', ['older']],
  ['日期:2023年3月3日', ['older']],
  ['日期:某日', []],
  ['年:2023 委员:孙 成效', ['older']],
  ['http:x', []],
  ['案由:', ['newer', 'older', 'undated']],
])('a word bound to its field: %s', (search, expected) => {
  expect(listed({ search })).toEqual(expected)
})

test('a name that came later for the same text finds the reply, too', () => {
  const db = filled()
  addFurtherFile(db, 1, '往年/副本.docx', 'f')
  expect([listed({ search: '文件:副本' }, byDate, db), listed({ search: '副本 转型' }, byDate, db)]).toEqual([
    ['older'],
    ['older'],
  ])
})

test.each<[ReplyOrder['by'], string[]]>([
  ['date', ['older', 'newer', 'undated']],
  ['subject', ['newer', 'older', 'undated']],
  ['number', ['older', 'newer', 'undated']],
  ['organ', ['newer', 'older', 'undated']],
  ['characters', ['undated', 'newer', 'older']],
  ['imported', ['older', 'undated', 'newer']],
  ['file', ['newer', 'older', 'undated']],
])('ordered by %s, what lacks it comes last in both directions', (by, ascending) => {
  const lacking = ['date', 'subject', 'number', 'organ'].includes(by) ? ['undated'] : []
  const others = ascending.filter((id) => !lacking.includes(id))
  expect([listed({}, { by, isDescending: false }), listed({}, { by, isDescending: true })]).toEqual([
    ascending,
    [...others.toReversed(), ...lacking],
  ])
})

test('numbers are ordered by their value', () => {
  const db = openLibrary()
  for (const number of ['9', '10', '008']) insertReply(db, makeReply(number, number, { number }), number)
  expect(listed({}, { by: 'number', isDescending: false }, db)).toEqual(['008', '9', '10'])
})

test('a page is a part of the list with the number of all', () => {
  const page = listReplies(filled(), everything, { order: byDate, offset: 1, limit: 1 })
  expect([page.replies.map(({ id }) => id), page.total]).toEqual([['older'], 3])
})

test.each<[Partial<ReplyFilter>, string[]]>([
  [{ kind: '建议' }, ['newer']],
  [{ organ: '某区 科委' }, ['older']],
  [{ organ: '' }, ['undated']],
  [{ year: 2023 }, ['older']],
  [{ year: 0 }, ['undated']],
  [{ format: 'txt' }, ['newer', 'older', 'undated']],
  [{ format: 'pdf' }, []],
  [{ mark: 'warned' }, []],
  [{ mark: 'corrected' }, []],
  [{ mark: 'older-version' }, []],
  [{ year: 2024, search: '政策' }, ['newer']],
])('filtered by %j', (filter, expected) => {
  const db = filled()
  expect([listed(filter, byDate, db), replyIds(db, { ...everything, ...filter }).toSorted()]).toEqual([
    expected,
    expected.toSorted(),
  ])
})

test('no page of a large list sorts or looks at rows that it does not show', () => {
  const db = filled()
  const plans = (['date', 'subject', 'number', 'organ', 'characters', 'imported', 'file'] as const).map(
    (by) => {
      const column =
        { date: 'date', characters: 'characters', imported: 'imported_at_ms' }[by as 'date'] ?? `${by}_order`
      return db
        .all(
          `EXPLAIN QUERY PLAN SELECT r.seq FROM replies r WHERE r.removed_at_ms IS NULL AND r.kind = '提案'
         ORDER BY r.${column} DESC NULLS LAST, r.seq DESC LIMIT 10 OFFSET 0`,
        )
        .map(({ detail }) => detail)
    },
  )
  expect(plans.flat()).toEqual(
    ['date', 'subject', 'number', 'organ', 'characters', 'imported', 'file'].map(
      (by) => `SCAN r USING COVERING INDEX replies_in_order_of_${by}`,
    ),
  )
})
