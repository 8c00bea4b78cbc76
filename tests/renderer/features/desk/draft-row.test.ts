import { expect, test } from 'vitest'
import {
  daysUntil,
  flatRows,
  groupedRows,
  matches,
  openFindings,
  pressing,
  rowOf,
  urgencyOf,
} from '#renderer/features/desk/draft-row.ts'
import type { DraftFinding } from '#contract/finding.ts'
import { draftOf } from '#tests/renderer/fake-host.ts'

const now = new Date(2024, 3, 30, 23, 50).getTime()

test.each([
  ['2024-04-30', 0],
  ['2024-05-01', 1],
  ['2024-04-28', -2],
  ['2024-07-30', 91],
])('from the evening of 30 April to %s it is %i days', (deadline, days) => {
  expect(daysUntil(deadline, now)).toBe(days)
})

test('a draft is shown with what its card knows', () => {
  const draft = draftOf(
    'd1',
    {
      subject: '关于停车的建议',
      number: '035',
      kind: '提案',
      addressees: ['甲', '乙'],
      deadline: '2024-05-03',
    },
    { updatedAtMs: 7 },
  )
  expect(rowOf(draft, now)).toEqual({
    id: 'd1',
    subject: '关于停车的建议',
    addressees: ['甲', '乙'],
    lead: null,
    number: '035',
    kind: '提案',
    handling: 'sole',
    state: 'drafting',
    deadline: '2024-05-03',
    daysLeft: 3,
    updatedAtMs: 7,
  })
})

test('what has been issued is in no hurry', () => {
  expect(rowOf(draftOf('d', { deadline: '2024-01-01' }, { state: 'issued' }), now).daysLeft).toBe(null)
})

test('an empty card still has a name', () => {
  expect(rowOf(draftOf('d', {}), now).subject).toBe('未填写案由')
})

test.each([
  ['停车 035', true],
  ['甲', true],
  ['停车 036', false],
  ['', true],
])('the search %s finds the draft: %s', (search, found) => {
  const row = rowOf(draftOf('d', { subject: '关于停车的建议', number: '035', addressees: ['甲'] }), now)
  expect(matches(row, search)).toBe(found)
})

test('a draft is overdue after its day and near within a week', () => {
  expect([-1, 0, 7, 8, null].map(urgencyOf)).toEqual(['overdue', 'soon', 'soon', 'calm', 'calm'])
})

const group = [
  draftOf('a', { subject: '甲件' }, { groupId: 'g' }),
  draftOf('b', { subject: '乙件', deadline: '2024-05-20' }),
  draftOf('c', { subject: '丙件', addressees: ['张三'], deadline: '2024-05-02' }, { groupId: 'g' }),
  draftOf('d', { subject: '丁件', deadline: '2024-04-01' }, { groupId: 'g' }),
]

test('drafts of one group stand under its first, in their order', () => {
  const rows = groupedRows(group, now)
  expect(rows.map((row) => [row.id, row.children?.map(({ id }) => id)])).toEqual([
    ['a', ['c', 'd']],
    ['b', undefined],
  ])
  expect(flatRows(rows).map(({ id }) => id)).toEqual(['a', 'c', 'd', 'b'])
})

test('a group is found by any of its drafts', () => {
  expect(
    groupedRows(group, now)
      .filter((row) => matches(row, '张三'))
      .map(({ id }) => id),
  ).toEqual(['a'])
})

test('what is overdue comes first, then what is due soon; nothing else presses', () => {
  expect(pressing(groupedRows(group, now)).map(({ id }) => id)).toEqual(['d', 'c'])
})

test('an opinion names the body that it goes to', () => {
  const draft = draftOf('e', { handling: 'joint', partners: ['市住建局', '市财政局'] })
  expect(rowOf(draft, now).lead).toBe('市住建局')
})

test('what was kept for a reason and mere hints do not wait for the clerk', () => {
  const finding = (severity: DraftFinding['severity'], isKept = false): DraftFinding => ({
    rule: 'r',
    message: '',
    start: 0,
    end: 1,
    text: '提',
    suggestion: null,
    key: 'k',
    keptBefore: null,
    severity,
    kept: isKept ? { reason: '原文如此', keptAtMs: 1 } : null,
  })
  expect(openFindings([finding('error'), finding('warning'), finding('hint'), finding('error', true)])).toBe(
    2,
  )
})
