import { expect, test } from 'vitest'
import {
  countByFilter,
  filterTemplates,
  groupTemplates,
  nameRuns,
  shownTemplate,
} from '#renderer/features/templates/tree-data.ts'
import { summaryOf } from './summaries.ts'

test('structures come first, passages by the order of the parts, the most used at the top', () => {
  const groups = groupTemplates([
    summaryOf('尾', { part: 'closing' }),
    summaryOf('旧', { lastUse: '2022-01-01' }),
    summaryOf('新', { lastUse: '2024-01-01' }),
    summaryOf('多', { uses: 5 }),
    summaryOf('首', { part: 'opening' }),
    summaryOf('别', { part: 'unknown' }),
    summaryOf('架', { kind: 'structure', part: 'whole' }),
  ])
  expect(groups.map((group) => [group.label, group.templates.map((one) => one.id)])).toEqual([
    ['结构', ['架']],
    ['开头', ['首']],
    ['正文', ['多', '新', '旧']],
    ['结尾', ['尾']],
    ['其他', ['别']],
  ])
})

test('inside a group the last use or the name can go first', () => {
  const all = [
    summaryOf('乙', { name: '办理', uses: 9, lastUse: '2021-05-01' }),
    summaryOf('甲', { name: '安排', uses: 2, lastUse: '2024-05-01' }),
  ]
  const ids = (order: 'lastUse' | 'name' | 'uses') =>
    groupTemplates(all, order).flatMap((group) => group.templates.map(({ id }) => id))
  expect([ids('uses'), ids('lastUse'), ids('name')]).toEqual([
    ['乙', '甲'],
    ['甲', '乙'],
    ['甲', '乙'],
  ])
})

test('every filter tells how many it leaves; what is out of use is left out at first', () => {
  const stale = { reason: 'long-unused', since: '2019-01-01', newerId: null } as const
  const all = [
    summaryOf('待', { state: 'new' }),
    summaryOf('留', { isEdited: true }),
    summaryOf('旧', { staleness: stale }),
    summaryOf('废', { state: 'obsolete', staleness: stale }),
    summaryOf('停', { state: 'rejected' }),
    summaryOf('外', { origin: 'imported' }),
  ]
  expect(countByFilter(all)).toEqual({
    inUse: 4,
    new: 1,
    kept: 3,
    stale: 1,
    edited: 1,
    imported: 1,
    obsolete: 1,
    rejected: 1,
    all: 6,
  })
  expect(filterTemplates(all, 'inUse').map(({ id }) => id)).toEqual(['待', '留', '旧', '外'])
})

test('without a choice the first of the tree is shown; a choice that is gone counts as none', () => {
  const all = [summaryOf('少', { uses: 2 }), summaryOf('多', { uses: 5 })]
  const groups = groupTemplates(all)
  expect(shownTemplate(all, groups, null, false)).toBe('多')
  expect(shownTemplate(all, groups, '少', false)).toBe('少')
  expect(shownTemplate(all, groups, '无', false)).toBe('多')
  expect(shownTemplate(all, groups, '无', true)).toBe('无')
  expect(shownTemplate(all, [], '少', false)).toBe('少')
  expect(shownTemplate([], [], null, false)).toBeNull()
})

test('a name falls into words and slots; at its end … says that it was cut', () => {
  expect(nameRuns('…提出的关于“〔案由〕”的提案…')).toEqual([
    { text: '…', isSlot: true },
    { text: '提出的关于“', isSlot: false },
    { text: '〔案由〕', isSlot: true },
    { text: '”的提案…', isSlot: false },
  ])
})
