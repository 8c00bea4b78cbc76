import { expect, test } from 'vitest'
import { buildIndex } from '#domain/suggesting/index.ts'
import { searchPassages } from '#domain/suggesting/search.ts'
import { passageTemplate, replyOf } from './replies.ts'

const parking = replyOf(
  'parking',
  [
    ['opening', '您提出的“停车难”提案收悉。'],
    ['paragraph', '我们将加快建设公共停车场，缓解停车难。'],
    ['paragraph', '重庆路已增设泊位200个，行人绕行。'],
  ],
  { subject: '停车难', date: '2024-05-01' },
)
const trees = replyOf(
  'trees',
  [
    ['paragraph', '我们将加快种植行道树。'],
    ['paragraph', '下一步，加快建设口袋公园。'],
  ],
  { subject: '绿化', organ: '乙局', date: '2023-05-01' },
)
const index = buildIndex([parking, { ...trees, isForeign: true }], [])

function search(query: string, card = {}) {
  const { passages, replyIds } = searchPassages(index, { query, card, limit: 20 })
  return { texts: passages.map(({ suggestion }) => suggestion.completes), replyIds }
}

test('words are found in paragraphs, all of them together, at the beginning of a clause first', () => {
  expect(search('加快建设')).toEqual({
    texts: ['下一步，加快建设口袋公园。', '我们将加快建设公共停车场，缓解停车难。'],
    replyIds: [],
  })
  expect(search('加快 公园').texts).toEqual(['下一步，加快建设口袋公园。'])
  expect(search('加快 泊位').texts).toEqual([])
})

test('letters find the characters whose reading begins so, whichever reading is meant', () => {
  expect(search('jkjs').texts).toEqual(search('加快建设').texts)
  expect(search('JKJS').texts).toEqual(search('加快建设').texts)
  expect([search('cql').texts, search('zql').texts]).toEqual([
    ['重庆路已增设泊位200个，行人绕行。'],
    ['重庆路已增设泊位200个，行人绕行。'],
  ])
})

test('a word of the subject finds the paragraphs of its reply, but not its formulae', () => {
  expect(search('绿化')).toEqual({
    texts: ['我们将加快种植行道树。', '下一步，加快建设口袋公园。'],
    replyIds: ['trees'],
  })
  expect(search('lh').replyIds).toEqual(['trees'])
})

test('what is found tells whose it is, why it is there and where it matches', () => {
  const [first] = searchPassages(index, { query: '口袋', card: {}, limit: 1 }).passages
  expect(first).toEqual({
    suggestion: {
      completes: '下一步，加快建设口袋公园。',
      text: '下一步，加快建设口袋公园。',
      slots: [],
      score: expect.any(Number),
      reason: 'continues',
      ghost: false,
      templateId: null,
      sources: [{ file: 'trees.txt', replyId: 'trees', date: '2023-05-01' }],
      uses: 1,
      foreignOrgan: '乙局',
    },
    matches: [{ start: 8, end: 10 }],
    subject: '绿化',
  })
})

test('slots take the values of the card, and the matches move with them', () => {
  const { passages } = searchPassages(index, { query: '收悉', card: { subject: '夜间照明' }, limit: 1 })
  expect(passages.map(({ suggestion, matches }) => [suggestion.completes, matches])).toEqual([
    ['您提出的“夜间照明”提案收悉。', [{ start: 12, end: 14 }]],
  ])
})

test('what the clerk gave up is not found', () => {
  const given = buildIndex([parking, trees], [{ ...passageTemplate(trees, 0), state: 'rejected' }])
  const { passages } = searchPassages(given, { query: '加快', card: {}, limit: 20 })
  expect(passages.map(({ suggestion }) => suggestion.completes)).toEqual([
    '下一步，加快建设口袋公园。',
    '我们将加快建设公共停车场，缓解停车难。',
  ])
})

test('an empty library and blanks find nothing', () => {
  const empty = { passages: [], replyIds: [] }
  expect(searchPassages(buildIndex([], []), { query: '停车', card: {}, limit: 5 })).toEqual(empty)
  expect(searchPassages(index, { query: '  ', card: {}, limit: 5 })).toEqual(empty)
})
