import { expect, test } from 'vitest'
import {
  countTemplates,
  exchangeTemplates,
  iterateTemplates,
  listTemplates,
  loadMineSummary,
  templateById,
  templateView,
} from '#store/templates.ts'
import { newestOccurrences } from '#store/occurrences.ts'
import { insertReply } from '#store/replies.ts'
import { makeReply, makeTemplate, openLibrary, replaceTemplates } from './library.ts'

const summary = { templates: 2, occurrences: 4, coverage: 0.4, seconds: 0.1 }
const thanks = makeTemplate('t-thanks', '感谢您对我区工作的关心', ['a', 'b', 'b'])
const next = makeTemplate('t-next', '下一步将落实', ['a'])

function mined() {
  const db = openLibrary()
  replaceTemplates(db, [thanks, next], summary, 10)
  return db
}

test('a template comes back as it was mined', () => {
  expect(templateById(mined(), 't-thanks')).toEqual(thanks)
})

test('a template is read with its newest uses in their order, the values of its slots and the number of all', () => {
  const dated = [
    { date: '2022-03-01', year: '2021' },
    { date: '2024-05-06', year: '2024' },
    { date: null, year: '2019' },
    { date: '2025-04-03', year: '2025' },
  ]
  const all = dated.map(({ date, year }, at) => ({
    ...thanks.occurrences[0]!,
    replyId: `r${at}`,
    date,
    values: { 年份: year },
  }))
  const db = openLibrary()
  replaceTemplates(db, [{ ...thanks, occurrences: all }], summary, 10)
  const newest = {
    ...thanks,
    slots: [{ name: '年份', type: 'year', values: ['2024', '2025'] }],
    occurrences: [all[1], all[3]],
    uses: 4,
    occurrenceTotal: 4,
  }
  expect(templateView(db, thanks.id, 2)).toEqual(newest)
  expect(templateView(db, thanks.id, 9)?.occurrences).toEqual(all)
  expect(newestOccurrences(db, thanks.id, 2, 1)).toEqual([all[0], all[1]])
  expect(newestOccurrences(db, thanks.id, 9, 3)).toEqual([all[2]])
})

test('an unknown template gives null', () => {
  expect(templateById(mined(), 'other')).toBeNull()
  expect(templateView(mined(), 'other', 9)).toBeNull()
})

test('the list keeps the order of mining, counts distinct replies and leaves values out', () => {
  expect(listTemplates(mined(), '')).toEqual([
    {
      id: 't-thanks',
      kind: 'passage',
      name: '感谢您对我区',
      part: 'paragraph',
      firstUse: '2023-03-03',
      lastUse: '2024-04-30',
      uses: 2,
      occurrences: 3,
      state: 'new',
      origin: 'mined',
      isEdited: false,
      staleness: null,
      variants: 0,
    },
    {
      id: 't-next',
      kind: 'passage',
      name: '下一步将落实',
      part: 'paragraph',
      firstUse: '2023-03-03',
      lastUse: '2024-04-30',
      uses: 1,
      occurrences: 1,
      state: 'new',
      origin: 'mined',
      isEdited: false,
      staleness: null,
      variants: 0,
    },
  ])
})

test.each([
  ['落实', ['t-next']],
  ['{{年份}} 感谢', ['t-thanks']],
  ['100%', []],
])('the list is searched by %s', (search, expected) => {
  expect(listTemplates(mined(), search).map(({ id }) => id)).toEqual(expected)
})

test('mining again replaces all templates and the summary', () => {
  const db = mined()
  const again = { ...summary, templates: 1, coverage: 0.2 }
  replaceTemplates(db, [next], again, 20)
  expect({
    count: countTemplates(db),
    all: [...iterateTemplates(db)],
    summary: loadMineSummary(db),
  }).toEqual({ count: 1, all: [next], summary: again })
})

test('a failed replacement leaves the templates before it', () => {
  const db = mined()
  expect(() => replaceTemplates(db, [next, next], summary, 20)).toThrow(/UNIQUE/)
  expect([...iterateTemplates(db)]).toEqual([thanks, next])
})

test('a library that was never mined has no summary', () => {
  expect(loadMineSummary(openLibrary())).toBeNull()
})

test('what the clerk did to a template comes back with it, and tells in the list', () => {
  const changed: typeof thanks = {
    ...thanks,
    state: 'obsolete',
    wording: '感谢您{{年份}}年的关心',
    replacedBy: 't-next',
    staleness: { reason: 'newer-variant', since: '2023-03-03', newerId: 't-next' },
    variants: ['t-next'],
  }
  const db = mined()
  exchangeTemplates(db, ['t-thanks'], [changed])
  expect(templateById(db, 't-thanks')).toEqual(changed)
  expect(listTemplates(db, '')[0]).toMatchObject({
    id: 't-thanks',
    state: 'obsolete',
    isEdited: true,
    staleness: changed.staleness,
    variants: 1,
  })
})

test('templates that take the place of others stand where those stood, further ones behind', () => {
  const db = openLibrary()
  const all = ['a', 'b', 'c', 'd'].map((id) => makeTemplate(id, id, ['r']))
  replaceTemplates(db, all, summary, 1)
  const made = ['x', 'y', 'c'].map((id) => makeTemplate(id, id, ['r']))
  exchangeTemplates(db, ['b', 'c'], made)
  expect(listTemplates(db, '').map(({ id }) => id)).toEqual(['a', 'x', 'y', 'c', 'd'])
  exchangeTemplates(db, ['x', 'y', 'c'], all.slice(1, 3))
  expect(listTemplates(db, '').map(({ id }) => id)).toEqual(['a', 'b', 'c', 'd'])
})

test('a use as long as a whole reply comes back with its text and values, which stand in the reply alone', () => {
  const db = openLibrary()
  const body = '我局高度重视，'.repeat(80)
  const text = `前文。${body}此复。`
  insertReply(db, makeReply('r1', text), 'h1')
  const use = { file: 'r1.txt', replyId: 'r1', date: null, start: 3, end: text.length, text: `${body}此复。` }
  const values = { 正文: body, 结语: '此复', 别处: '不在其中的一段较长的话，二十个字以上。', 有: true }
  const structure = {
    ...makeTemplate('s1', '', []),
    kind: 'structure' as const,
    template: '{{正文}}{{结语}}。',
    occurrences: [{ ...use, values }],
  }
  replaceTemplates(db, [structure], summary, 1)
  const stored = db.get('SELECT length(text) + length(values_json) AS size FROM occurrences')
  expect(templateById(db, 's1')?.occurrences).toEqual([{ ...use, values }])
  expect(Number(stored?.size)).toBeLessThan(100)
})
